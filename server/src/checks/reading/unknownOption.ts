import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { isCutInTwo } from '../../syntax/component';
import type { OptionKind } from '../../syntax/optionKind';
import type { OptionNode } from '../../syntax/tree';
import { replace } from '../../text/edit';
import { nearestWords } from '../../text/nearest';
import { countWhile } from '../../text/sorted';
import { cpuLines } from '../fixes/cpuLines';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { Fix, Rule } from '../rule';
import type { CheckSubject } from '../subject';
import { isUnknownAssignment } from './assignmentSyntax';
import { knownFrom, meantElsewhere, possibleOptions, takesAlike } from './possibleOptions';

/** A word where an option is expected that no context and no release knows. */
export const UNKNOWN_OPTION: Rule = {
  id: 'unknown-option',
  severity: 'error',
  summary: 'A word where an option is expected is no option of any context or release.',
  section: 'Reading the text',
  check(subject, report) {
    const { tree, catalogue } = subject;
    for (const option of subject.options(isUnknown)) {
      const before = tree.options[countWhile(tree.options, ({ start }) => start < option.start) - 1];
      if (isCutInTwo(before)) continue;
      const here = possibleOptions(subject, option, option.name);
      const words = here.length > 0 ? here : nearestWords(option.name, catalogue.optionNames);
      // Whether qvm minds upper case is documented nowhere.
      const onlyCase = words[0] === option.name.toLowerCase();
      report({
        at: option.word,
        severity: onlyCase ? 'warning' : 'error',
        message: `${quoted(option.name)} is no option of qvm${knownFrom(option.name)}.${didYouMean(words)}${meantElsewhere(subject, option.name, words)}`,
        fixes: () =>
          wholeLine(subject, option, words) ??
          replaceByNearest(
            option.word,
            words,
            (word) => here.includes(word) && takesAlike(subject, option, word),
          ),
      });
    }
  },
};

const isUnknown: OptionKind = (option) =>
  option.status === 'unknown' && option.component?.kind !== 'vdev' && !isUnknownAssignment(option);

/** Where the word alone would leave the next mistake: a number of vCPUs, a command line, a disk without its vdev. */
function wholeLine({ tree }: CheckSubject, option: OptionNode, words: readonly string[]): Fix[] | undefined {
  const [only] = words;
  const value = option.arguments[0]?.word;
  if (only === undefined || words.length > 1 || value === undefined) return undefined;
  if (only === 'cpu') {
    const fixes = option.arguments.length === 1 ? cpuLines(tree.text, option, value.text) : [];
    return fixes.length === 0 ? undefined : fixes;
  }
  const write = (text: string): Fix[] => [
    { title: `Write ${quoted(text)}`, edits: [replace(option, text)], preferred: true },
  ];
  if (only === 'cmdline' && option.arguments.length > 1) {
    const whole = tree.text.slice(value.start, option.end);
    return /["\\\r\n]/.test(whole) ? undefined : write(`cmdline "${whole}"`);
  }
  if (only !== 'vdev' || option.arguments.length > 1 || !/^(disk|drive)$/i.test(option.name))
    return undefined;
  return write(`vdev virtio-blk hostdev ${tree.text.slice(value.start, value.end)}`);
}
