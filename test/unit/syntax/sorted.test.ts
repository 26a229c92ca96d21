import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWhile } from '../../../server/src/text/sorted';

test('as many as a look at each would count', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, least) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      expect(countWhile(sorted, (number) => number < least)).toBe(
        numbers.filter((number) => number < least).length,
      );
    }),
  );
});
