import { describe, expect, test } from 'vitest';
import { isFree, movable, nextFree, roundest } from '../../client/webview/dropTarget';
import { pictureOf } from './pictures';

const space = pictureOf('arm').spaces.mem;
const named = (label: string) => space.windows.find((w) => w.label === label)!;

describe('where a window may go', () => {
  test('accepts free pages and where the window is', () => {
    expect(isFree(space, named('pl011'), 0x1c060000n)).toBe(true);
    expect(isFree(space, named('pl011'), 0x1c090000n)).toBe(true);
  });

  test('refuses the page of another window, RAM, and what is not page aligned', () => {
    expect(isFree(space, named('pl011'), 0x1c050000n)).toBe(false);
    expect(isFree(space, named('pl011'), 0x80001000n)).toBe(false);
    expect(isFree(space, named('pl011'), 0x1c060800n)).toBe(false);
    expect(isFree(space, named('pl011'), -0x1000n)).toBe(false);
  });

  test('counts the whole page of a window that certainly answers only half of it', () => {
    expect(isFree(space, named('pl011'), 0x1c0c0000n)).toBe(false);
    expect(isFree(space, named('virtio-net guest_to_host'), 0x1c0bf000n)).toBe(true);
  });

  test('does not call the place of a conflict free', () => {
    expect(isFree(space, named('virtio-entropy'), 0x1c0f0000n)).toBe(false);
  });

  test('moves only what the file gives an address', () => {
    expect(movable(named('pl011'))).toBe(true);
    expect(movable(named('gic distributor'))).toBe(false);
    expect(movable(named('fb_shared data'))).toBe(false);
    expect(movable(named('ram'))).toBe(false);
  });

  test('steps over what is occupied', () => {
    expect(nextFree(space, named('pl011'), { from: 0x1c04f000n, direction: 1 })).toBe(0x1c051000n);
    expect(nextFree(space, named('pl011'), { from: 0x1c051000n, direction: -1 })).toBe(0x1c04f000n);
    expect(nextFree(space, named('pl011'), { from: 0x1c090000n, direction: 1, by: 0x10000n })).toBe(
      0x1c0a0000n,
    );
  });

  test('prefers round addresses', () => {
    expect(roundest(0x0fff_0000n, 0x1001_0000n)).toBe(0x1000_0000n);
    expect(roundest(0x1c05_1000n, 0x1c05_1000n)).toBe(0x1c05_1000n);
    expect(roundest(0x1c05_1400n, 0x1c05_1800n)).toBe(0x1c05_1000n);
  });
});
