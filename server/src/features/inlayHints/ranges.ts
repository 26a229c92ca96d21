import { describeAddress, hex } from '../../../../shared/address';
import { describeRange } from '../../../../shared/range';
import { describeSize } from '../../../../shared/size';
import { counted } from '../../../../shared/words';
import type { Analysis } from '../../analysis/analysis';
import { numberBase } from '../../catalogue/roles';
import type { Window } from '../../layout/window';
import type { MemoryRange } from '../../machine/memory';
import { readNumber } from '../../syntax/number';
import type { Part } from '../../syntax/part';
import type { AddHint } from './hint';

/** Of `ram` and `rom`: the start that follows from what stands before, the last address, the size in units. */
export function memoryHints({ machine }: Analysis, add: AddHint): void {
  for (const range of machine.memory) {
    const { lengthPart, start, length } = range;
    if (lengthPart === undefined || start === undefined) continue;
    startHint(range, start, lengthPart, add);
    if (length === undefined || length === 0n) continue;
    endHint(lengthPart.end, start, length, add);
    sizeHint(lengthPart, length, add);
  }
}

function startHint(range: MemoryRange, start: bigint, lengthPart: Part, add: AddHint): void {
  if (range.stated) return;
  add({
    kind: 'impliedStart',
    offset: lengthPart.start,
    label: `${describeAddress(start)},`,
    tooltip: `No start is written: \`${range.kind}\` goes after the highest memory before it.`,
    before: true,
  });
}

/** Of `pass` and `reserve`: the last address and the size in units of each range with a length. */
export function assignedHints({ machine }: Analysis, add: AddHint): void {
  for (const { locations } of [...machine.passes, ...machine.reserves]) {
    for (const { space, address, length, lengthPart } of locations) {
      if (space !== 'mem' || lengthPart === undefined || length === undefined || length === 0n) continue;
      if (address !== undefined) endHint(lengthPart.end, address, length, add);
      sizeHint(lengthPart, length, add);
    }
  }
}

/** Of shared-memory regions: the size in units. */
export function regionHints({ machine }: Analysis, add: AddHint): void {
  for (const { regions } of machine.vdevs) {
    for (const { size, sizePart } of regions) {
      if (size !== undefined && sizePart !== undefined) sizeHint(sizePart, size, add);
    }
  }
}

/** Of vdevs: the last address of the window at each stated address. */
export function windowHints({ layout }: Analysis, add: AddHint): void {
  for (const window of layout.mem.windows) {
    if (window.addressPart === undefined || window.openEnded || !isDevice(window)) continue;
    add({
      kind: 'windowEnd',
      offset: window.addressPart.end,
      label: `–${describeAddress(window.end - 1n)}`,
      tooltip: `**${window.label}** answers \`${describeRange(window.start, window.end)}\`, ${describeSize(window.end - window.start)}.`,
    });
  }
}

function isDevice({ kind }: Window): boolean {
  return kind === 'vdev' || kind === 'factory-page' || kind === 'interrupt-controller';
}

function endHint(offset: number, start: bigint, length: bigint, add: AddHint): void {
  const last = describeAddress(start + length - 1n);
  add({
    kind: 'endAddress',
    offset,
    label: `–${last}`,
    tooltip: `The last address: \`${describeRange(start, start + length)}\`, ${describeSize(length)}.`,
  });
}

/** Nothing where the text has a unit already, or where units say no more than the number. */
function sizeHint(part: Part, size: bigint, add: AddHint): void {
  const base = numberBase(part.role);
  if (base === undefined || readNumber(part.text, base).suffix !== '' || size < 1024n) return;
  add({
    kind: 'size',
    offset: part.end,
    label: describeSize(size),
    tooltip: `${counted(size, 'byte')}, \`${hex(size)}\`.`,
  });
}
