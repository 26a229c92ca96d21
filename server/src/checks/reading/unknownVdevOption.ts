import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { Rule } from '../rule';
import { isUnknownAssignment } from './assignmentSyntax';
import { possibleOptions, takesAlike } from './possibleOptions';

/** An option that a catalogued vdev does not have. */
export const UNKNOWN_VDEV_OPTION: Rule = {
  id: 'unknown-vdev-option',
  severity: 'warning',
  summary: 'A vdev does not have this option.',
  section: 'Reading the text',
  check(subject, report) {
    const { tree, catalogue } = subject;
    for (const option of tree.options) {
      const vdev = option.component?.vdev;
      if (vdev === undefined || isUnknownAssignment(option)) continue;
      const misplaced = option.status === 'misplaced' && vdev.open === true;
      if (option.status !== 'unknown' && !misplaced) continue;
      const words = possibleOptions(subject, option, option.name);
      const home = words.length > 0 ? undefined : catalogue.vdevsWith(option.name)[0];
      const elsewhere = home === undefined ? '' : ` ${quoted(`vdev ${home.name}`)} has one.`;
      const certain = vdev.open === true ? 'Its list of options is known to be incomplete.' : '';
      report({
        at: option.word,
        severity: vdev.open === true ? 'hint' : 'warning',
        message:
          `${quoted(`vdev ${vdev.name}`)} is not known to have an option ${quoted(option.name)}.${didYouMean(words)}${elsewhere} ${certain}`.trim(),
        fixes: () => replaceByNearest(option.word, words, (word) => takesAlike(subject, option, word)),
      });
    }
  },
};
