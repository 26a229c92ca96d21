import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rows } from '../../../shared/drawing/rows';

test('finds the first row that is nearer than the distance, as a look at every row does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -100, max: 300, noNaN: true })),
      fc.constantFrom(1, 13, 16),
      (heights, distance) => {
        const rows = new Rows<number>(distance);
        const added: number[] = [];
        for (const y of heights) {
          const near = added.find((other) => Math.abs(other - y) < distance);
          expect(rows.near(y)).toBe(near);
          if (near !== undefined) continue;
          rows.add(y, y);
          added.push(y);
        }
      },
    ),
  );
});
