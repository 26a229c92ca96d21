import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { isCutInTwo } from '../../syntax/component';
import { nearestWords } from '../../text/nearest';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { Rule } from '../rule';
import { isUnknownAssignment } from './assignmentSyntax';
import { knownFrom, possibleOptions, takesAlike } from './possibleOptions';

/** A word where an option is expected that no context and no release knows. */
export const UNKNOWN_OPTION: Rule = {
  id: 'unknown-option',
  severity: 'error',
  summary: 'A word where an option is expected is no option of any context or release.',
  section: 'Reading the text',
  check(subject, report) {
    const { tree, catalogue } = subject;
    for (const [index, option] of tree.options.entries()) {
      if (option.status !== 'unknown' || isUnknownAssignment(option)) continue;
      if (isCutInTwo(tree.options[index - 1])) continue;
      if (option.component?.kind === 'vdev') continue;
      const here = possibleOptions(subject, option, option.name);
      const words = here.length > 0 ? here : nearestWords(option.name, catalogue.optionNames);
      // Whether qvm minds upper case is documented nowhere.
      const onlyCase = words[0] === option.name.toLowerCase();
      report({
        at: option.word,
        severity: onlyCase ? 'warning' : 'error',
        message: `${quoted(option.name)} is no option of qvm${knownFrom(option.name)}.${didYouMean(words)}`,
        fixes: () =>
          replaceByNearest(
            option.word,
            words,
            (word) => here.includes(word) && takesAlike(subject, option, word),
          ),
      });
    }
  },
};
