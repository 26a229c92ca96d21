/**
 * What the grammars make of the texts in `cases/`, beside each as `.tokens`. After a wanted change
 * `npx vitest run test/grammar -u` writes them anew; the difference is to be read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeTokens } from './tokens';

const CASES = path.join(import.meta.dirname, 'cases');

const SCOPES: Readonly<Record<string, string>> = {
  '.qvmconf': 'source.qvmconf',
  '.build': 'source.qnxbuild',
  '.md': 'text.html.markdown',
};

const files = readdirSync(CASES).filter((name) => !name.endsWith('.tokens'));

test.each(files)('%s', async (name) => {
  const text = readFileSync(path.join(CASES, name), 'utf8');
  const scope = SCOPES[path.extname(name)];
  if (scope === undefined) throw new Error(`no grammar for ${name}`);
  await expect(await describeTokens(text, scope)).toMatchFileSnapshot(path.join(CASES, `${name}.tokens`));
});
