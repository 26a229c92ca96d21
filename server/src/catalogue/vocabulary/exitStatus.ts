import type { Source } from '../provenance';
import { documented } from '../source';

const ERRCODES = documented('debug/errcodes');

/** What one exit status of the qvm process, or a range of them, tells. */
interface ExitStatusFact {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
  readonly meaning: string;
  readonly source: Source;
}

/** The exit statuses of qvm, ascending. */
export const EXIT_STATUSES: readonly ExitStatusFact[] = [
  status(0, 'A normal end.'),
  status(3, 'The guest was stopped like a power cut (SIGQUIT).'),
  status(4, 'A watchdog fired.'),
  status(5, 'The guest tried something that qvm does not support.'),
  status(6, 'A virtual device failed.'),
  status(7, 'Something unexpected failed.'),
  { first: 32, last: 63, meaning: 'Set by a virtual device, with a meaning of its own.', source: ERRCODES },
  status(64, 'A fatal fault before the guest started, such as a host device that cannot be opened.'),
  status(65, 'A fatal fault in the configuration.'),
  status(96, 'A fatal fault after the guest had started.'),
];

/** What an exit status tells; undefined for one that the manual does not list. */
export function exitStatusFact(number: number): ExitStatusFact | undefined {
  return EXIT_STATUSES.find(({ first, last }) => first <= number && number <= last);
}

function status(number: number, meaning: string): ExitStatusFact {
  return { first: number, last: number, meaning, source: ERRCODES };
}
