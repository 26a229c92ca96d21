/** The TextMate grammars of the manifest, as an editor loads them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file));

interface GrammarEntry {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const manifest = JSON.parse(read('package.json').toString());
const entries: readonly GrammarEntry[] = manifest.contributes.grammars;

/** A Markdown that knows nothing but that it is one: VS Code's own is not part of this project. */
const HOST: Partial<IRawGrammar> = { scopeName: 'text.html.markdown', patterns: [] };

async function createRegistry(): Promise<Registry> {
  const wasm = read('node_modules/vscode-oniguruma/release/onig.wasm');
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer);
  return new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      if (scope === HOST.scopeName) return { ...HOST, repository: {} } as IRawGrammar;
      const entry = entries.find(({ scopeName }) => scopeName === scope);
      return entry ? parseRawGrammar(read(entry.path).toString(), entry.path) : null;
    },
    getInjections: (scope) =>
      entries.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
  });
}

let registry: Promise<Registry> | undefined;

/** @param scope scope name of the grammar to begin with */
export async function grammarOf(scope: string) {
  registry ??= createRegistry();
  const grammar = await (await registry).loadGrammar(scope);
  if (!grammar) throw new Error(`no grammar ${scope}`);
  return grammar;
}
