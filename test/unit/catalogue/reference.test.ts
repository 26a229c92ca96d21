/** `docs/reference.md` says all that the catalogue has; that it is fresh is a test of every generated file. */
import { describe, expect, test } from 'vitest';
import { GENERATED } from '../../../scripts/generate/reference';
import { BUILTIN } from '../../../server/src/catalogue/builtin';

describe.each(GENERATED)('$path', ({ text }) => {
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
