import { readMachine } from '../../../../server/src/companions/deviceTree/devices';
import { readDeviceTree } from '../../../../server/src/companions/deviceTree/read';
import type { GuestTree } from '../../../../server/src/layout/verified/guestTree';

/** The tree of an example as text; `older` is one that was made before the last change of the configuration. */
export function guestTree(text: string, isOlder: boolean): GuestTree {
  const machine = readMachine(readDeviceTree(new TextEncoder().encode(text)));
  return { machine, name: 'guest.dtb', written: Date.UTC(2026, 0, 31), isOlder };
}

const LINE = /^#dts(-older)? (.*)$/gm;

/** The tree in the comments `#dts …` of a fixture, and `#dts-older …` of one that is older; undefined without one. */
export function guestTreeIn(source: string): GuestTree | undefined {
  const lines = [...source.matchAll(LINE)];
  if (lines.length === 0) return undefined;
  const text = lines.map((match) => match[2]?.trimEnd()).join('\n');
  return guestTree(
    text,
    lines.some((match) => match[1] !== undefined),
  );
}

/** The tree that follows an example of a page, in a block `dts` or `dts older`; undefined without one. */
export function guestTreeAfter(page: string, heading: string): GuestTree | undefined {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const match = /```dts( older)?\n(.*?)```/s.exec(section);
  return match === null ? undefined : guestTree(match[2] ?? '', match[1] !== undefined);
}
