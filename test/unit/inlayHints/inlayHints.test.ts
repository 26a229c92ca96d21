import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HINT_KINDS, type HintKind } from '../../../server/src/features/inlayHints/hint';
import { inlayHints } from '../../../server/src/features/inlayHints/inlayHints';
import { analyse } from '../support/analysis';

/** The text with its hints in «guillemets» where the editor draws them. */
function drawn(text: string, kinds: readonly HintKind[] = HINT_KINDS): string {
  const analysis = analyse(text);
  const hints = inlayHints(analysis, 0, text.length, new Set(kinds));
  let result = '';
  let from = 0;
  for (const { position, label } of hints) {
    const at = analysis.document.offsetAt(position);
    result += `${text.slice(from, at)}«${String(label)}»`;
    from = at;
  }
  return result + text.slice(from);
}

const ARM = 'system a ram 0x80000000,512M';

describe('each kind', () => {
  test.each<[HintKind, string, string]>([
    ['endAddress', 'ram 0x80000000,512M', 'ram 0x80000000,512M«–0x9fffffff»'],
    ['endAddress', 'pass loc mem:0xfe204000,0x1000,rwn', 'pass loc mem:0xfe204000,0x1000«–0xfe204fff»,rwn'],
    ['endAddress', 'reserve loc 0xa0000,0x20000', 'reserve loc 0xa0000,0x20000«–0x000bffff»'],
    ['endAddress', 'reserve loc io:0xcf8,8', 'reserve loc io:0xcf8,8'],
    ['endAddress', 'ram 0x80000000,@SIZE@', 'ram 0x80000000,@SIZE@'],
    [
      'endAddress',
      'ram 512M vdev pl011 loc 0x1000 intr gic:37',
      'ram 512M vdev pl011 loc 0x1000 intr gic:37',
    ],
    ['windowEnd', 'vdev pl011 loc 0x1c090000', 'vdev pl011 loc 0x1c090000«–0x1c090fff»'],
    ['windowEnd', 'vdev virtio-blk loc 0x1c0d0000', 'vdev virtio-blk loc 0x1c0d0000«–0x1c0d01ff»'],
    ['windowEnd', 'vdev vdev-mine.so loc 0x1000', 'vdev vdev-mine.so loc 0x1000'],
    ['size', 'ram 0x80000000,0x20000000', 'ram 0x80000000,0x20000000«512 MiB»'],
    ['size', 'ram 0x80000000,512M', 'ram 0x80000000,512M'],
    ['size', 'vdev shmem create a,0x400000', 'vdev shmem create a,0x400000«4 MiB»'],
    ['size', 'vdev shmem create a,16', 'vdev shmem create a,16'],
    ['interrupt', 'vdev pl011 intr gic:37', 'vdev pl011 intr gic:37«SPI 5»'],
    ['interrupt', 'vdev pl011 intr gic:27', 'vdev pl011 intr gic:27«PPI 11»'],
    ['interrupt', 'vdev pl011 intr gic:5', 'vdev pl011 intr gic:5'],
    [
      'interrupt',
      'vdev gic name gary vdev pl011 intr gary:37',
      'vdev gic name gary vdev pl011 intr gary:37«SPI 5»',
    ],
    [
      'interrupt',
      'vdev ioapic name io1 vdev ser8250 intr io1:4',
      'vdev ioapic name io1 vdev ser8250 intr io1:4',
    ],
    ['interrupt', 'vdev gic msi 0x30000000,0x50,0x100', 'vdev gic msi 0x30000000,0x50«SPI 48–303»,0x100'],
    ['interrupt', 'pass intr gic:44=150', 'pass intr gic:44«SPI 12»=150'],
    [
      'impliedStart',
      'ram 0xa0000 rom 0xc0000,0x40000 ram 512M vdev ioapic',
      'ram «0x00000000,»0xa0000 rom 0xc0000,0x40000 ram «0x00100000,»512M vdev ioapic',
    ],
    ['impliedStart', 'ram 512M vdev pl011', 'ram 512M vdev pl011'],
    [
      'guestName',
      'initrd load a vdev virtio-blk vdev pl011 vdev virtio-blk',
      'initrd load a vdev virtio-blk«/dev/vda» vdev pl011«/dev/ttyAMA0» vdev virtio-blk«/dev/vdb»',
    ],
    [
      'guestName',
      'load qnx.ifs vdev virtio-net loc 1000 vdev virtio-net loc 2000',
      'load qnx.ifs vdev virtio-net«vtnet1» loc 1000 vdev virtio-net«vtnet0» loc 2000',
    ],
    [
      'guestName',
      'load qnx.ifs vdev virtio-net vdev virtio-net',
      'load qnx.ifs vdev virtio-net vdev virtio-net',
    ],
    ['guestName', 'load x.bin vdev virtio-blk', 'load x.bin vdev virtio-blk'],
    ['guestName', 'initrd load a vdev virtio-blk @MORE@', 'initrd load a vdev virtio-blk @MORE@'],
  ])('%s: %s', (kind, text, expected) => expect(drawn(text, [kind])).toBe(expected));
});

test('a kind that is off shows nothing', () => {
  const text = `${ARM} load qnx.ifs vdev virtio-net loc 0x1c0c0000 intr gic:40`;
  for (const kind of HINT_KINDS) {
    const others = HINT_KINDS.filter((other) => other !== kind);
    const analysis = analyse(text);
    const all = inlayHints(analysis, 0, text.length, new Set(HINT_KINDS)).length;
    const without = inlayHints(analysis, 0, text.length, new Set(others)).length;
    expect(without + inlayHints(analysis, 0, text.length, new Set([kind])).length).toBe(all);
  }
});

test('only what lies in the range is answered, in the order of the text', () => {
  const text = 'ram 0x80000000,512M\nvdev pl011 intr gic:37\nvdev pl011 intr gic:38\n';
  const analysis = analyse(text);
  const second = text.indexOf('vdev');
  const hints = inlayHints(analysis, second, text.indexOf('\n', second), new Set(HINT_KINDS));
  expect(hints.map(({ label }) => label)).toEqual(['SPI 5']);
  const all = inlayHints(analysis, 0, text.length, new Set(HINT_KINDS));
  expect(all.map(({ position }) => position.line)).toEqual([0, 1, 2]);
});

test('every hint has a tooltip', () => {
  const file = path.resolve(import.meta.dirname, '../../../samples/arm-qnx-guest.qvmconf');
  const text = readFileSync(file, 'utf8');
  const hints = inlayHints(analyse(text), 0, text.length, new Set(HINT_KINDS));
  expect(hints.length).toBeGreaterThan(10);
  for (const { tooltip } of hints)
    expect(typeof tooltip === 'object' && tooltip.value.length > 10).toBe(true);
});
