import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../server/src/analysis/analysis';
import { viewOf } from '../../server/src/analysis/workspaceView';
import { additions } from '../../server/src/features/newVdev/additions';
import { regionsOfOthers } from '../../server/src/features/regions';
import { sharing } from '../../server/src/features/sharing';
import { compareLayouts } from '../../server/src/picturing/comparison';
import type { Additions } from '../../shared/adding';
import { type Hex, hex, readHex } from '../../shared/address';
import type { LayoutPicture } from '../../shared/picture';
import type { SharingPicture, SharingWish } from '../../shared/sharing';
import { analyse } from '../unit/support/analysis';

/**
 * Pictures as the server answers them, computed from configurations: those of this folder and of `samples/` by the name
 * of their file, `many-COUNT` for as many devices, or any text.
 * @param against another of them, that it is compared with
 */
export function pictureOf(name: string, against?: string): LayoutPicture {
  if (against !== undefined) return compareLayouts(pictureOf(name), pictureOf(against), against);
  const count = /^many-(\d+)$/.exec(name)?.[1];
  if (count !== undefined) return pictureOfText(manyDevices(Number(count)), `${name}.qvmconf`);
  const { own, analyses } = together(name);
  return own.picture(regionsOfOthers(own, viewOf(analyses)));
}

/** What can be added to a configuration in a range, as the server answers it; with a vdev the picture after it was added. */
export function addingTo(
  name: string,
  { start, end, vdev }: { start: Hex; end: Hex; vdev?: string },
): Additions | { picture?: LayoutPicture } {
  const { own } = together(name);
  const found = additions(own, { start: readHex(start), end: readHex(end) }, () => 1);
  const chosen = found.choices.find((choice) => choice.vdev === vdev);
  if (vdev === undefined) return found;
  return chosen
    ? { picture: pictureOfText(TextDocument.applyEdits(own.document, [chosen.edit]), `${name}.qvmconf`) }
    : {};
}

/** A region played through as the server answers it, of a configuration by the name of its file. */
export function sharingOf(name: string, wish: SharingWish = {}): SharingPicture {
  const { own, analyses } = together(name);
  return sharing(own, viewOf(analyses), wish);
}

/** A configuration with those of its folder, which know of each other's shared memory, as in a workspace. */
function together(name: string): { own: Analysis; analyses: readonly Analysis[] } {
  const file = FILES.get(name);
  if (file === undefined) throw new Error(`no configuration is called ${name}`);
  const beside = [...FILES.values()].filter((other) => path.dirname(other) === path.dirname(file));
  const analyses = beside.map((other) =>
    analyse(readFileSync(other, 'utf8'), {}, addressOf(path.basename(other))),
  );
  return { own: analyses[beside.indexOf(file)]!, analyses };
}

export function pictureOfText(text: string, file = 'guest.qvmconf'): LayoutPicture {
  return analyse(text, {}, addressOf(file)).picture();
}

const addressOf = (file: string) => `file:///configurations/${file}`;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const FILES: ReadonlyMap<string, string> = new Map(
  ['samples', 'test/panel/configurations'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.qvmconf'))
      .sort()
      .map((name): [string, string] => [path.basename(name, '.qvmconf'), path.join(ROOT, folder, name)]),
  ),
);

/** Every configuration that has a name here. */
export const NAMES: readonly string[] = [...FILES.keys()];

/** A guest with many devices, in fours with a gap after each: factory pages, pass-through and network devices. */
function manyDevices(count: number): string {
  const lines = [
    '# qvmconf: target 8.0 aarch64',
    `system ${count}_devices`,
    'ram 0x80000000,2G',
    ...Array.from({ length: 8 }, () => 'cpu'),
  ];
  for (let i = 0; i < count; i++) {
    const place = hex(0x3000_0000 + i * 0x1000 + Math.floor(i / 4) * 0x1_0000);
    const line = 40 + i <= 1019 ? [`    intr gic:${40 + i}`] : [];
    if (i % 16 === 7) lines.push('vdev shmem', `    loc ${place}`, ...line);
    else if (i % 9 === 4) lines.push(`pass loc mem:${place},0x1000,rw`);
    else lines.push('vdev virtio-net', `    loc ${place}`, ...line, `    name if${i}`);
  }
  return `${lines.join('\n')}\n`;
}
