import { describe, expect, test } from 'vitest';
import { compareLayouts } from '../../../server/src/picturing/comparison';
import { drawLayout } from '../../../shared/drawing/drawing';
import { layoutMarkdown } from '../../../shared/drawing/markdown';
import { comparisonText } from '../../../shared/drawing/words';
import type { LayoutPicture } from '../../../shared/picture';
import { analyse } from '../support/analysis';

const BEFORE = `system guest
ram 0x80000000,256M
cpu
vdev pl011 loc 0x1c090000 intr gic:37
vdev virtio-blk hostdev a.img loc 0x1c0d0000 intr gic:41
vdev virtio-net name up loc 0x1c0c0000 intr gic:40
vdev virtio-entropy loc 0x1c0e0000 intr gic:39
`;

const pictureOf = (text: string) => analyse(text).picture();

/** What became of each window, by its label. */
function changes(now: string, before: string): string[] {
  const { spaces } = compareLayouts(pictureOf(now), pictureOf(before), 'HEAD');
  return [...spaces.mem.windows, ...spaces.io.windows, ...spaces.pci.windows].flatMap(({ label, change }) =>
    change === undefined ? [] : [`${change.kind} ${label}: ${change.words}`],
  );
}

describe('two layouts', () => {
  test.each([
    ['itself', BEFORE, []],
    [
      'a device that moved',
      BEFORE.replace('0x1c0d0000', '0x1c200000'),
      ['was virtio-blk: moved to 0x1c200000', 'moved virtio-blk: moved from 0x1c0d0000'],
    ],
    ['memory that grew', BEFORE.replace('256M', '1G'), ['resized ram: grown from 256 MiB']],
    ['memory that shrank', BEFORE.replace('256M', '64M'), ['resized ram: shrunk from 256 MiB']],
    [
      'another interrupt',
      BEFORE.replace('gic:40', 'gic:44'),
      ['changed virtio-net up: interrupt was gic:40'],
    ],
    ['another name', BEFORE.replace('name up', 'name down'), ['changed virtio-net down: was virtio-net up']],
    ['a device that is gone', BEFORE.replace(/vdev virtio-entropy.*\n/, ''), ['gone virtio-entropy: gone']],
    [
      'a device before others of its type',
      BEFORE.replace('vdev pl011', 'vdev pl011 loc 0x1c0a0000 intr gic:38\nvdev pl011'),
      ['new pl011: new'],
    ],
    [
      'memory that moved and grew',
      BEFORE.replace('0x80000000,256M', '0x40000000,512M'),
      ['moved ram: moved from 0x80000000, grown from 256 MiB', 'was ram: moved to 0x40000000'],
    ],
  ])('%s', (_name, now, expected) => {
    expect(changes(now, BEFORE)).toEqual(expected);
  });

  test('ports and PCI functions are compared too', () => {
    const text = 'system guest\nram 0,64M\nvdev ser8250 loc io:0x3f8 intr apic:4\n';
    expect(changes(text.replace('0x3f8', '0x2f8'), text)).toEqual([
      'moved ser8250: moved from 0x3f8–0x3ff',
      'was ser8250: moved to 0x2f8–0x2ff',
    ]);
  });

  test('what one way is new is gone the other way', () => {
    const [now, before] = [pictureOf(BEFORE.replace(/vdev virtio-entropy.*\n/, '')), pictureOf(BEFORE)];
    const counts = (a: LayoutPicture, b: LayoutPicture) => compareLayouts(a, b, 'b').comparison!.counts;
    const [there, back] = [counts(now, before), counts(before, now)];
    expect([there.new, there.gone, there.same]).toEqual([back.gone, back.new, back.same]);
    expect(there.gone).toBe(1);
  });

  test('leaves conflicts, gaps and every present window as they are', () => {
    const now = pictureOf(BEFORE.replace('0x1c0d0000', '0x1c090000'));
    const compared = compareLayouts(now, pictureOf(BEFORE), 'HEAD');
    expect(compared.spaces.mem.overlaps).toEqual(now.spaces.mem.overlaps);
    expect(compared.spaces.mem.gaps).toEqual(now.spaces.mem.gaps);
    const present = compared.spaces.mem.windows.filter(({ id }) =>
      now.spaces.mem.windows.some((window) => window.id === id),
    );
    expect(present.map(({ change: _, ...window }) => window)).toEqual(now.spaces.mem.windows);
  });

  test('are drawn in one map and told in one table, with signs and words', () => {
    const now = BEFORE.replace('0x1c0d0000', '0x1c200000').replace('cpu\n', 'cpu\ncpu\n');
    const compared = compareLayouts(pictureOf(now), pictureOf(BEFORE), 'HEAD');
    expect(comparisonText(compared.comparison!)).toContain('against HEAD: 1 moved');
    expect(comparisonText(compared.comparison!)).toContain('2 vCPUs, was 1');
    const svg = drawLayout(compared);
    expect(svg).toMatch(/>→<\/text><text[^>]*>virtio-blk</);
    expect(svg).toMatch(/>←<\/text><text[^>]*>virtio-blk</);
    expect(svg).toContain('q-moved-link');
    expect(layoutMarkdown(compared)).toContain('**→ virtio-blk');
    // Free space on both sides of the place that was left, and none of it counted twice.
    expect(svg).toContain('60 KiB free');
  });
});
