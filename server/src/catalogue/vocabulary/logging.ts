import type { WordFact } from '../shape';
import { documented } from '../source';

const LOGGER = documented('vm/logger');
const LOG = documented('vdev_ref/options');

/** Kinds of message; each is chosen by itself, none includes the more severe ones. */
const SHARED_FILTERS: readonly WordFact[] = [
  { word: 'fatal', description: 'Faults that end qvm.', source: LOGGER },
  { word: 'internal', description: 'Faults in qvm itself. Always sent to `slog` as well.', source: LOGGER },
  { word: 'error', description: 'Faults that qvm survives.', source: LOGGER },
  { word: 'info', description: 'News about normal operation.', source: LOGGER },
  { word: 'debug', description: 'Details for finding faults.', source: LOGGER },
  { word: 'verbose', description: 'Everything else; a great deal of output.', source: LOGGER },
];

/** Filters of the VM's `logger`, which spells the warning level `warn`. */
export const LOGGER_FILTERS: readonly WordFact[] = withWarning('warn', "A vdev's `log` spells it `warning`.");

/** Filters of a vdev's `log`, which spells the warning level `warning`. */
export const LOG_FILTERS: readonly WordFact[] = withWarning('warning', "The VM's `logger` spells it `warn`.");

/** Where messages go; each `logger` or `log` names exactly one. */
export const LOG_DESTINATIONS: readonly WordFact[] = [
  { word: 'stderr', description: 'Standard error of the qvm process.', source: LOGGER },
  { word: 'stdout', description: 'Standard output of the qvm process.', source: LOGGER },
  { word: 'slog', description: "The host's system log (slogger2).", source: LOGGER },
  { word: 'none', description: 'Thrown away.', since: '2.2', source: LOGGER },
];

function withWarning(word: string, remark: string): readonly WordFact[] {
  const warning: WordFact = {
    word,
    description: `Things that may turn out wrong. ${remark}`,
    source: word === 'warn' ? LOGGER : LOG,
  };
  return [...SHARED_FILTERS.slice(0, 3), warning, ...SHARED_FILTERS.slice(3)];
}
