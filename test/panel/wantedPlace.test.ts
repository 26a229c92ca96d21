import { describe, expect, test } from 'vitest';
import { wantedPlace } from '../../client/webview/wantedPlace';

describe('what someone wants to see', () => {
  test.each([
    ['0x80001234', 0x80001000n, 0x80002000n],
    ['1c05_0000', 0x1c050000n, 0x1c051000n],
    [' 0 ', 0n, 0x1000n],
    ['0x80000000-0x8000ffff', 0x80000000n, 0x80010000n],
    ['80000000 – 80000fff', 0x80000000n, 0x80001000n],
    ['0x1000..0x1fff', 0x1000n, 0x2000n],
    ['0x80000000,512M', 0x80000000n, 0xa0000000n],
    ['0x80000000 + 64K', 0x80000000n, 0x80010000n],
    ['80000000,0x400000', 0x80000000n, 0x80400000n],
    ['0x80000000,1GiB', 0x80000000n, 0xc0000000n],
  ])('%s', (text, start, end) => {
    expect(wantedPlace(text)).toEqual({ start, end });
  });

  test.each(['', '_', '0x', 'virtio', '0x2000-0x1000', '0x1000,0', '0x1000,-1', '0x1000,12Q'])(
    'not %s',
    (text) => {
      expect(wantedPlace(text)).toBeUndefined();
    },
  );
});
