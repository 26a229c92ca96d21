import { describeNamedPorts } from '../../../../shared/range';
import { overlapPairs, type Ranged } from '../../layout/sweep';
import { isDevice, type Window } from '../../layout/window';
import { type Conflict, conflictOf, conflictRule } from '../conflict';

/** Two devices on one x86 I/O port. */
export const DUPLICATE_PORT = conflictRule({
  id: 'duplicate-port',
  severity: 'error',
  summary: 'Two devices answer the same I/O ports.',
  section: 'Guest-physical layout',
  conflicts: ({ layout }) =>
    overlapPairs(layout.io.windows.filter(isDevice)).map((pair) => conflictOf(pair.lower, pair.upper, pair)),
  describe: ports,
  severityOf: (conflict) => (byDefault(conflict) === undefined ? 'error' : 'warning'),
  why: (conflict) => {
    const window = byDefault(conflict);
    return window === undefined ? '' : `The file does not place ${window.label}; it has these by default.`;
  },
});

function byDefault({ earlier, later }: Conflict): Window | undefined {
  return [earlier, later].find((window) => window.certainty === 'default');
}

function ports({ start, end }: Ranged): string {
  return describeNamedPorts(start, end);
}
