import { quoted } from '../../../../shared/quoted';
import type { Catalogue } from '../../catalogue/catalogue';
import type { OptionKind } from '../../syntax/optionKind';
import type { OptionNode } from '../../syntax/tree';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

/** A word that the manual replaced by another. */
export const DEPRECATED_OPTION: Rule = {
  id: 'deprecated-option',
  severity: 'hint',
  summary: 'The manual has another word for this by now.',
  section: 'Release and architecture',
  check(subject, report) {
    const { catalogue } = subject;
    for (const option of subject.options(isDeprecated)) {
      const replacement = option.fact?.deprecated?.replacement;
      if (replacement === undefined) continue;
      report({
        at: option.word,
        message: `${quoted(option.name)} is deprecated; use ${quoted(replacement)}.`,
        tag: 'deprecated',
        fixes: () =>
          takesTheSame(option, replacement, catalogue)
            ? [
                {
                  title: `Use ${quoted(replacement)}`,
                  edits: [replace(option.word, replacement)],
                  preferred: true,
                  safe: true,
                },
              ]
            : [],
      });
    }
  },
};

const isDeprecated: OptionKind = ({ status, fact, assignment }) =>
  status === 'known' && fact?.deprecated !== undefined && !assignment;

/** Whether the arguments can stay as they are. */
function takesTheSame(option: OptionNode, replacement: string, catalogue: Catalogue): boolean {
  const form = option.fact?.arguments[0]?.form;
  const [word = '', variable] = replacement.split(' ');
  if (word === 'set' && variable !== undefined) {
    const plain = option.arguments[0]?.word.text.includes('/') === false;
    return plain && catalogue.variable(variable)?.type === 'address';
  }
  const { component } = option;
  if (component === undefined) return false;
  return catalogue.contextOption(component.kind, word, component.vdev)?.arguments[0]?.form === form;
}
