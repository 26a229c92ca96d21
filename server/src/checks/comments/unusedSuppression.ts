import { quoted } from '../../../../shared/quoted';
import type { DirectiveWord } from '../../syntax/directive';
import { removeComment } from '../../text/change';
import type { Edit } from '../../text/edit';
import type { Rule } from '../rule';
import type { CheckSubject } from '../subject';
import type { Silence } from '../suppressions';

/** A silencing comment that silences nothing. Runs after all others. */
export const UNUSED_SUPPRESSION: Rule = {
  id: 'unused-suppression',
  severity: 'hint',
  summary: 'A comment silences a rule that reports nothing there.',
  section: 'Comments to the tool',
  check(subject, report) {
    const { unused } = subject.suppressions;
    const words = new Set(unused.map((silence) => silence.rule));
    for (const silence of unused) {
      const { rule, directive } = silence;
      const where = directive.name === 'ignore-file' ? 'in this file' : 'on the next line';
      report({
        at: rule,
        message: `${quoted(rule.text)} reports nothing ${where}.`,
        tag: 'unnecessary',
        fixes: () => [
          {
            title: `Remove ${quoted(rule.text)} from the comment`,
            edits: [removal(subject, silence, words)],
            safe: true,
          },
        ],
      });
    }
  },
};

/** Takes the id out, or the whole comment when no other id is of use. */
function removal(
  { tree }: CheckSubject,
  { rule, directive }: Silence,
  unused: ReadonlySet<DirectiveWord>,
): Edit {
  if (directive.words.every((word) => unused.has(word))) return removeComment(tree.text, directive.comment);
  const index = directive.words.indexOf(rule);
  const next = directive.words[index + 1];
  const before = directive.words[index - 1];
  if (next !== undefined) return { start: rule.start, end: next.start, text: '' };
  return { start: before?.end ?? rule.start, end: rule.end, text: '' };
}
