import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

test('The tree-sitter grammar says of itself what the manifest says', () => {
  const { version, license, contributes } = read('package.json');
  const [language] = contributes.languages;
  const { grammars, metadata } = read('tree-sitter/tree-sitter.json');
  expect(grammars).toHaveLength(1);
  expect(grammars[0]).toMatchObject({
    name: language.id,
    scope: contributes.grammars[0].scopeName,
    'file-types': language.extensions.map((extension: string) => extension.slice(1)),
    'first-line-regex': language.firstLine,
  });
  expect(metadata).toMatchObject({ version, license });
  expect(read('tree-sitter/package.json')).toMatchObject({ version, license });
});

test('The parser has every node that the grammar has', () => {
  const { rules } = read('tree-sitter/src/grammar.json');
  const types: readonly { type: string; named: boolean }[] = read('tree-sitter/src/node-types.json');
  const parser = readFileSync(path.join(root, 'tree-sitter/src/parser.c'), 'utf8');
  const aliases = ['opener', 'option'];
  const visible = [...Object.keys(rules).filter((name) => !name.startsWith('_')), ...aliases].toSorted();
  expect(types.flatMap(({ type, named }) => (named ? [type] : [])).toSorted()).toEqual(visible);
  for (const name of visible) expect(parser).toContain(`= "${name}",`);
});
