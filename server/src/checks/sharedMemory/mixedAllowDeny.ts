import { quoted } from '../../../../shared/quoted';
import { isShmem } from '../../machine/machine';
import type { Rule } from '../rule';

/** Both `allow` and `deny` in one vdev. */
export const MIXED_ALLOW_DENY: Rule = {
  id: 'mixed-allow-deny',
  severity: 'warning',
  summary: 'One vdev has both `allow` and `deny`.',
  section: 'Shared memory',
  check({ machine }, report) {
    const release = machine.target.release?.value;
    // An example of the 2.0 manual has both.
    if (release === '2.0' || release === '2.1') return;
    for (const { patterns } of machine.choice.of(isShmem)) {
      const first = patterns[0];
      const other = patterns.find((entry) => entry.verdict !== first?.verdict);
      if (first === undefined || other === undefined) continue;
      report({
        at: { start: other.option.start, end: other.option.end },
        message: `${quoted(other.verdict)} and ${quoted(first.verdict)} stand in one vdev; the 2.2 and 8.0 manuals want one kind alone. What both together do is not documented.`,
        related: [{ start: first.option.start, end: first.option.end, message: 'the other kind' }],
      });
    }
  },
};
