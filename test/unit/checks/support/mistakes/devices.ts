import type { CleanFile, Mistake } from '../mutant';

const block =
  (words: string, fits: (clean: CleanFile) => boolean = () => true): Mistake =>
  (clean) =>
    fits(clean) ? clean.block(words) : undefined;

const isArm = (clean: CleanFile) => clean.isArm;
const withoutGic = (clean: CleanFile) =>
  clean.isArm && !clean.analysis.machine.vdevs.some(({ type }) => type === 'gic');

/** A line of an Arm interrupt, written anew. */
const line =
  (number: string): Mistake =>
  (clean) => {
    const part = clean.pick(
      clean.analysis.machine.interrupts.filter(
        ({ controller, line: known }) => controller === 'gic' && known !== undefined,
      ),
    )?.linePart;
    return part && clean.replace(part.start, part.end, number);
  };

/** One mistake for each rule about interrupts, shared memory, releases, devices and comments, by the rule's id. */
export const DEVICES: Readonly<Record<string, Mistake>> = {
  'duplicate-interrupt': (clean) => {
    const uses = clean.analysis.machine.interrupts.filter(
      ({ controllerPart, linePart, line: number }) =>
        controllerPart !== undefined && linePart !== undefined && number !== undefined,
    );
    const use = clean.pick(uses);
    return use && clean.append(`vdev virtio-entropy intr ${use.controllerPart?.text}:${use.linePart?.text}`);
  },
  'interrupt-out-of-range': line('1020'),
  'private-interrupt': line('20'),
  'host-vector-conflict': (clean) =>
    clean.isArm ? clean.append('pass intr gic:901=77\n§pass intr gic:902=77') : undefined,
  'too-many-cpus': (clean) =>
    withoutGic(clean)
      ? clean.append(`vdev gic version 2\n${'cpu\n'.repeat(8 - clean.analysis.machine.cpus.length)}§cpu`)
      : undefined,
  'region-name-too-long': block('vdev shmem create abcdefghijklmnopqrstuvwxyz0123456789,0x1000'),
  'region-size-zero': block('vdev shmem create nothing,0'),
  'region-size-not-page-multiple': block('vdev shmem create some,5000'),
  'region-size-in-pages': block('vdev shmem create some,5'),
  'region-denied': block('vdev shmem\n§create some,0x1000\nallow other'),
  'mixed-allow-deny': block('vdev shmem allow one\n§deny two'),
  'unreachable-pattern': block('vdev shmem allow *\n§allow two'),
  'several-factory-pages': (clean) => {
    const has = clean.analysis.machine.vdevs.some(({ type }) => type === 'shmem');
    return clean.append(has ? 'vdev shmem' : 'vdev shmem\n§vdev shmem');
  },
  'not-in-release': (clean) => {
    const stated = clean.analysis.machine.target.release;
    if (stated?.stated === true) return stated.value === '8.0' ? clean.block('cpu runmask 0') : undefined;
    return clean.append('# qvmconf: target 2.0\n§cpu cluster one');
  },
  'mixed-releases': (clean) =>
    clean.analysis.machine.target.release?.stated === true ||
    (clean.analysis.machine.cpus.length > 0 && clean.text.includes('runmask'))
      ? undefined
      : clean.append('cpu runmask 0,1\n§cpu cluster one'),
  'deprecated-option': block('vdev gic host-gicd 0xff841000', withoutGic),
  'wrong-architecture': (clean) =>
    clean.isArm ? clean.block('vdev hpet') : clean.isX86 ? clean.block('vdev smmu') : undefined,
  'hostdev-direction': block('vdev virtio-blk hostdev >disk'),
  'pty-slave': block('vdev virtio-console hostdev /dev/ttyp3'),
  'console-without-hostdev': block('vdev virtio-console'),
  'duplicate-name': (clean) =>
    clean.append('vdev virtio-entropy name twice77\n§vdev virtio-entropy name twice77'),
  'peer-is-self': (clean) => {
    const { system } = clean.analysis.machine;
    return system === undefined
      ? undefined
      : clean.block(`vdev virtio-net name me peer /dev/qvm/${system}/me`);
  },
  'peer-not-here': (clean) => {
    const { system } = clean.analysis.machine;
    const isKnown = system !== undefined && !clean.hasUnknown;
    return isKnown ? clean.block(`vdev virtio-net name one77 peer /dev/qvm/${system}/other77`) : undefined;
  },
  'cmdline-console-mismatch': (clean) =>
    clean.hasUnknown ||
    clean.analysis.machine.vdevs.some(({ fact }) => fact === undefined) ||
    clean.analysis.machine.passes.some(({ locations }) =>
      locations.some(({ length }) => length === undefined),
    )
      ? undefined
      : clean.append('cmdline "earlycon=pl011,0x9999000"'),
  'pinned-together': block('cpu runmask 17\n§cpu runmask 17'),
  'watchdog-default-window': block('vdev wdt-sp805', isArm),
  'watchdog-fiq-without-interrupt': block('vdev wdt-sp805 loc 0x1c0f0000 action fiq', isArm),
  'watchdog-dump-without-dump': block(
    'vdev wdt-sp805 loc 0x1c0f0000 action dump,terminate',
    (clean) => isArm(clean) && !clean.text.includes('dump') && !clean.hasUnknown,
  ),
  'unsupported-reference': (clean) =>
    isArm(clean) && !clean.hasUnknown && /load \S*\.ifs/.test(clean.text) && !clean.text.includes('version 2')
      ? clean.append('§unsupported reference fail')
      : undefined,
  'peer-without-identity': block('vdev virtio-net peer /dev/vdevpeers/vp9'),
  'unknown-directive': block('# qvmconf: ignore-nextline pty-slave'),
  'stale-map': block('# qvmconf: map-begin'),
  'unused-suppression': block('# qvmconf: ignore-next-line peer-is-self\n'),
};
