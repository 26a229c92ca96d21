import { expect, test } from 'vitest';
import { drawLayout } from '../../../shared/drawing/drawing';
import { analyse } from '../support/analysis';

/** Everything that no text of XML may hold. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

test.each([
  ['half a surrogate pair', '\ud800'],
  ['the other half', '\udfff'],
  ['an escape sequence', '\u001b[31m'],
  ['a zero', '\0'],
  ['what is no character', '\uffff'],
])('%s in names of a file leaves the drawing well formed', (_what, odd) => {
  const text = `system "a${odd}b"
ram 0x80000000,1M
vdev pl011 loc 0x1c090000 intr gic:37 name "x${odd}y"
vdev shmem loc 0x1c050000 intr gic:38 create "q${odd}",4K`;
  expect(drawLayout(analyse(text).picture()).match(FORBIDDEN)).toBeNull();
});

test('names in other scripts stay as they are', () => {
  expect(drawLayout(analyse('system "客户机🐧"\nram 0x80000000,1M').picture())).toContain('客户机🐧');
});
