import { quoted } from '../../../../shared/quoted';
import type { OptionKind } from '../../syntax/optionKind';
import type { Word } from '../../syntax/token';
import type { SyntaxTree } from '../../syntax/tree';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

const FORM = /\$([A-Za-z_]\w*)?\{([^}]*)(\}?)/g;

/** A substitution that is not closed, or names an `asinfo` entry by its path. */
export const INVALID_SUBSTITUTION: Rule = {
  id: 'invalid-substitution',
  severity: 'error',
  summary: 'A substitution is not closed, or names an `asinfo` entry by a path.',
  section: 'Reading the text',
  check({ tree }, report) {
    for (const word of wordsWithBrace(tree)) {
      for (const match of word.text.matchAll(FORM)) {
        const [whole, form = '', name = '', close] = match;
        const start = word.contentStart + match.index;
        const exact = word.contentEnd - word.contentStart === word.text.length;
        const at = exact ? { start, end: start + whole.length } : word;
        if (close === '') {
          report({ at, message: `${quoted(whole)} has no closing brace: qvm does not replace it.` });
        } else if (form.startsWith('asinfo_') && name.includes('/')) {
          const leaf = name.slice(name.lastIndexOf('/') + 1);
          const place = { start: start + form.length + 2, end: start + form.length + 2 + name.length };
          report({
            at,
            message: `An \`asinfo\` entry is named by its leaf alone: ${quoted(`$${form}{${leaf}}`)}.`,
            fixes: () =>
              exact && leaf !== ''
                ? [
                    {
                      title: `Write ${quoted(leaf)}`,
                      edits: [replace(place, leaf)],
                      preferred: true,
                      safe: true,
                    },
                  ]
                : [],
          });
        }
      }
    }
  },
};

const hasBrace: OptionKind = ({ word, arguments: taken }) =>
  word.text.includes('{') || taken.some((argument) => argument.word.text.includes('{'));

/** The words that hold a brace; few do. */
function wordsWithBrace(tree: SyntaxTree): Word[] {
  const words: Word[] = [];
  const look = (word: Word) => {
    if (word.text.includes('{')) words.push(word);
  };
  for (const option of tree.choice.of(hasBrace)) {
    look(option.word);
    if (!option.assignment) for (const argument of option.arguments) look(argument.word);
  }
  for (const stray of tree.strays) look(stray.word);
  return words;
}
