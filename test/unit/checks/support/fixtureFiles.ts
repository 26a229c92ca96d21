import { readdirSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../../fixtures/checks');

/** Every file with cases, one for each rule. */
export function fixtureFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.qvmconf'))
    .toSorted()
    .map((name) => path.join(FOLDER, name));
}

/** Where the messages and fixes of a fixture file are kept. */
export function goldenPath(file: string): string {
  return file.replace(/\.qvmconf$/, '.golden.txt');
}
