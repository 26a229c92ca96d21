import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PLACEHOLDER = /^%([\w.-]+)%$/;

/** package.json as it is written. */
export const WRITTEN_MANIFEST = json('package.json');

/** package.json as an editor shows it in English. */
export const MANIFEST = JSON.parse(JSON.stringify(WRITTEN_MANIFEST), shown(json('package.nls.json')));

/** The texts of a JSON file of the project by their keys, or whatever else it holds. */
// biome-ignore lint/suspicious/noExplicitAny: the manifest is JSON that the editor's own schema holds
export function json(file: string): any {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}

function shown(texts: Readonly<Record<string, string>>) {
  return (_: string, value: unknown) => {
    const key = typeof value === 'string' ? PLACEHOLDER.exec(value)?.[1] : undefined;
    return key === undefined ? value : texts[key];
  };
}
