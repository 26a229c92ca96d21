import type { CleanFile, Mistake } from '../mutant';

const block =
  (words: string, fits: (clean: CleanFile) => boolean = () => true): Mistake =>
  (clean) =>
    fits(clean) ? clean.block(words) : undefined;

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
];
