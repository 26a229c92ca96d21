import type { Catalogue } from '../../catalogue/catalogue';
import type { Word } from '../../syntax/token';
import type { SyntaxTree } from '../../syntax/tree';
import type { Place } from '../../text/place';
import type { Rule } from '../rule';

/** A `"` that is never closed. */
export const UNTERMINATED_STRING: Rule = {
  id: 'unterminated-string',
  severity: 'error',
  summary: 'A quote is opened and never closed.',
  section: 'Reading the text',
  check({ tree, catalogue }, report) {
    for (const last of tree.unterminated) {
      const culprit = quoteLeftOpen(tree, catalogue);
      const at = culprit ?? last;
      report({
        at,
        message:
          culprit === undefined
            ? 'The quote is never closed: qvm reads all that follows as part of this argument.'
            : 'The quotes of the file do not pair, and this one goes on over what look like options: it is probably the one that is not closed.',
        related:
          culprit === undefined || culprit.start === last.start
            ? []
            : [
                {
                  start: last.start,
                  end: last.end,
                  message: 'the last quote, which has no other to pair with',
                },
              ],
        fixes: () => [
          {
            title: 'Close the quote at the end of the line',
            edits: [{ start: at.end, end: at.end, text: '"' }],
            preferred: true,
          },
        ],
      });
    }
  },
};

/**
 * With one quote missing, the last of the file is left over, wherever the gap is. A quoted argument before it that
 * has a line which begins with an option's name is a better guess.
 * @returns its first line
 */
function quoteLeftOpen(tree: SyntaxTree, catalogue: Catalogue): Place | undefined {
  for (const option of tree.options) {
    const word = option.arguments.map((argument) => argument.word).find(spansLines);
    if (word === undefined) continue;
    const [first = '', ...more] = word.text.split(/\r\n|\n|\r/);
    const runsOn = more.some((line) => {
      const name = /^\s*([a-z][\w-]*)(\s|$)/.exec(line)?.[1];
      return name !== undefined && catalogue.optionAnywhere(name) !== undefined;
    });
    // One quote stands in the first line: that which opens the string.
    if (runsOn) return { start: word.start, end: word.start + 1 + first.length };
  }
  return undefined;
}

function spansLines({ quoted, text }: Word): boolean {
  return quoted && /[\r\n]/.test(text);
}
