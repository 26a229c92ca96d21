import { describe, expect, test } from 'vitest';
import { findInPicture } from '../../client/webview/finding';
import { restsOf } from '../../shared/drawing/rests';
import { pictureOf, pictureOfText } from './pictures';

const names = (text: string, picture = pictureOf('arm')) =>
  findInPicture(text, picture).map(({ name }) => name);

describe('what is found', () => {
  test.each([
    ['by a part of its name', 'console', ['virtio-console']],
    ['by its region', 'fb_sh', ['fb_shared control page', 'fb_shared data']],
    ['by its interrupt', 'gic:37', ['pl011']],
    ['by how the architecture numbers it', 'spi 12', ['wdt-sp805', 'virtio-entropy']],
    ['by a part of its address', '1c09', ['pl011']],
    ['by its address', '0x1c090000', ['0x1c090000–0x1c090fff', 'pl011']],
    ['nothing', 'nowhere', []],
    ['nothing yet', ' ', []],
  ])('%s: %s', (_how, text, found) => {
    expect(names(text)).toEqual(found);
  });

  test('says what holds an address inside a window', () => {
    expect(findInPicture('0x80001234', pictureOf('arm'))).toEqual([
      { name: '0x80001000–0x80001fff', note: 'in ram', range: { start: 0x80001000n, end: 0x80002000n } },
    ]);
    expect(findInPicture('0x10000000', pictureOf('arm'))[0]?.note).toBe('free');
  });

  test('is free room of a size at least', () => {
    expect(names('free 1G')).toEqual(['1.3 GiB free', '1.5 GiB free']);
    expect(names('free')).toHaveLength(pictureOf('arm').spaces.mem.gaps.length);
    expect(names('free 99Q')).toEqual([]);
  });

  test('marks interrupts that cannot be', () => {
    expect(findInPicture('gik', pictureOf('mistakes'))[0]?.note).toContain('no PIC gik');
    expect(findInPicture('gic:5 ', pictureOf('mistakes'))[0]?.note).toContain('only 16–1019');
    const picture = pictureOfText('vdev pl011 loc 0x1c090000 intr $env{PIC}:5000');
    expect(picture.spaces.mem.windows.every((w) => w.interrupts.every((i) => i.wrong === undefined))).toBe(
      true,
    );
  });
});

describe('the rest of a page', () => {
  test('is what windows and gaps leave', () => {
    const { mem } = pictureOfText('vdev virtio-net loc 0x1c0c0000').spaces;
    expect(restsOf(mem)).toEqual([{ start: 0x1c0c0200n, end: 0x1c0c1000n, of: 'virtio-net' }]);
  });

  test('is nobody’s after a window of unknown size', () => {
    expect(restsOf(pictureOfText('ram 0x80000000,$env{SIZE}').spaces.mem)).toEqual([]);
  });
});
