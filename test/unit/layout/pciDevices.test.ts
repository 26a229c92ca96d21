import { expect, test } from 'vitest';
import { layoutText } from '../../../server/src/cli/layouts/text';
import { legendEntries } from '../../../shared/drawing/legend';
import { layoutMarkdown } from '../../../shared/drawing/markdown';
import { analyse } from '../support/analysis';

const NAMES: readonly [what: string, text: string, count: number][] = [
  ['vdevs that can be PCI devices and have no place', 'vdev virtio-net\nvdev virtio-blk\nvdev pl011', 2],
  ['a vdev with a function', 'vdev virtio-net loc pci:0:1', 1],
  ['functions of the host', 'pass loc pci:0:1.0=pci:0x8086/0x1234 loc pci:0:2.0', 2],
  ['a stand-in that takes no space', 'vdev pci-dummy loc pci:0:1', 0],
  ['what is mapped', 'vdev shmem loc 0x1c050000 intr gic:38', 0],
];

test.each(NAMES)('PCI devices: %s', (_what, text, count) => {
  const picture = analyse(`system a\n${text}`).picture();
  const label = count === 0 ? [] : [`${count} PCI device${count === 1 ? '' : 's'}`];
  expect(picture.unplaced.flatMap((entry) => (entry.kind === 'pci' ? [entry.label] : []))).toEqual(label);
  const legend = legendEntries(picture).flatMap((entry) => (entry.unknown === true ? [entry.label] : []));
  expect(legend).toEqual(label.map((words) => `${words}, at addresses only qvm knows`));
});

const BOTH = analyse('system a\nvdev gic\nvdev virtio-blk loc 0x1c0d0000 intr gic:41\nvdev virtio-net');

test('the text form names space to keep clear, hosts and PCI devices', () => {
  const text = layoutText(BOTH.picture());
  expect(text).toMatch(/virtio-blk +\(keep 4 KiB clear\)/);
  expect(text).toMatch(/CPU interface +\(default, only on some hosts/);
  expect(text).toMatch(/not placed\n {2}1 PCI device: qvm takes/);
});

test('Markdown has the same', () => {
  const text = layoutMarkdown(BOTH.picture());
  expect(text).toContain('512 bytes (4 KiB page)');
  expect(text).toMatch(/interrupt controller \(default, only on some hosts/);
  expect(text).toContain('- 1 PCI device: qvm takes');
});
