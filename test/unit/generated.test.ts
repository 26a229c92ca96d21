/**
 * Files that are made from tables in the code. When one of these fails, a table has changed and the file has not:
 * `npm run generate` fixes it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Generated, staleMessage } from '../../scripts/generated';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'scripts', 'generate');

const generated: Generated[] = [];
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.ts'))) {
  const module = (await import(pathToFileURL(path.join(folder, name)).href)) as {
    GENERATED: readonly Generated[];
  };
  generated.push(...module.GENERATED);
}

describe.each(generated)('$path', ({ path: relative, text }) => {
  test('is what its table says', () => {
    const file = path.join(root, relative);
    const written = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '';
    expect(written === text(), staleMessage(relative)).toBe(true);
  });
});
