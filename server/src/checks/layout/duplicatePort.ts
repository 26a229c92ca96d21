import { describeNamedPorts } from '../../../../shared/range';
import { overlapPairs } from '../../layout/sweep';
import { isDevice, type Window } from '../../layout/window';
import { inTextOrder, placeOf, relatedTo } from '../conflict';
import type { Rule } from '../rule';

/** Two devices on one x86 I/O port. */
export const DUPLICATE_PORT: Rule = {
  id: 'duplicate-port',
  severity: 'error',
  summary: 'Two devices answer the same I/O ports.',
  section: 'Guest-physical layout',
  check({ layout }, report) {
    for (const { lower, upper, start, end } of overlapPairs(layout.io.windows.filter(isDevice))) {
      const [earlier, later] = inTextOrder(lower, upper);
      const at = placeOf(later);
      if (at === undefined) continue;
      const byDefault = [lower, upper].find((window) => window.certainty === 'default');
      const basis =
        byDefault === undefined
          ? ''
          : ` The file does not place the ${byDefault.label}; it has these by default.`;
      report({
        at,
        severity: byDefault === undefined ? 'error' : 'warning',
        message: `${later.label} (${ports(later)}) and ${earlier.label} (${ports(earlier)}) both answer ${ports({ start, end })}.${basis}`,
        related: relatedTo(earlier).map((related) => ({
          ...related,
          message: `${earlier.label} (${ports(earlier)})`,
        })),
      });
    }
  },
};

function ports({ start, end }: Pick<Window, 'start' | 'end'>): string {
  return describeNamedPorts(start, end);
}
