/** What people read is in the words that engineers use. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sourceFiles } from './support/sourceFiles';

const ROOT = new URL('../../', import.meta.url);

/** Words that another word says better, and that word. */
const BETTER: Readonly<Record<string, string>> = {
  'goes before': 'overrides',
  mend: 'fix',
  mended: 'fixed',
  mends: 'fixes',
  somebody: 'someone',
};

const PAGES = readdirSync(new URL('docs/', ROOT), { recursive: true, encoding: 'utf8' })
  .map((name) => `docs/${name.replaceAll('\\', '/')}`)
  .concat(readdirSync(ROOT))
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: readFileSync(fileURLToPath(new URL(file, ROOT)), 'utf8') }));

const TEXTS = [...['server/src', 'client', 'shared'].flatMap(sourceFiles), ...PAGES];

test.each(Object.entries(BETTER))(
  'no page, comment or message says “%s” where “%s” says it',
  (word, _better) => {
    const said = TEXTS.flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          new RegExp(`\\b${word}\\b`, 'i').test(line) ? [`${file}:${index + 1}`] : [],
        ),
    );
    expect(TEXTS.length).toBeGreaterThan(400);
    expect(said).toEqual([]);
  },
);
