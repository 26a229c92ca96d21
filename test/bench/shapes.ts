/** A kind of text that can be made as long as one likes; what grows faster than its length is a mistake. */
export interface Shape {
  readonly name: string;
  /** The text of `count` parts; its length is in proportion to them. */
  readonly text: (count: number) => string;
}

const HEAD = 'system growth\nram 0x80000000,512M\ncpu\n';

const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

const at = (index: number, step = 0x1000) => `0x${(0x1_0000_0000 + index * step).toString(16)}`;

/** The kinds that once grew too fast, and their neighbours. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'vdevs apart',
    text: (count) =>
      HEAD + many(count, (index) => `vdev virtio-blk\n  loc ${at(index)}\n  name disk${index}\n`),
  },
  {
    name: 'vdevs at one place',
    text: (count) =>
      HEAD + many(count, (index) => `vdev virtio-blk\n  loc 0x10000000\n  name disk${index}\n`),
  },
  {
    name: 'vdevs that overlap in a chain',
    text: (count) => HEAD + many(count, (index) => `vdev virtio-blk\n  loc ${at(index, 0x100)}\n`),
  },
  {
    name: 'one window over all others',
    text: (count) =>
      `${HEAD}pass loc mem:0x100000000,0x${(count * 0x1000).toString(16)},rw\n` +
      many(count, (index) => `pass loc mem:${at(index)},0x1000,rw\n`),
  },
  {
    name: 'vdevs on one line',
    text: (count) => HEAD + many(count, (index) => `vdev virtio-blk\n  loc ${at(index)}\n  intr gic:40\n`),
  },
  { name: 'vdevs of one name', text: (count) => HEAD + many(count, () => 'vdev virtio-blk\n  name disk\n') },
  {
    name: 'shared regions',
    text: (count) => HEAD + many(count, (index) => `vdev shmem\n  create r${index},0x1000\n`),
  },
  {
    name: 'regions of one vdev',
    text: (count) => `${HEAD}vdev shmem\n${many(count, (index) => `  create r${index},0x1000\n`)}`,
  },
  {
    name: 'regions and a list of names',
    text: (count) =>
      `${HEAD}vdev shmem\n${many(count, (index) => `  create r${index},0x1000\n`)}${many(count, (index) => `  allow r${index}\n`)}`,
  },
  {
    name: 'regions and a list of patterns',
    text: (count) =>
      `${HEAD}vdev shmem\n${many(count, (index) => `  create r${index},0x1000\n`)}${many(count, (index) => `  deny *x${index}?y*\n`)}`,
  },
  {
    name: 'ranges of memory',
    text: (count) => `system growth\n${many(count, (index) => `ram ${at(index, 0x2000)},0x1000\n`)}cpu\n`,
  },
  {
    name: 'ranges of memory over each other',
    text: (count) => `system growth\n${many(count, (index) => `ram ${at(index, 0x800)},0x1000\n`)}cpu\n`,
  },
  {
    name: 'interrupt controllers',
    text: (count) =>
      HEAD +
      many(
        count,
        (index) =>
          `vdev ioapic\n  loc ${at(index)}\n  name pic${index}\n  intr pic${Math.max(0, index - 1)}:1\n`,
      ),
  },
  {
    name: 'PCI devices at one function',
    text: (count) => HEAD + many(count, () => 'vdev virtio-blk\n  loc pci:0:3.0\n'),
  },
  {
    name: 'processors',
    text: (count) => `system growth\nram 0x80000000,512M\n${many(count, () => 'cpu sched 10\n')}`,
  },
  { name: 'words that nobody knows', text: (count) => HEAD + many(count, (index) => `bogus${index} 1\n`) },
  {
    name: 'values that are wrong',
    text: (count) => HEAD + many(count, (index) => `vdev virtio-blk\n  loc 0xzz${index}\n`),
  },
  {
    name: 'silenced findings',
    text: (count) =>
      HEAD + many(count, (index) => `# qvmconf: ignore-next-line unknown-option\nbogus${index} 1\n`),
  },
  {
    name: 'silences of nothing',
    text: (count) => HEAD + many(count, () => '# qvmconf: ignore-next-line unknown-option\ncpu\n'),
  },
  {
    name: 'one line with a silence above',
    text: (count) =>
      `${HEAD}# qvmconf: ignore-next-line unknown-option\n${many(count, (index) => `vdev bogus${index} `)}\n`,
  },
  {
    name: 'one line',
    text: (count) => `${HEAD}${many(count, (index) => `vdev virtio-blk loc ${at(index)} `)}\n`,
  },
  {
    name: 'quoted text over lines',
    text: (count) => `${HEAD}cmdline "${many(count, (index) => `word${index}\n`)}"\n`,
  },
  {
    name: 'a quote that never ends',
    text: (count) => `${HEAD}cmdline "${many(count, (index) => `vdev ${index}\n`)}`,
  },
  { name: 'parts of one argument', text: (count) => `${HEAD}load ${many(count, (index) => `${index},`)}\n` },
  {
    name: 'blanks after commas',
    text: (count) => HEAD + many(count, (index) => `vdev shmem\n  create r${index}, 0x1000\n`),
  },
  {
    name: 'devices passed through',
    text: (count) =>
      HEAD +
      many(count, (index) => `pass loc mem:${at(index)},0x1000,rw\n  intr gic:${100 + (index % 800)}\n`),
  },
];
