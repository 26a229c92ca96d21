import type { CleanFile, Mistake, Mutant } from '../mutant';

const block =
  (words: string, fits: (clean: CleanFile) => boolean = () => true): Mistake =>
  (clean) =>
    fits(clean) ? clean.block(words) : undefined;

const append =
  (words: string): Mistake =>
  (clean) =>
    clean.append(words);

const loadsTree = (clean: CleanFile) => clean.analysis.machine.loads.some(({ blob }) => blob === 'fdt');
const ownVdevs = (clean: CleanFile) => clean.analysis.machine.vdevs.some(({ fact }) => fact === undefined);

/** An option in a vdev whose options are all known. */
function into(clean: CleanFile, words: string): Mutant | undefined {
  const vdev = clean.vdev(({ fact }) => fact !== undefined && fact.open !== true);
  return vdev && clean.into(vdev.component, words);
}

const withoutGic = (clean: CleanFile) =>
  clean.isArm && !clean.analysis.machine.vdevs.some(({ type }) => type === 'gic');

/** Further kinds of mistakes that people make, each with the rule that must name it. */
export const KINDS: readonly (readonly [rule: string, mistake: Mistake])[] = [
  ['unknown-pic', (clean) => (clean.hasUnknown ? undefined : clean.block('vdev virtio-entropy intr 77'))],
  [
    'pic-before-use',
    (clean) =>
      withoutGic(clean) ? clean.append('§vdev virtio-entropy intr gic:903\nvdev gic version 2') : undefined,
  ],
  ['pty-slave', block('vdev virtio-console hostdev /dev/ttyqa')],
  ['value-out-of-range', block('cpu sched 300')],
  ['invalid-value', block('vdev virtio-net peer /dev/vdevpeers/vp90 mac 03:00:00:00:00:90')],
  ['assignment-syntax', block('vdev virtio-blk hostdev path=/dev/hd77')],
  ['assignment-syntax', block('vdev pl011,addr=0x1c790000')],
  ['assignment-syntax', (clean) => into(clean, 'frobnicate=7')],
  ['assignment-syntax', (clean) => into(clean, 'frobnicate: 7')],
  ['assignment-syntax', block('vdev foreign7\n§frobnicate=7')],
  ['assignment-syntax', block('vdev: virtio-entropy')],
  ['missing-argument', block('vdev virtio-blk\n§hostdev\nname disk77')],
  ['unexpected-argument', block('vdev virtio-blk hostdev /data/my disk77.img')],
  ['unexpected-argument', block('vdev virtio-console hostdev > /x77')],
  ['unknown-vdev-option', (clean) => into(clean, 'irq 77')],
  ['missing-argument', block('vdev virtio-net\n§peer\nname net77')],
  ['missing-argument', block('load\ncpu')],
  ['missing-argument', block('vdev shmem create frames77')],
  ['unexpected-argument', block('cpu 2')],
  ['unexpected-argument', block('load image77.ifs 0x80000000')],
  ['unexpected-argument', block('load /data/my image77.ifs')],
  ['unexpected-argument', block('vdev shmem create frames77, 0x1000')],
  ['swapped-arguments', block('vdev shmem create 0x1000,frames77')],
  ['swapped-arguments', block('vdev shmem create frames77,0600,0x1000')],
  ['swapped-arguments', block('logger stderr error,warn')],
  ['swapped-arguments', block('unsupported fail reference')],
  ['swapped-arguments', block('set on debug')],
  ['swapped-arguments', block('cpu sched r10')],
  ['swapped-arguments', block('load initrd /data/rd77.gz')],
  ['swapped-arguments', block('reserve loc 0x2000,0xfd701000')],
  ['swapped-arguments', block('pass loc mem:0xfd703000,rw,0x1000')],
  ['swapped-arguments', block('vdev virtio-console hostdev /tmp/out77>')],
  [
    'swapped-arguments',
    (clean) => (clean.isArm ? clean.block('vdev virtio-entropy intr 77:gic') : undefined),
  ],
  ['swapped-arguments', (clean) => (clean.isArm ? clean.block('pass intr 777=gic:904') : undefined)],
  [
    'not-in-release',
    (clean) =>
      withoutGic(clean) && clean.analysis.machine.target.release === undefined
        ? clean.append('# qvmconf: target 8.0\nvdev gic\n§version 2')
        : undefined,
  ],
  ...['memory 512M', 'kernel Image77', 'bootargs quiet', 'file a77.ifs', 'disk /dev/hd77', 'cpus 2'].map(
    (words) => ['unknown-option', (clean: CleanFile) => clean.atTop(words)] as const,
  ),
  ['foreign-syntax', block('// a comment')],
  ['foreign-syntax', block('[machine]')],
  ['foreign-syntax', block('}')],
  ['unknown-vdev', block('vdev virtio_blk')],
  ['unknown-vdev', block('vdev virtio-rng')],
  ['unknown-vdev', block('vdev PL011')],
  ['unknown-vdev', block('vdev gicd')],
  ['unknown-vdev', block('vdev net')],
  ['unknown-vdev-option', (clean) => into(clean, 'address 0x1000')],
  [
    'duplicate-name',
    append('vdev virtio-net peer /dev/vdevpeers/vp77\n§vdev virtio-net peer /dev/vdevpeers/vp77'),
  ],
  [
    'duplicate-name',
    append('vdev virtio-console hostdev /dev/ptyq7\n§vdev virtio-console hostdev /dev/ptyq7'),
  ],
  ['duplicate-name', append('vdev virtio-vsock guest_cid 77\n§vdev virtio-vsock guest_cid 77')],
  ['duplicate-name', append('vdev virtio-blk hostdev /dev/hd77\n§vdev virtio-blk hostdev /dev/hd77')],
  ['duplicate-name', append('vdev virtio-net mac 02:00:00:00:77:77\n§vdev virtio-net mac 02:00:00:00:77:77')],
  ['address-too-high', (clean) => (clean.isArm ? clean.block('vdev shmem loc 0x1c0770g') : undefined)],
  [
    'cmdline-console-mismatch',
    (clean) =>
      clean.hasUnknown || clean.analysis.machine.passes.length > 0 || loadsTree(clean) || ownVdevs(clean)
        ? undefined
        : clean.append('cmdline "console=hvc77"'),
  ],
];
