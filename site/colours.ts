import { INITIAL } from 'vscode-textmate';
import { grammarOf } from '../scripts/grammars';
import { escapeHtml } from './html';

/** Beginnings of scope names and the class of the style sheet; the first that fits holds. */
const CLASSES: readonly (readonly [scope: string, className: string])[] = [
  ['comment', 'c'],
  ['string', 's'],
  ['invalid', 'x'],
  ['constant.numeric.address', 'a'],
  ['constant.numeric', 'n'],
  ['keyword', 'k'],
  ['entity.name', 't'],
  ['variable.other.property', 'p'],
];

const GRAMMARS: Readonly<Record<string, string>> = { qvmconf: 'source.qvmconf', qnxbuild: 'source.qnxbuild' };

/** Code as HTML, coloured by the editor's own grammar where there is one. */
export async function colourer(): Promise<(code: string, language: string) => string> {
  const grammars = new Map(
    await Promise.all(
      Object.entries(GRAMMARS).map(async ([language, scope]) => [language, await grammarOf(scope)] as const),
    ),
  );
  return (code, language) => {
    const grammar = grammars.get(language);
    if (grammar === undefined) return escapeHtml(code);
    let state = INITIAL;
    const lines = code.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens
        .map(({ startIndex, endIndex, scopes }) => span(line.slice(startIndex, endIndex), scopes))
        .join('');
    });
    return lines.join('\n');
  };
}

function span(text: string, scopes: readonly string[]): string {
  const inner = [...scopes].reverse();
  const found = CLASSES.find(([scope]) => inner.some((name) => name.startsWith(scope)));
  return found ? `<span class="${found[1]}">${escapeHtml(text)}</span>` : escapeHtml(text);
}
