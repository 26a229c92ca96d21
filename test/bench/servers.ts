import { fileURLToPath } from 'node:url';
import { BenchClient, type ServerCommand } from './client';
import { dockerfile, jsonDocument, qvmConfiguration } from './corpus';
import { milliseconds, quantile, sample } from './statistics';

interface Subject extends ServerCommand {
  readonly languageId: string;
  readonly document: (lines: number) => string;
  /** Keystrokes to measure; few where the server waits on purpose after each. */
  readonly keystrokes: number;
  /** A line of the document with something to hover over, and the text that a keystroke inserts there. */
  readonly probe: { readonly line: number; readonly character: number; readonly typed: string };
}

/** Below the folder of the bundle, `out/bench`. */
const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const installed = (path: string) => local(`../../node_modules/${path}`);

const BARE: ServerCommand = {
  name: 'bare vscode-languageserver',
  args: [local('../../test/bench/bare.cjs'), '--stdio'],
};

const SUBJECTS: readonly Subject[] = [
  {
    name: 'qvmconf',
    // As the extension starts it: see client/src/languageClient.ts.
    args: ['--max-semi-space-size=64', local('../../dist/server.js'), '--stdio'],
    languageId: 'qvmconf',
    document: qvmConfiguration,
    keystrokes: 60,
    probe: { line: 25, character: 8, typed: '#' },
  },
  {
    name: 'vscode-json-languageserver',
    args: [installed('vscode-json-languageserver/bin/vscode-json-languageserver'), '--stdio'],
    languageId: 'json',
    document: jsonDocument,
    keystrokes: 12,
    probe: { line: 26, character: 8, typed: ' ' },
  },
  {
    name: 'dockerfile-language-server-nodejs',
    args: [installed('dockerfile-language-server-nodejs/bin/docker-langserver'), '--stdio'],
    languageId: 'dockerfile',
    document: dockerfile,
    keystrokes: 60,
    probe: { line: 25, character: 2, typed: '#' },
  },
];

const STARTS = 11;
const REQUESTS = 200;

/** Rows of start-up times: the process to its answer to `initialize`, median of several starts. */
export async function startRows(): Promise<string[][]> {
  const times = new Map<string, number[]>();
  // Turn by turn, so that a busy moment of the machine meets every server alike.
  for (let round = 0; round < STARTS; round++) {
    for (const subject of [BARE, ...SUBJECTS]) {
      const list = times.get(subject.name) ?? [];
      list.push(await startTime(subject));
      times.set(subject.name, list);
    }
  }
  const bare = quantile(times.get(BARE.name) ?? [], 0.5);
  return [...times].map(([name, list]) => {
    const median = quantile(list, 0.5);
    return [name, milliseconds(median), `${(median / bare).toFixed(2)} ×`];
  });
}

async function startTime(command: ServerCommand): Promise<number> {
  const start = performance.now();
  const client = new BenchClient(command);
  await client.initialize();
  const time = performance.now() - start;
  await client.close();
  return time;
}

/** Rows of what an editor sees over stdio: process, channel and the server's own waiting included. */
export async function editingRows(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const lines of [1000, 12_000]) {
    for (const subject of SUBJECTS) rows.push(await editingRow(subject, lines));
  }
  return rows;
}

async function editingRow(subject: Subject, lines: number): Promise<string[]> {
  const client = new BenchClient(subject);
  await client.initialize();
  const uri = `file:///bench.${subject.languageId}`;
  await client.open(uri, subject.languageId, subject.document(lines));
  const { line, character, typed } = subject.probe;
  const type = () => client.keystroke(uri, line - 1, typed);
  // As many before, which do not count: the editor has been open for a while.
  await sample(subject.keystrokes, type);
  const keystrokes = await sample(subject.keystrokes, type);
  const hovers = await sample(REQUESTS, (index) =>
    client.request('textDocument/hover', uri, line + index, character),
  );
  const completions = await sample(REQUESTS / 4, (index) =>
    client.request('textDocument/completion', uri, line + index, character),
  );
  await client.close();
  const middle = (list: readonly number[]) => milliseconds(quantile(list, 0.5));
  return [
    `${lines.toLocaleString('en')} lines`,
    subject.name,
    middle(keystrokes),
    middle(hovers),
    middle(completions),
  ];
}
