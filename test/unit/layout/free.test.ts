import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { isMovable } from '../../../server/src/layout/free';
import { PAGE, pageCeiling, pageFloor } from '../../../shared/page';
import { analyse } from '../support/analysis';
import { overlap } from './anyRanges';

/** Addresses around the usual ones, so that devices meet, and somewhere else. */
const anyAddress = fc
  .tuple(fc.constantFrom(0x1000, 0x1c050000, 0x1c090000, 0x1c0c0000, 0x7fff0000, 0xffff0000), fc.nat(0x40))
  .map(([base, step]) => `0x${(base + step * 0x400).toString(16)}`);

const anyLine = fc.oneof(
  fc
    .tuple(fc.constantFrom('pl011', 'shmem', 'virtio-blk', 'virtio-net', 'wdt-sp805', 'acme'), anyAddress)
    .map(([type, at]) => `vdev ${type} loc ${at}`),
  fc.tuple(anyAddress, fc.constantFrom('0x1000', '0x20000', '512M')).map((words) => `ram ${words.join(',')}`),
  fc
    .tuple(anyAddress, fc.constantFrom('0x1000', '0x100000'))
    .map((words) => `reserve loc ${words.join(',')}`),
  anyAddress.map((at) => `pass loc ${at},0x2000,rw`),
  anyAddress.map((at) => `pass loc ${at}`),
  fc.constantFrom('vdev wdt-sp805', 'vdev gic', 'vdev shmem loc 0x1d000000 create a,0x10000'),
);

const anyText = fc.array(anyLine, { maxLength: 14 }).map((lines) => lines.join('\n'));

describe('a free place', () => {
  test('of what moves meets no other window, and is a page boundary above page 0', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { layout } = analyse(text);
        for (const window of layout.mem.windows.filter(isMovable)) {
          const found = layout.freeSpace.placeFor(window);
          if (found === undefined) continue;
          const start = found.place;
          const end = start + (window.openEnded ? PAGE : window.safeEnd - window.start);
          expect(pageFloor(start)).toBe(start);
          expect(start).toBeGreaterThanOrEqual(PAGE);
          // A page that holds part of another window is not free either.
          const others = layout.mem.windows.filter((other) => other !== window && other.end > other.start);
          const met = others.find((other) =>
            overlap({ start, end }, { start: pageFloor(other.start), end: pageCeiling(other.safeEnd) }),
          );
          expect(met?.id).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of any new device is free, and the same however often one asks', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...BUILTIN.vdevs), (text, device) => {
        const { layout } = analyse(text);
        const found = layout.freeSpace.place({ device });
        const [first] = layout.freeSpace.places({ device });
        expect(first).toEqual(found);
        expect(analyse(text).layout.freeSpace.place({ device })?.place).toBe(found?.place);
        if (found !== undefined) expect(layout.freeSpace.isFree(found.place, found.place + PAGE)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is where a window is, when nothing else lies there and no better place is free', () => {
    const { layout } = analyse('vdev pl011 loc 0x1c090000 vdev pl011 loc 0x1c0a0000');
    const second = layout.mem.windows.find(({ start }) => start === 0x1c0a0000n);
    expect(second && layout.freeSpace.placeFor(second)?.place).toBe(0x1c0a0000n);
  });

  test('after a window of unknown size is the last resort', () => {
    const text =
      'ram 0x1000,0x1bfff000\nvdev acme loc 0x1c000000\nram 0x20000000,0xe0000000\nvdev pl011 loc 0x30000000';
    const { layout } = analyse(text);
    const port = layout.mem.windows.find(({ label }) => label === 'pl011');
    expect(port && layout.freeSpace.placeFor(port)?.place).toBe(0x1c090000n);
  });

  test('does not exist where memory is everywhere', () => {
    const { layout } = analyse(
      'ram 0,0x10000000000\nvdev pl011 loc 0x1c090000\nram 0x10000000000,0xfffffeffffffffff',
    );
    const port = layout.mem.windows.find(({ label }) => label === 'pl011');
    expect(port && layout.freeSpace.placeFor(port)).toBeUndefined();
  });
});
