/** Client and server know nothing of each other but what stands in `shared/`, and that knows neither. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS, SHOW_EVIDENCE } from '../../shared/protocol';
import { importsOf } from './support/imports';
import { sourceFiles } from './support/sourceFiles';

/** A side of the border, and the sides that it may import from; packages are beside the point. */
const SIDES: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  client: ['client', 'shared'],
  server: ['server', 'shared'],
  // The playground speaks to the server as any client does.
  'site/playground': ['site', 'shared'],
};

const SOURCES = Object.keys(SIDES).flatMap((side) =>
  sourceFiles(side).map((source) => ({ ...source, side })),
);

describe.each(Object.entries(SIDES))('%s', (side, allowed) => {
  const mine = SOURCES.filter((source) => source.side === side);

  test(`imports only from ${allowed.join(' and ')}`, () => {
    const foreign = mine.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => {
          const [target = ''] = path.posix.join(path.posix.dirname(file), specifier).split('/');
          return !allowed.includes(target);
        })
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(mine.length).toBeGreaterThan(5);
    expect(foreign).toEqual([]);
  });

  test('writes no command id: they stand once, in shared/protocol.ts', () => {
    const ids = [...Object.values(COMMANDS), SHOW_EVIDENCE];
    const written = mine
      .filter(({ file }) => file !== 'shared/protocol.ts')
      .flatMap(({ file, text }) =>
        ids.filter((id) => text.includes(`'${id}'`)).map((id) => `${file}: ${id}`),
      );
    expect(written).toEqual([]);
  });
});

test('shared needs no package', () => {
  const packages = SOURCES.filter(({ side }) => side === 'shared').flatMap(({ file, text }) =>
    importsOf(text)
      .filter((specifier) => !specifier.startsWith('.'))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(packages).toEqual([]);
});

test('drawing and page take no text apart to decide anything: the picture says it', () => {
  // What someone types is text and nothing else.
  const typed = ['client/webview/wantedPlace.ts'];
  const drawn = SOURCES.filter(({ file }) => /^(shared\/drawing|client\/webview)\//.test(file));
  const apart = drawn
    .filter(({ file }) => !typed.includes(file))
    .filter(({ text }) => /\.(split|startsWith|endsWith|match|matchAll)\(/.test(text));
  expect(apart.map(({ file }) => file)).toEqual([]);
  expect(drawn.length).toBeGreaterThan(30);
});
