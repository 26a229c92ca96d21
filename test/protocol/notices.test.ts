/** Whose code is in what is built. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { bundledPackages, notices } from '../../scripts/notices.mjs';
import { importsOf } from '../unit/support/imports';
import { COMMAND, ensureBuilt } from './support/built';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = ['client/src', 'client/webview', 'server/src', 'shared'];

/** The packages that the sources take more than types of. */
function importedPackages(): Set<string> {
  const files = BUILT.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).flatMap((name) =>
      name.endsWith('.ts') ? [path.join(ROOT, folder, name)] : [],
    ),
  );
  const imports = files.flatMap((file) =>
    importsOf(readFileSync(file, 'utf8').replace(/^import type [^;]*;/gm, '')),
  );
  const packages = imports.flatMap(
    (from) => /^(?![./]|node:|vscode$)(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? [],
  );
  return new Set(packages);
}

const output = (inputs: Readonly<Record<string, number>>) => ({
  outputs: {
    'dist/a.js': {
      bytes: 1,
      imports: [],
      exports: [],
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }]),
      ),
    },
  },
});

describe('the notices of other packages', () => {
  beforeAll(ensureBuilt, 60_000);

  test('name each package that the sources import, with a licence', () => {
    const text = readFileSync(path.join(path.dirname(COMMAND), 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const blocks = new Map(
      text.split(/^-{80}\n/m).map((block) => [block.slice(0, block.indexOf(' ')), block] as const),
    );
    const imported = importedPackages();
    expect([...imported]).toEqual(
      expect.arrayContaining(['jsonc-parser', 'commander', 'vscode-languageclient']),
    );
    for (const name of imported) expect(blocks.get(name) ?? name).toMatch(/copyright|blue oak/i);
  });

  test('are those of packages with a byte in the output, also of one inside another', () => {
    const packages = bundledPackages([
      output({
        'node_modules/@a/b/index.js': 3,
        'node_modules/c/node_modules/d/lib/x.js': 1,
        'node_modules/gone/index.js': 0,
        'server/src/entry/cli.ts': 9,
      }),
    ]);
    expect([...packages]).toEqual([
      ['node_modules/@a/b', '@a/b'],
      ['node_modules/c/node_modules/d', 'd'],
    ]);
  });

  test('fail the build over a package without a licence', () => {
    const metafile = output({ 'test/fixtures/node_modules/none/index.js': 1 });
    expect(() => notices([metafile], ROOT)).toThrow();
  });
});
