/** What the grammars make of a text: each line, and under it its words with their scopes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

const ROOT = path.resolve(import.meta.dirname, '../..');
const require = (file: string) => readFileSync(path.join(ROOT, file));

interface GrammarEntry {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const manifest = JSON.parse(require('package.json').toString());
const entries: readonly GrammarEntry[] = manifest.contributes.grammars;

/** A Markdown that knows nothing but that it is one: VS Code's own is not part of this project. */
const HOST: Partial<IRawGrammar> = { scopeName: 'text.html.markdown', patterns: [] };

async function createRegistry(): Promise<Registry> {
  const wasm = require('node_modules/vscode-oniguruma/release/onig.wasm');
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer);
  return new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      if (scope === HOST.scopeName) return { ...HOST, repository: {} } as IRawGrammar;
      const entry = entries.find(({ scopeName }) => scopeName === scope);
      return entry ? parseRawGrammar(require(entry.path).toString(), entry.path) : null;
    },
    getInjections: (scope) =>
      entries.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
  });
}

let registry: Promise<Registry> | undefined;

/** @param scope scope name of the grammar to begin with */
export async function describeTokens(text: string, scope: string): Promise<string> {
  registry ??= createRegistry();
  const grammar = await (await registry).loadGrammar(scope);
  if (!grammar) throw new Error(`no grammar ${scope}`);
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
