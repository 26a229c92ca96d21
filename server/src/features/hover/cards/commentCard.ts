import type { Analysis } from '../../../analysis/analysis';
import { ALL_RULES } from '../../../checks/table';
import { type DirectiveName, type DirectiveWord, readDirectives } from '../../../syntax/directive';
import type { Token } from '../../../syntax/token';
import { type Block, clauses, code, stack, table } from '../markdown';

const MEANINGS: Readonly<Record<DirectiveName, string>> = {
  'ignore-next-line': 'Silences the checks it names on the next line that holds a word.',
  'ignore-file': 'Silences the checks it names in this file.',
  target: 'Says what the configuration is for, before settings and before what the file gives away.',
  format: '`off` leaves what follows as it is when the file is formatted, until `on`.',
  'map-begin': 'The table up to `map-end` is made from this file; a hint tells when it no longer agrees.',
  'map-end': 'The end of the table that begins at `map-begin`.',
};

/** The card of a comment that speaks to the tool; other comments have none. */
export function commentCard(analysis: Analysis, token: Token): Block {
  const [directive] = readDirectives(analysis.tree.text, [token]);
  if (directive === undefined) return undefined;
  const { name, word, words } = directive;
  if (name === undefined)
    return `${code(word.text)} is no word that a \`# qvmconf:\` comment knows: ${Object.keys(MEANINGS).map(code).join(', ')}.`;
  return stack(
    `**\`${name}\`** ${MEANINGS[name]}`,
    name.startsWith('ignore') ? ruleTable(words) : clauses(...words.map(({ text }) => code(text))),
  );
}

function ruleTable(words: readonly DirectiveWord[]): Block {
  return table(
    ['', ''],
    words.map(({ text }) => [
      code(text),
      ALL_RULES.find(({ id }) => id === text)?.summary ?? 'no check of this name',
    ]),
  );
}
