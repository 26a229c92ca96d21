/** A word of other programs, with the words of qvm that people mean by it. */
interface ForeignWord {
  readonly word: string;
  /** The options that may be meant, the likeliest first; those that fit the context are offered. */
  readonly instead: readonly string[];
  /** Where people know the word from. */
  readonly from: string;
  /** What qvm does in its place, where no option does; a whole sentence. */
  readonly hint?: string;
}

const VIRTUAL_MACHINES = 'QEMU, Xen and libvirt';
const DEVICE_TREES = 'device trees';
const LANGUAGES = 'other languages';

const FILES_TOGETHER =
  'qvm reads several files as one machine when its command line names them: `qvm @common.conf @guest.conf`.';

/** Words that people try, from the languages that they know. No manual of qvm has them. */
const FOREIGN_WORDS: readonly ForeignWord[] = [
  { word: 'memory', instead: ['ram'], from: VIRTUAL_MACHINES },
  { word: 'mem', instead: ['ram'], from: VIRTUAL_MACHINES },
  { word: 'kernel', instead: ['load'], from: VIRTUAL_MACHINES },
  { word: 'image', instead: ['hostdev', 'load'], from: VIRTUAL_MACHINES },
  { word: 'img', instead: ['hostdev', 'load'], from: VIRTUAL_MACHINES },
  { word: 'file', instead: ['hostdev', 'load'], from: VIRTUAL_MACHINES },
  { word: 'disk', instead: ['hostdev', 'vdev'], from: VIRTUAL_MACHINES },
  { word: 'drive', instead: ['hostdev', 'vdev'], from: VIRTUAL_MACHINES },
  { word: 'path', instead: ['hostdev'], from: VIRTUAL_MACHINES },
  { word: 'backend', instead: ['hostdev', 'peer'], from: VIRTUAL_MACHINES },
  { word: 'bootargs', instead: ['cmdline'], from: DEVICE_TREES },
  { word: 'append', instead: ['cmdline'], from: VIRTUAL_MACHINES },
  { word: 'extra', instead: ['cmdline'], from: VIRTUAL_MACHINES },
  { word: 'args', instead: ['cmdline'], from: VIRTUAL_MACHINES },
  { word: 'ramdisk', instead: ['initrd'], from: VIRTUAL_MACHINES },
  { word: 'dtb', instead: ['fdt'], from: VIRTUAL_MACHINES },
  { word: 'irq', instead: ['intr'], from: DEVICE_TREES },
  { word: 'interrupt', instead: ['intr'], from: DEVICE_TREES },
  { word: 'interrupts', instead: ['intr'], from: DEVICE_TREES },
  { word: 'address', instead: ['loc'], from: DEVICE_TREES },
  { word: 'addr', instead: ['loc'], from: DEVICE_TREES },
  { word: 'base', instead: ['loc'], from: DEVICE_TREES },
  { word: 'reg', instead: ['loc'], from: DEVICE_TREES },
  { word: 'vcpu', instead: ['cpu'], from: VIRTUAL_MACHINES },
  { word: 'vcpus', instead: ['cpu'], from: VIRTUAL_MACHINES },
  { word: 'cpus', instead: ['cpu'], from: VIRTUAL_MACHINES },
  { word: 'smp', instead: ['cpu'], from: VIRTUAL_MACHINES },
  { word: 'affinity', instead: ['runmask', 'cluster'], from: VIRTUAL_MACHINES },
  { word: 'priority', instead: ['sched'], from: 'the QNX shell' },
  { word: 'vm', instead: ['system'], from: VIRTUAL_MACHINES },
  { word: 'device', instead: ['vdev'], from: VIRTUAL_MACHINES },
  { word: 'dev', instead: ['hostdev', 'vdev'], from: VIRTUAL_MACHINES },
  { word: 'passthrough', instead: ['pass'], from: VIRTUAL_MACHINES },
  { word: 'macaddr', instead: ['mac'], from: VIRTUAL_MACHINES },
  { word: 'bridge', instead: ['peer'], from: VIRTUAL_MACHINES },
  { word: 'tap', instead: ['peer'], from: VIRTUAL_MACHINES },
  { word: 'cid', instead: ['guest_cid'], from: VIRTUAL_MACHINES },
  { word: 'shm', instead: ['create'], from: VIRTUAL_MACHINES },
  { word: 'shmem', instead: ['vdev'], from: VIRTUAL_MACHINES },
  { word: 'include', instead: [], from: LANGUAGES, hint: FILES_TOGETHER },
  { word: 'import', instead: [], from: LANGUAGES, hint: FILES_TOGETHER },
];

const BY_WORD = new Map(FOREIGN_WORDS.map((foreign) => [foreign.word, foreign]));

/** What is known of a word of other programs, in any case. */
export function foreignWord(word: string): ForeignWord | undefined {
  return BY_WORD.get(word.toLowerCase());
}
