/**
 * `docs/reference.md` is made from the catalogue. When this fails, the catalogue has changed and the page has not:
 * `npm run generate` mends it.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { GENERATED } from '../../../scripts/generate/reference';
import { staleMessage } from '../../../scripts/generated';
import { BUILTIN } from '../../../server/src/catalogue/builtin';

const ROOT = path.resolve(import.meta.dirname, '../../..');

describe.each(GENERATED)('$path', ({ path: relative, text }) => {
  test('is what the catalogue says', () => {
    const file = path.join(ROOT, relative);
    const written = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '';
    expect(written === text(), staleMessage(relative)).toBe(true);
  });

  test('names every option, vdev and variable', () => {
    const made = text();
    const names = [
      ...BUILTIN.options,
      ...BUILTIN.commonOptions,
      ...BUILTIN.vdevs.flatMap((vdev) => vdev.options),
    ];
    const missing = names.filter(({ name }) => !new RegExp(`\`${name}[\` ]`).test(made));
    expect(missing.map(({ name }) => name)).toEqual([]);
    for (const { name } of BUILTIN.vdevs) expect(made).toContain(`\n### ${name}\n`);
    for (const { name } of BUILTIN.variables) expect(made).toContain(`\`${name}\``);
  });

  test('every row of a table has as many cells as its head', () => {
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
    let width = 0;
    for (const line of text().split('\n')) {
      if (!line.startsWith('|')) width = 0;
      else if (width === 0) width = cells(line);
      else expect(cells(line), line).toBe(width);
    }
  });
});
