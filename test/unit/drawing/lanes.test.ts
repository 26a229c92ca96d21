import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hex } from '../../../shared/address';
import { layBands } from '../../../shared/drawing/bands';
import type { WindowPicture } from '../../../shared/picture';

const range = fc.record({ start: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 1, max: 20 }) });

test('gives each window the first lane that is free at its start', () => {
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 30 }), (ranges) => {
      const windows = ranges.map(({ start, length }, index) => {
        const end = hex(start + length);
        return { id: `${index}`, start: hex(start), end, safeEnd: end, overlaps: [], interrupts: [] };
      }) as unknown as WindowPicture[];
      const { placed } = layBands({ windows, gaps: [], overlaps: [] } as never, []);
      expect(placed).toHaveLength(ranges.length);
      const before: typeof placed = [];
      for (const window of placed) {
        const taken = before.filter(({ safeEnd }) => safeEnd > window.start).map(({ lane }) => lane);
        const free = [...Array(ranges.length).keys()].find((lane) => !taken.includes(lane));
        expect(window.lane).toBe(free);
        expect(window.lanes).toBeGreaterThan(window.lane);
        before.push(window);
      }
    }),
  );
});
