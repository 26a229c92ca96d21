import type { Rule } from '../rule';

/** A `"` that is never closed. */
export const UNTERMINATED_STRING: Rule = {
  id: 'unterminated-string',
  severity: 'error',
  summary: 'A quote is opened and never closed.',
  section: 'Reading the text',
  check({ tree }, report) {
    for (const word of tree.unterminated) {
      report({
        at: word,
        message: 'The quote is never closed: qvm reads all that follows as part of this argument.',
        fixes: () => [
          {
            title: 'Close the quote at the end of the line',
            edits: [{ start: word.end, end: word.end, text: '"' }],
            preferred: true,
          },
        ],
      });
    }
  },
};
