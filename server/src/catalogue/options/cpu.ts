import type { OptionFact } from '../shape';
import { documented } from '../source';
import { SCHEDULE_LETTERS } from '../vocabulary/schedule';

const CPU = documented('vm/cpu');

export const CPU_OPTIONS: readonly OptionFact[] = [
  {
    name: 'cpu',
    context: 'vm',
    opens: 'cpu',
    arguments: [],
    repetition: 'instance',
    description: 'Adds one virtual CPU. The options after it are its own.',
    details:
      'Two vCPUs of one machine pinned to the same core, above all with different priorities, can hang the guest. ' +
      'The 8.0 manual is quoted as allowing eight vCPUs at most for a guest with a GICv3.',
    default: 'one vCPU',
    examples: ['cpu', 'cpu sched 10', 'cpu cluster _cpu-1'],
    source: CPU,
  },
  {
    name: 'sched',
    context: 'cpu',
    arguments: [
      {
        label: 'PRIORITY[r|f|o]',
        form: 'schedule',
        description: 'A priority with a policy letter, or five numbers and `s` for sporadic scheduling.',
        words: SCHEDULE_LETTERS,
      },
    ],
    repetition: 'last-wins',
    description: 'Priority and policy of the vCPU thread on the host.',
    details:
      'Sporadic: high priority, low priority, most replenishments because of blocking, period and budget in nanoseconds, then `s`. ' +
      'Two vCPUs of equal priority have been seen to slow down the start of a QNX guest.',
    default: 'the priority that qvm was started with',
    examples: ['sched 8', 'sched 20r', 'sched 10f'],
    source: CPU,
  },
  {
    name: 'runmask',
    context: 'cpu',
    until: '2.2',
    arguments: [
      { label: 'CPU[,CPU...]', form: 'cpu-list', description: 'Physical processors, counted from 0.' },
    ],
    repetition: 'last-wins',
    description: 'The physical processors that the vCPU may run on.',
    details: 'From 8.0 on, `cluster` takes its place.',
    default: 'any processor',
    examples: ['runmask 0', 'runmask 2,3'],
    source: CPU,
  },
  {
    name: 'partition',
    context: 'cpu',
    until: '2.2',
    arguments: [{ label: 'NAME', form: 'text', description: 'Name of an adaptive partition of the host.' }],
    repetition: 'last-wins',
    description: 'The adaptive partition that the vCPU runs in.',
    default: 'the partition that qvm was started in',
    examples: ['partition guests'],
    source: CPU,
  },
  {
    name: 'cluster',
    context: 'cpu',
    since: '8.0',
    arguments: [
      {
        label: 'NAME',
        form: 'text',
        description:
          'A cluster that the host startup defines. Always there: `_all`, and `_cpu-N` for processor N.',
      },
    ],
    repetition: 'last-wins',
    description: 'The cluster of physical processors that the vCPU may run on.',
    details:
      'Names with a leading `_` are reserved for the predefined clusters. Takes the place of `runmask`. ' +
      "It binds the vCPU only: the threads of vdevs run on the processors of qvm's first thread.",
    default: 'no restriction',
    examples: ['cluster _cpu-1', 'cluster _all'],
    source: CPU,
  },
];
