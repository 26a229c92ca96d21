/** What the grammars make of a text: each line, and under it its words with their scopes. */
import { INITIAL } from 'vscode-textmate';
import { grammarOf } from '../../scripts/grammars';

/** @param scope scope name of the grammar to begin with */
export async function describeTokens(text: string, scope: string): Promise<string> {
  const grammar = await grammarOf(scope);
  let state = INITIAL;
  const out: string[] = [];
  for (const line of text.replace(/\n$/, '').split(/\r?\n/)) {
    out.push(`> ${line}`);
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const word = line.slice(startIndex, endIndex);
      const own = scopes.filter((name) => name !== scope && !name.startsWith('meta.component')).join(' ');
      if (word.trim() !== '' && own !== '') out.push(`    ${word.trim().padEnd(24)} ${own}`);
    }
  }
  return `${out.join('\n')}\n`;
}
