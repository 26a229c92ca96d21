import { quoted } from '../../../../shared/quoted';
import type { OptionKind } from '../../syntax/optionKind';
import { type ComponentNode, type OptionNode, type SyntaxTree, sectionAt } from '../../syntax/tree';
import { remove } from '../../text/change';
import type { ReportedProblem, Rule } from '../rule';

/** A single-valued option twice in one context: the last wins. */
export const REPEATED_OPTION: Rule = {
  id: 'repeated-option',
  severity: 'warning',
  summary: 'A single-valued option is given twice in one context; qvm takes the last.',
  section: 'Reading the text',
  check({ tree }, report) {
    reportRepeated(tree, tree.choice.of(isSingleOfMachine), report);
    for (const { options } of tree.componentChoice.of(hasRepeated)) reportRepeated(tree, options, report);
  },
};

/** Of which there is one in a context. */
const isSingle: OptionKind = ({ status, fact }) => status === 'known' && fact?.repetition === 'last-wins';

const isSingleOfMachine: OptionKind = (option) => isSingle(option) && option.fact?.context === 'vm';

function hasRepeated({ options }: ComponentNode): boolean {
  const single = options.filter(isSingle);
  return new Set(single.map(({ name }) => name)).size < single.length;
}

function reportRepeated(
  tree: SyntaxTree,
  options: readonly OptionNode[],
  report: (report: ReportedProblem) => void,
) {
  const seen = new Map<string, OptionNode>();
  for (const option of options) {
    if (!isSingle(option)) continue;
    const earlier = seen.get(option.name);
    seen.set(option.name, option);
    // A later file of one machine is there to overrule an earlier one.
    if (earlier === undefined || sectionAt(tree, earlier.start) !== sectionAt(tree, option.start)) continue;
    const same = wordsOf(earlier) === wordsOf(option);
    report({
      at: option,
      message: `${quoted(option.name)} is given twice here; qvm takes the last, ${quoted(wordsOf(option))}.`,
      related: [{ start: earlier.start, end: earlier.end, message: `this one has no effect` }],
      fixes: () => [
        {
          title: same
            ? `Remove the second ${quoted(wordsOf(option))}`
            : `Remove the earlier ${quoted(wordsOf(earlier))}, which has no effect`,
          // Of two that say the same the first may be needed where it stands, as `system` is.
          edits: [remove(tree.text, same ? option : earlier)],
          preferred: true,
          safe: same,
        },
      ],
    });
  }
}

function wordsOf(option: OptionNode): string {
  return [option.name, ...option.arguments.map((argument) => argument.word.text)].join(' ');
}
