import { fileURLToPath } from 'node:url';
import type { ServerCommand } from './client';
import { dockerfile, jsonDocument, qvmConfiguration } from './corpus';

/** A server with what it reads. */
export interface Subject extends ServerCommand {
  readonly languageId: string;
  readonly document: (lines: number) => string;
  /** Later keystrokes to measure; few where the server waits on purpose after each. */
  readonly keystrokes: number;
  /** A line of the document with something to ask about, and the text that a keystroke inserts there. */
  readonly probe: { readonly line: number; readonly character: number; readonly typed: string };
}

/** Below the folder of the bundle, `out/bench`. */
export const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const installed = (path: string) => local(`../../node_modules/${path}`);

/** The least that a server of the same library can be. */
export const BARE: ServerCommand = {
  name: 'bare vscode-languageserver',
  args: [local('../../test/bench/bare.cjs'), '--stdio'],
};

export const SUBJECTS: readonly Subject[] = [
  {
    name: 'qvmconf',
    args: [local('../../dist/server.js'), '--stdio'],
    languageId: 'qvmconf',
    document: qvmConfiguration,
    keystrokes: 15,
    probe: { line: 25, character: 8, typed: '#' },
  },
  {
    name: 'vscode-json-languageserver',
    args: [installed('vscode-json-languageserver/bin/vscode-json-languageserver'), '--stdio'],
    languageId: 'json',
    document: jsonDocument,
    keystrokes: 3,
    probe: { line: 26, character: 8, typed: ' ' },
  },
  {
    name: 'dockerfile-language-server-nodejs',
    args: [installed('dockerfile-language-server-nodejs/bin/docker-langserver'), '--stdio'],
    languageId: 'dockerfile',
    document: dockerfile,
    keystrokes: 15,
    probe: { line: 25, character: 2, typed: '#' },
  },
];
