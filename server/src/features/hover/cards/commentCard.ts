import type { Analysis } from '../../../analysis/analysis';
import { ALL_RULES } from '../../../checks/table';
import { type DirectiveWord, readDirectives } from '../../../syntax/directive';
import type { Token } from '../../../syntax/token';
import { DIRECTIVE_MEANINGS } from '../../directiveMeanings';
import { type Block, clauses, code, stack, table } from '../markdown';

/** The card of a comment that speaks to the tool; other comments have none. */
export function commentCard(analysis: Analysis, token: Token): Block {
  const [directive] = readDirectives(analysis.tree.text, [token]);
  if (directive === undefined) return undefined;
  const { name, word, words } = directive;
  if (name === undefined)
    return `${code(word.text)} is no word that a \`# qvmconf:\` comment knows: ${Object.keys(DIRECTIVE_MEANINGS).map(code).join(', ')}.`;
  return stack(
    `**\`${name}\`** ${DIRECTIVE_MEANINGS[name]}`,
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
