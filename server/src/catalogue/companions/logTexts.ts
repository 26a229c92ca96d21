import type { Source } from '../provenance';
import { documented, inferred, observed } from '../source';

/** A text that qvm is known to print, with or without `[FILE:LINE]` before it. */
export interface LogTextFact {
  /** Matches the text after the head; the first group is a word of the configuration that it quotes, if any. */
  readonly pattern: RegExp;
  /** `error`: qvm ends; `warning`: it goes on, and something will not work; `information`: all is well. */
  readonly severity: 'error' | 'warning' | 'information';
  /** What it means and what to do, in one or two sentences. */
  readonly meaning: string;
  /** The first group is the name of an option. */
  readonly namesOption?: boolean;
  readonly source: Source;
}

/** The known texts; the first that matches counts. What is not among them is shown as it is. */
export const LOG_TEXTS: readonly LogTextFact[] = [
  {
    pattern: /\bFailed to arm a resource manager\b/,
    severity: 'warning',
    meaning:
      'The device has no host device to wait for, for example a virtio-console without `hostdev` when qvm has no terminal. The guest was seen to boot all the same.',
    source: observed('the log of a guest that booted'),
  },
  {
    pattern: /\bUnable to open '([^']+)': Interrupted function call/,
    severity: 'error',
    meaning:
      'The path is the slave of a pty whose master nobody holds. Name the master: `/dev/ptyp…` for `/dev/ttyp…`.',
    source: observed('the log of a start that failed with status 64'),
  },
  {
    pattern: /\bUnable to open '([^']+)'/,
    severity: 'error',
    meaning:
      'The file or device is not there, or something else holds it. A relative path counts from the folder that qvm was started in.',
    source: inferred('the text of a start that failed for another reason'),
  },
  {
    pattern: /\bUnsupported GIC version: (\d+)/,
    severity: 'error',
    meaning: 'This qvm gives its guests no GIC of this version. Early releases of 8.0 take 3 only.',
    source: observed('the log of qvm 8.0; later releases of 8.0 accept it'),
  },
  {
    pattern: /\bThe [`'"]?([\w-]+)['"]? option is mandatory/,
    severity: 'error',
    meaning: 'The device cannot be made without this option.',
    namesOption: true,
    source: observed('the log of a virtio-net without `peer`'),
  },
  {
    pattern: /\bGICv3: using memory-mapped interface, full software emulation not supported/,
    severity: 'warning',
    meaning:
      'The host has a GICv2. QNX guests boot, and a Linux guest with a GICv3 dies early: give it `vdev gic version 2`.',
    source: observed('logs of guests on a Raspberry Pi 4'),
  },
  {
    pattern: /\bQVM disabled: hypervisor support not available/,
    severity: 'error',
    meaning: "The board's firmware enters at EL1, or the host image has no qvm module.",
    source: { certainty: 'documented', note: "the chapter about boards of the 7.1 user's guide" },
  },
  {
    pattern: /\bFDT saved to '([^']+)'/,
    severity: 'information',
    meaning: "The guest's device tree was written. Copy it back and compare it with the configuration.",
    source: documented('vm/variables'),
  },
  {
    pattern: /\bExiting: dryrun completed?\b/,
    severity: 'information',
    meaning: 'qvm read the whole configuration, opened its host devices and ended as `dryrun` asks.',
    source: observed('the manual says `completed`, a run of 8.0.4 said `complete`', 'vm/dryrun'),
  },
  {
    pattern: /\bVF_GUEST_TS\b/,
    severity: 'information',
    meaning: 'A note about a feature of the guest; qvm goes on.',
    source: observed('the log of a guest that booted'),
  },
];
