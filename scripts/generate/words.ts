import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ASSISTANT_TOOLS } from '../../shared/assistant';
import { LOOK_NAMES } from '../../shared/drawing/legend';
import { REGISTER_HEADS } from '../../shared/drawing/registers';
import { PAGE_NAMES } from '../../shared/drawing/sharing/words';
import {
  CERTAINTY,
  CHANGE_NAMES,
  EMPTY_TEXT,
  FACTORY_ELSEWHERE,
  KIND_NAMES,
  REGIONS_PLACED,
  SHAPES,
} from '../../shared/drawing/words';
import { GUESTS } from '../../shared/guests';
import { SHARING_SCENARIOS } from '../../shared/sharing';
import type { Generated } from '../generated';
import { callsIn } from './words/calls';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Every text of the client in English, for translators: the keys of each other bundle. */
export const GENERATED: readonly Generated[] = [{ path: 'l10n/bundle.l10n.json', text: bundle }];

/** What the client translates of tables that client and server share. */
const TABLES = [
  ...GUESTS.flatMap(({ label, detail }) => [label, detail]),
  ...ASSISTANT_TOOLS.map(({ title }) => title),
  ...[
    KIND_NAMES,
    CERTAINTY,
    CHANGE_NAMES,
    LOOK_NAMES,
    SHAPES,
    FACTORY_ELSEWHERE,
    REGIONS_PLACED,
    REGISTER_HEADS,
    PAGE_NAMES,
  ].flatMap((table) => Object.values(table)),
  ...SHARING_SCENARIOS.flatMap(({ title, meaning }) => [title, meaning]),
  ...EMPTY_TEXT,
].filter((text) => text !== '');

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
