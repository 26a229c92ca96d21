import { quoted } from '../../../../shared/quoted';
import { optionOf } from '../../machine/machine';
import type { Part } from '../../syntax/part';
import { replace } from '../../text/edit';
import { nearestWords } from '../../text/nearest';
import type { Guest } from '../host';
import { perMachine } from '../perMachine';
import { rewrite } from '../rewrite';
import type { HostCheck } from '../rule';
import { called, evidenceOf, fixIn, type HostSubject, placeIn, relatedIn } from '../subject';

/** A disk of the host that a machine names. */
interface NamedDisk {
  readonly guest: Guest;
  readonly part: Part;
  /** Of `/dev/qvmdisk0` the `qvmdisk` and its place in the part. */
  readonly prefix: string;
  readonly start: number;
}

/**
 * A disk that a script makes and nobody uses, where a machine uses one of nearly that name that nobody makes. Either
 * alone is no fault: the host may use the one, and the other may be a real disk.
 */
export const SCRIPT_DISK_UNUSED: HostCheck = {
  id: 'script-disk-unused',
  followsNames: false,
  check(subject, report) {
    const made = subject.host.scripts.flatMap((file) =>
      file.statements.flatMap((statement) => {
        const prefix = statement.kind === 'disk' ? statement.prefix.value : undefined;
        return statement.kind === 'disk' && prefix !== undefined
          ? [{ file, word: statement.prefix, prefix }]
          : [];
      }),
    );
    if (made.length === 0) return;
    const disks = namedDisks(subject);
    const prefixes = new Set(made.map(({ prefix }) => prefix));
    const lone = disks.filter(({ prefix }) => !prefixes.has(prefix));
    for (const { file, word, prefix } of made) {
      if (disks.some((disk) => disk.prefix === prefix)) continue;
      const [near] = nearestWords(
        prefix,
        lone.map((disk) => disk.prefix),
      );
      const disk = lone.find((each) => each.prefix === near);
      if (near === undefined || disk === undefined) continue;
      const { guest, part } = disk;
      const at = file.place(word);
      report({
        at,
        message: `No machine uses ${quoted(`/dev/${prefix}0`)}, and ${called(guest)} uses ${quoted(part.text)}, which no script makes.`,
        related: [relatedIn(guest, part, 'the disk that it uses'), ...evidenceOf(subject, guest)],
        fixes: () => rewrite(file, word, near),
      });
      report({
        at: placeIn(guest, part),
        message: `No script of this host makes ${quoted(part.text)}. One makes disks called ${quoted(`/dev/${prefix}0`)}.`,
        related: [{ ...at, message: 'the disks that it makes' }],
        fixes: () => {
          const place = { start: disk.start, end: disk.start + near.length };
          return fixIn(guest, `Use ${quoted(prefix)} in the configuration`, [replace(place, prefix)]);
        },
      });
    }
  },
};

function namedDisks({ guests }: HostSubject): NamedDisk[] {
  return guests.flatMap((guest) => disksOf(guest.launch.analysis).map((disk) => ({ ...disk, guest })));
}

const disksOf = perMachine(({ machine }) =>
  machine.vdevs.flatMap(({ type, component }): Omit<NamedDisk, 'guest'>[] => {
    if (type !== 'virtio-blk') return [];
    const parts = optionOf(component, 'hostdev')?.arguments[0]?.parts ?? [];
    const part = parts.find(({ role }) => role === 'path');
    const prefix = /^\/dev\/([^/]*?)\d+$/.exec(part?.text ?? '')?.[1];
    if (part === undefined || part.opaque || prefix === undefined) return [];
    return [{ part, prefix, start: part.start + '/dev/'.length }];
  }),
);
