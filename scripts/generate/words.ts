import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ASSISTANT_TOOLS } from '../../shared/assistant';
import { GUESTS } from '../../shared/guests';
import type { Generated } from '../generated';
import { callsIn } from './words/calls';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Every text of the client in English, for translators: the keys of each other bundle. */
export const GENERATED: readonly Generated[] = [{ path: 'l10n/bundle.l10n.json', text: bundle }];

/** What the client translates of tables that client and server share. */
const TABLES = [
  ...GUESTS.flatMap(({ label, detail }) => [label, detail]),
  ...ASSISTANT_TOOLS.map(({ title }) => title),
];

function bundle(): string {
  const texts = new Set([...usedTexts(), ...TABLES]);
  const entries = [...texts].map((text) => [text, text]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

/** In the order of the files' names, and of the uses in them. */
function usedTexts(): string[] {
  return readdirSync(path.join(ROOT, 'client'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .flatMap((name) => callsIn(name, readFileSync(path.join(ROOT, 'client', name), 'utf8')))
    .flatMap(({ text }) => text ?? []);
}
