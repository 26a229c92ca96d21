import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { substitutionsOf } from '../../syntax/substitution';
import { nearestWords } from '../../text/nearest';
import type { Rule } from '../rule';

/** A substitution names an entry that the host does not have. */
export const ASINFO_ABSENT: Rule = {
  id: 'asinfo-absent',
  severity: 'warning',
  summary: "A substitution names an `asinfo` entry that the host's listing does not have.",
  section: 'Against the host',
  check({ tree, asinfo }, report) {
    if (asinfo === undefined) return;
    for (const { form, name, start, end } of substitutionsOf(tree)) {
      // A path is a mistake of its own.
      if (!form.startsWith('asinfo_') || name.includes('/') || asinfo.lookUp(name).kind !== 'absent')
        continue;
      const near = nearestWords(
        name,
        asinfo.rows.map(({ leaf }) => leaf),
      );
      report({
        at: { start, end },
        message: `The host's address space has no entry ${quoted(name)}.${didYouMean(near)}`,
      });
    }
  },
};
