import { expect, test } from 'vitest';
import { analyse } from '../support/analysis';
import { guestTree } from './comparison';

test('the tree of a whole board does not flood a file with findings', () => {
  const nodes = Array.from(
    { length: 300 },
    (_, index) => `d@${index} { reg = <${index * 0x1000 + 0x10000000} 0x1000>; };`,
  );
  const source = `/ { #address-cells = <1>; #size-cells = <1>; ${nodes.join(' ')} };`;
  const { findings, layout } = analyse('system g\nram 0x80000000,64M\n', {
    guestTree: guestTree(new TextEncoder().encode(source)),
  });
  const told = findings.filter(({ rule }) => rule === 'tree-extra-window');
  expect(told).toHaveLength(21);
  expect(told.some(({ message }) => message.includes('has 280 more windows'))).toBe(true);
  expect(layout.mem.windows.filter(({ certainty }) => certainty === 'verified')).toHaveLength(300);
});
