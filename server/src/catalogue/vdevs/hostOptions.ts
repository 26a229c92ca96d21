import type { Release, Source } from '../provenance';
import type { ArgumentFact, OptionFact } from '../shape';

type Sign = '' | '<' | '>';

/**
 * `hostdev` of a console: bytes in, bytes out, or both.
 * @param commandsSince release from which output may go to a shell command
 */
export function consoleHostdev(source: Source, commandsSince?: Release): OptionFact {
  const directions: readonly Sign[] = ['', '<', '>'];
  return {
    name: 'hostdev',
    context: 'vdev',
    arguments: [
      {
        label: '[<|>]PATH',
        form: 'host-device',
        description:
          "`<` for input only, `>` for output only, neither for both. `-` is qvm's own standard input and output.",
        hostDevice: commandsSince === undefined ? { directions } : { directions, commandsSince },
      },
    ],
    repetition: 'list',
    description: 'The host device, file or pseudo-terminal behind the port.',
    details:
      'Two of them can split input and output. No blank between sign and path. ' +
      'Of a pseudo-terminal pair, name the master (`/dev/ptyp0`). A file for `>` is said to have to exist beforehand.',
    examples: ['hostdev >-', 'hostdev /dev/ser1', 'hostdev /dev/ptyp0'],
    source,
  };
}

/** `delayed`: the host device is opened late, and may be waited for. */
export function delayed(source: Source): OptionFact {
  return {
    name: 'delayed',
    context: 'vdev',
    arguments: [
      {
        label: 'SECONDS|forever',
        form: 'delay',
        unit: 'seconds',
        description: 'How long to keep trying; 0 for one try, `forever` for no end.',
      },
    ],
    repetition: 'last-wins',
    description: 'Opens the host device only when the guest first uses it, and keeps trying for a while.',
    default: 'opened when the machine is configured',
    examples: ['delayed 10', 'delayed forever'],
    source,
  };
}

/** `batch`: output is collected before it is written. */
export function batch(source: Source): OptionFact {
  return {
    name: 'batch',
    context: 'vdev',
    arguments: [
      { label: 'TIMEOUT', form: 'number', unit: 'microseconds', description: 'How long to collect.' },
    ],
    repetition: 'last-wins',
    description: "Collects the guest's output for a while before it is written to the host.",
    examples: ['batch 1000'],
    source,
  };
}

/** `legacy`: the interface of VIRTIO before 1.0. */
export function legacy(source: Source): OptionFact {
  return {
    name: 'legacy',
    context: 'vdev',
    arguments: [],
    repetition: 'last-wins',
    description: 'Shows the interface of VIRTIO 0.9.5, for old drivers.',
    examples: ['legacy'],
    source,
  };
}

const PRIORITY: ArgumentFact = {
  label: 'PRIORITY',
  form: 'priority',
  description: "Of the host's scheduler.",
};

/**
 * `sched` of a vdev: the priority at which news from the host are handled.
 * @param since first release that has it
 */
export function pulsePriority(source: Source, since?: Release): OptionFact {
  const option: OptionFact = {
    name: 'sched',
    context: 'vdev',
    arguments: [PRIORITY],
    repetition: 'last-wins',
    description: 'Priority at which the device handles what the host sends. Not the priority of a vCPU.',
    examples: ['sched 10'],
    source,
  };
  return since === undefined ? option : { ...option, since };
}

/** `name` of a device that makes a control path under it in 8.0. */
export function controlName(source: Source): OptionFact {
  return {
    name: 'name',
    context: 'vdev',
    arguments: [{ label: 'NAME', form: 'name' }],
    repetition: 'last-wins',
    description: 'Names this instance. From 8.0 on it also makes a path by which output files are rotated.',
    examples: ['name console'],
    source,
  };
}
