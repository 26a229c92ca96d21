import { quoted } from '../../../../shared/quoted';
import { describeRange } from '../../../../shared/range';
import { joinList } from '../../../../shared/words';
import { substitutionsOf } from '../../syntax/substitution';
import type { Rule } from '../rule';

/** Ranges that a message names at most. */
const MOST_NAMED = 3;

/** A substitution names an entry that stands several times, for different ranges. */
export const ASINFO_AMBIGUOUS: Rule = {
  id: 'asinfo-ambiguous',
  severity: 'warning',
  summary: 'A substitution names an `asinfo` entry that stands for several ranges of the host.',
  section: 'Against the host',
  check({ tree, asinfo }, report) {
    if (asinfo === undefined) return;
    for (const { form, name, start, end } of substitutionsOf(tree)) {
      const found = asinfo.lookUp(name);
      if (!form.startsWith('asinfo_') || found.kind !== 'ambiguous') continue;
      const ranges = found.rows
        .slice(0, MOST_NAMED)
        .map((row) => describeRange(row.firstByte, row.afterLastByte));
      const more = found.rows.length > MOST_NAMED ? ['others'] : [];
      report({
        at: { start, end },
        message: `${quoted(name)} stands for ${found.rows.length} ranges of the host: ${joinList([...ranges, ...more], 'and')}. No manual says which one counts.`,
      });
    }
  },
};
