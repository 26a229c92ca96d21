/** One question has one answer: files do not need each other in circles, and an exported name means one thing. */
import { expect, test } from 'vitest';
import { circles, type Module, moduleGraph } from './support/moduleGraph';
import { sourceFiles } from './support/sourceFiles';

const SOURCES = ['server/src', 'client', 'shared', 'site'].flatMap(sourceFiles);
const MODULES = moduleGraph([...SOURCES, ...sourceFiles('test'), ...sourceFiles('scripts')]);
const PRODUCT = new Set(SOURCES.map(({ file }) => file));
const OURS = MODULES.filter(({ file }) => PRODUCT.has(file));

/** What others than we call by name: the editor, and programs that use the library. */
const CALLED_FROM_OUTSIDE = ['client/src/extension.ts', 'server/src/entry/api.ts'];
const INNER = OURS.filter(({ file }) => !CALLED_FROM_OUTSIDE.includes(file));

test('private members are written `private`', () => {
  const signs = SOURCES.filter(({ text }) => /\bthis\.#\w/.test(text));
  expect(signs.map(({ file }) => file)).toEqual([]);
});

test('no files import each other', () => {
  expect(OURS.length).toBeGreaterThan(300);
  expect(circles(OURS).map((group) => group.join(' → '))).toEqual([]);
});

test('no name is exported by two files', () => {
  const files = new Map<string, string[]>();
  for (const { file, exported } of INNER)
    for (const name of exported) files.set(name, [...(files.get(name) ?? []), file]);
  const doubled = [...files]
    .filter(([, by]) => by.length > 1)
    .map(([name, by]) => `${name}: ${by.join(', ')}`);
  expect(doubled).toEqual([]);
});

test('each exported name is imported by another file', () => {
  const wanted = new Set(MODULES.flatMap(({ imports }) => imports.map(key)));
  const used = (from: string, name: string) => wanted.has(key({ from, name })) || wanted.has(key({ from }));
  const unused = INNER.flatMap(({ file, exported }) =>
    exported.filter((name) => !used(file, name)).map((name) => `${file}: ${name}`),
  );
  expect(unused).toEqual([]);
});

function key({ from, name = '*' }: Module['imports'][number]): string {
  return `${from} ${name}`;
}
