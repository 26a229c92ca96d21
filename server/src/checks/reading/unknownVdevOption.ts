import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { nearestWords } from '../../text/nearest';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { Rule } from '../rule';

/** An option that a catalogued vdev does not have. */
export const UNKNOWN_VDEV_OPTION: Rule = {
  id: 'unknown-vdev-option',
  severity: 'warning',
  summary: 'A vdev does not have this option.',
  section: 'Reading the text',
  check({ tree, catalogue }, report) {
    for (const option of tree.options) {
      const vdev = option.component?.vdev;
      if (vdev === undefined || option.name.includes('=')) continue;
      const misplaced = option.status === 'misplaced' && vdev.open === true;
      if (option.status !== 'unknown' && !misplaced) continue;
      const own = [...catalogue.optionsOf('vdev', vdev).keys()];
      const words = nearestWords(option.name, [...own, ...catalogue.optionsOf('vm').keys()]);
      const home = words.length > 0 ? undefined : catalogue.vdevsWith(option.name)[0];
      const elsewhere = home === undefined ? '' : ` ${quoted(`vdev ${home.name}`)} has one.`;
      const certain = vdev.open === true ? 'Its list of options is known to be incomplete.' : '';
      report({
        at: option.word,
        severity: vdev.open === true ? 'hint' : 'warning',
        message:
          `${quoted(`vdev ${vdev.name}`)} is not known to have an option ${quoted(option.name)}.${didYouMean(words)}${elsewhere} ${certain}`.trim(),
        fixes: () => replaceByNearest(option.word, words),
      });
    }
  },
};
