import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { nearestWords } from '../../text/nearest';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { Rule } from '../rule';

/** `set` of a variable that no release documents. */
export const UNKNOWN_VARIABLE: Rule = {
  id: 'unknown-variable',
  severity: 'warning',
  summary: '`set` names a variable that no release documents.',
  section: 'Reading the text',
  check(subject, report) {
    const { catalogue, tree } = subject;
    for (const option of subject.named('set')) {
      const part = option.arguments[0]?.parts[0];
      if (part === undefined || part.opaque || part.text === '?' || subject.swaps.has(option)) continue;
      if (catalogue.variable(part.text) !== undefined) continue;
      // A vdev may bring variables of its own, which the manual does not list.
      const context = tree.components.findLast((component) => component.start < option.start);
      if (context?.kind === 'vdev' && (context.vdev === undefined || context.vdev.open === true)) continue;
      const words = nearestWords(
        part.text,
        catalogue.variables.map((variable) => variable.name),
      );
      report({
        at: part,
        message: `${quoted(part.text)} is no variable that a manual documents.${didYouMean(words)} \`qvm set ?\` lists those of your release.`,
        fixes: () => replaceByNearest(part, words),
      });
    }
  },
};
