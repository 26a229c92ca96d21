import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gicLine } from '../../../server/src/layout/gicLine';
import { neighbourhoodOf } from '../../../server/src/layout/near';
import type { Window } from '../../../server/src/layout/window';
import { deviceWords } from '../../../server/src/machine/commandLineWords';
import { guestNamesOf, guestSystemOf } from '../../../server/src/machine/guestNames';
import { cellsOf } from '../../../shared/deviceTreeCells';
import { analyse } from '../support/analysis';

const range = fc
  .tuple(fc.nat(100), fc.integer({ min: 1, max: 20 }))
  .map(([start, size]) => ({ start: BigInt(start), end: BigInt(start + size) }));

describe('the neighbourhood of a range', () => {
  test('agrees with what every address by itself says', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), range, (others, own) => {
        const windows = others.map((other) => ({ ...other, kind: 'vdev', certainty: 'stated' }) as Window);
        const { below, above, conflicts } = neighbourhoodOf(windows, own.start, own.end);
        const takenAt = (address: bigint) =>
          windows.some(({ start, end }) => start <= address && address < end);
        const overlapping = windows.filter((window) => window.start < own.end && own.start < window.end);
        expect(new Set(conflicts)).toEqual(new Set(overlapping));
        // Nothing but windows that conflict lies between the range and its neighbours.
        if (below !== undefined && overlapping.length === 0) {
          expect(takenAt(own.start - below.distance - 1n)).toBe(true);
          for (let at = 1n; at <= below.distance; at++) expect(takenAt(own.start - at)).toBe(false);
        }
        if (above !== undefined && overlapping.length === 0) {
          expect(takenAt(own.end + above.distance)).toBe(true);
          for (let at = 0n; at < above.distance; at++) expect(takenAt(own.end + at)).toBe(false);
        }
      }),
    );
  });

  test('predictions are no neighbours, reservations no conflicts', () => {
    const windows = [
      { start: 0n, end: 10n, kind: 'vdev', certainty: 'predicted' },
      { start: 20n, end: 40n, kind: 'reserve', certainty: 'stated' },
    ] as Window[];
    const around = neighbourhoodOf(windows, 30n, 35n);
    expect(around).toMatchObject({ below: undefined, above: undefined, conflicts: [] });
    expect(around.reservations).toHaveLength(1);
  });
});

test.each([
  [0x1c090000n, 0x1000n, '<0x0 0x1c090000 0x0 0x1000>'],
  [0x1_8000_0000n, 0x2_0000_0000n, '<0x1 0x80000000 0x2 0x0>'],
  [0x8_8000_0000n, undefined, '<0x8 0x80000000>'],
])('cells of %s', (address, size, expected) => expect(cellsOf(address, size)).toBe(expected));

test.each([
  [15n, undefined],
  [16n, '<1 0 4>'],
  [31n, '<1 15 4>'],
  [32n, '<0 0 4>'],
  [37n, '<0 5 4>'],
  [1019n, '<0 987 4>'],
  [1020n, undefined],
])('GIC line %s', (line, cells) => expect(gicLine(line)?.cells).toBe(cells));

test.each([
  ['load qnx-guest.ifs', 'QNX'],
  ['load /vm/images/qnx7.bin', 'QNX'],
  ['load ./bzImage', 'Linux'],
  ['guest load Image', 'Linux'],
  ['load x.bin initrd load y', 'Linux'],
  ['load zephyr.elf', undefined],
  ['load $env{DIR}/Image', undefined],
  ['', undefined],
])('the guest of %j is %s', (text, system) => expect(guestSystemOf(analyse(text).machine)).toBe(system));

test('the twenty-seventh disk is called as Linux does', () => {
  const { machine } = analyse(`initrd load a ${'vdev virtio-blk '.repeat(28)}`);
  const names = [...guestNamesOf(machine).values()].map(({ name }) => name);
  expect(names.slice(24)).toEqual(['/dev/vdy', '/dev/vdz', '/dev/vdaa', '/dev/vdab']);
});

test.each([
  ['console=ttyAMA0', 'pl011', 0],
  ['console=ttyAMA1,115200n8', 'pl011', 1],
  ['console=ttyAMA2', 'pl011', undefined],
  ['earlycon=pl011,0x1c0a0000', 'pl011', 1],
  ['earlycon=pl011,mmio32,0x1c090000', 'pl011', 0],
  ['earlycon=pl011,0x1c0b0000', 'pl011', undefined],
  ['root=/dev/vda2', 'virtio-blk', 0],
  ['console=hvc0', 'virtio-console', undefined],
])('%s means %s %s', (word, type, ordinal) => {
  const { machine, catalogue, tree } = analyse(
    `vdev pl011 loc 0x1c090000 vdev pl011 loc 0x1c0a0000 vdev virtio-blk cmdline "quiet ${word} x=console=ttyAMA0"`,
  );
  const part = tree.options.at(-1)?.arguments[0]?.parts[0];
  const words = part === undefined ? [] : deviceWords(machine, catalogue, part);
  expect(words.map((found) => [found.text, found.type, found.vdev?.ordinal])).toEqual([
    [word, type, ordinal],
  ]);
  expect(tree.text.slice(words[0]?.start, words[0]?.end)).toBe(word);
});

test.each([
  ['earlycon=uart8250,io,0x2f8', 'vdev ser8250 loc io:0x2f8', 'vdev'],
  ['earlycon=uart8250,io,0x2f8', 'vdev ser8250 loc io:0x3f8', 'none'],
  ['earlycon=uart8250,0x2f8', 'vdev ser8250 loc io:0x2f8', 'none'],
  ['earlycon=uart8250,mmio32,0x1c0a0000', 'vdev ser8250 loc mem:0x1c0a0000', 'vdev'],
  ['earlycon=uart8250,mmio,0x1c0a0000,115200', 'vdev ser8250 loc mem:0x1c0a0000', 'vdev'],
  ['earlycon=ns16550a,0x1c0a0000', 'vdev ser8250 loc mem:0x1c0a0000', 'vdev'],
  ['console=uart,io,0x2f8', 'vdev ser8250 loc io:0x2f8', 'vdev'],
  ['earlycon=uart,io,0x2f8', 'vdev ser8250', 'unknown'],
  ['earlycon=uart,io,0x2f8', 'vdev acme-port loc io:0x2f8', 'unknown'],
  ['earlycon=uart,io,0x2f8', 'pass loc io:0x2f8,8,rw', 'passed'],
  ['earlycon=uart,io,0x2f8', 'pass loc mem:0x2000,0x1000,rw', 'none'],
])('%s with %s: %s', (word, device, outcome) => {
  const { machine, catalogue, tree } = analyse(`system a ram 64M ${device} cmdline "${word}"`);
  const part = tree.options.at(-1)?.arguments[0]?.parts[0];
  const [found] = part === undefined ? [] : deviceWords(machine, catalogue, part);
  expect(found?.outcome).toBe(outcome);
  const { address } = found ?? {};
  const written = BigInt(tree.text.slice(address?.at.start, address?.at.end));
  expect(written).toBe(address?.value);
});
