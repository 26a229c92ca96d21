import { CompletionItemKind } from 'vscode-languageserver-types';
import { ARCHITECTURES, RELEASES } from '../../catalogue/provenance';
import { ALL_RULES } from '../../checks/table';
import { DIRECTIVES, type DirectiveName, type DirectiveWord, readDirectives } from '../../syntax/directive';
import { DIRECTIVE_MEANINGS } from '../directiveMeanings';
import type { CompletionRequest } from './request';
import type { Suggestion } from './suggestion';

type Words = readonly Pick<Suggestion, 'label' | 'detail'>[];

const rules = (): Words => ALL_RULES.map(({ id, summary }) => ({ label: id, detail: summary }));
const plain = (words: readonly string[]): Words => words.map((label) => ({ label }));

/** What may stand after each directive. */
const WORDS: Readonly<Record<DirectiveName, () => Words>> = {
  'ignore-next-line': rules,
  'ignore-file': rules,
  target: () => plain([...RELEASES, ...ARCHITECTURES]),
  format: () => plain(['on', 'off']),
  'map-begin': () => [],
  'map-end': () => [],
};

/** What a comment to the tool may say at the cursor: the directives, then the words that each takes. */
export function directiveItems({ analysis, cursor, support }: CompletionRequest): Suggestion[] {
  const { token, offset } = cursor;
  if (token?.kind !== 'comment') return [];
  const { text } = analysis.tree;
  // What stands after the cursor may be the rest of the word, but says nothing of what comes before.
  const [directive] = readDirectives(text, [{ ...token, end: offset }]);
  const before = text.slice(token.start, offset);
  if (directive === undefined || /\s--(\s|$)/.test(before)) return [];
  const { name, word, words } = directive;
  const start = offset - (/[^\s,:]*$/.exec(before)?.[0].length ?? 0);
  const end = offset + (/^[^\s,]*/.exec(text.slice(offset, token.end))?.[0].length ?? 0);
  const isFirst = word.text === '' || word.end === offset;
  const offered = isFirst
    ? DIRECTIVES.map((label) => ({ label, detail: DIRECTIVE_MEANINGS[label] }))
    : remaining(name === undefined ? [] : WORDS[name](), words, offset);
  if (offered.some(({ label }) => label === text.slice(start, end))) return [];
  const glued = before.endsWith(':') ? ' ' : '';
  return offered.map(({ label, detail }, rank) => ({
    label,
    ...(detail === undefined ? {} : support.labelDetails ? { documentation: detail } : { detail }),
    insert: glued + label + (isFirst && takesWords(label) ? ' ' : ''),
    ...(glued === '' ? {} : { filter: label }),
    kind: CompletionItemKind.Keyword,
    rank,
    range: { start, end },
    more: isFirst && takesWords(label),
  }));
}

function takesWords(name: string): boolean {
  return !name.startsWith('map-');
}

/** The words that do not stand there yet. */
function remaining(all: Words, given: readonly DirectiveWord[], offset: number): Words {
  const taken = new Set(given.filter(({ end }) => end < offset).map(({ text }) => text));
  return all.filter(({ label }) => !taken.has(label));
}
