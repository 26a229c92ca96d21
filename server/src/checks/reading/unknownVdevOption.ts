import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import type { OptionKind } from '../../syntax/optionKind';
import type { OptionNode } from '../../syntax/tree';
import { replace } from '../../text/edit';
import { onlyPic } from '../fixes/onlyPic';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { Fix, Rule } from '../rule';
import type { CheckSubject } from '../subject';
import { isUnknownAssignment } from './assignmentSyntax';
import { possibleOptions, takesAlike } from './possibleOptions';

/** An option that a catalogued vdev does not have. */
export const UNKNOWN_VDEV_OPTION: Rule = {
  id: 'unknown-vdev-option',
  severity: 'warning',
  summary: 'A vdev does not have this option.',
  section: 'Reading the text',
  check(subject, report) {
    const { catalogue } = subject;
    for (const option of subject.options(isOfNoVdev)) {
      const vdev = option.component?.vdev;
      if (vdev === undefined) continue;
      const words = possibleOptions(subject, option, option.name);
      const home = words.length > 0 ? undefined : catalogue.vdevsWith(option.name)[0];
      const elsewhere = home === undefined ? '' : ` ${quoted(`vdev ${home.name}`)} has one.`;
      const certain = vdev.open === true ? 'Its list of options is known to be incomplete.' : '';
      report({
        at: option.word,
        severity: vdev.open === true ? 'hint' : 'warning',
        message:
          `${quoted(`vdev ${vdev.name}`)} is not known to have an option ${quoted(option.name)}.${didYouMean(words)}${elsewhere} ${certain}`.trim(),
        fixes: () =>
          withPic(subject, option, words) ??
          replaceByNearest(option.word, words, (word) => takesAlike(subject, option, word)),
      });
    }
  },
};

const isOfNoVdev: OptionKind = (option) => {
  const vdev = option.component?.vdev;
  if (vdev === undefined || isUnknownAssignment(option)) return false;
  return option.status === 'unknown' || (option.status === 'misplaced' && vdev.open === true);
};

/** `irq 41`: the word alone would leave a line without its PIC. */
function withPic({ machine }: CheckSubject, option: OptionNode, words: readonly string[]): Fix[] | undefined {
  const line = option.arguments[0]?.word.text ?? '';
  const pic = words.length === 1 && words[0] === 'intr' ? onlyPic(machine) : undefined;
  if (pic === undefined || option.arguments.length !== 1 || !/^(0x[0-9a-f]+|[0-9]+)$/i.test(line))
    return undefined;
  const text = `intr ${pic.name}:${line}`;
  return [{ title: `Write ${quoted(text)}`, edits: [replace(option, text)], preferred: true }];
}
