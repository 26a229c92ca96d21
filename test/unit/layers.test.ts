import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importsOf } from './support/imports';

const SOURCE = fileURLToPath(new URL('../../server/src/', import.meta.url));

/** From the inside out: a layer imports from itself and from those before it. */
const LAYERS = [
  'catalogue',
  'text',
  'syntax',
  'companions',
  'machine',
  'layout',
  'sharing',
  'picturing',
  'checks',
  'analysis',
  'host',
  'features',
  'workspace',
  'connection',
  'entry',
];

/** What client and server both speak, seen from `server/src`; any layer may use it. */
const SHARED = '../../shared/';

/** Folders beside the row, and the one layer that they count as. */
const BESIDE: Readonly<Record<string, string>> = { settings: 'analysis', cli: 'entry' };

/** The only packages of the protocol that a layer below the connection may take. */
const PLAIN_PACKAGES = ['vscode-languageserver-types', 'vscode-languageserver-textdocument'];

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly specifier: string;
}

const IMPORTS: readonly Import[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .flatMap((file) =>
    importsOf(readFileSync(path.join(SOURCE, file), 'utf8')).map((specifier) => ({
      file,
      layer: layerOf(file),
      specifier,
    })),
  );

function layerOf(file: string): string {
  const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : 'entry';
  return BESIDE[folder] ?? folder;
}

function isOutside(specifier: string): boolean {
  return /^(node:|vscode($|-))/.test(specifier) || builtinModules.includes(specifier);
}

function isBelowConnection(layer: string): boolean {
  return LAYERS.indexOf(layer) < LAYERS.indexOf('connection');
}

describe('layers', () => {
  test('are all in the row', () => {
    const unknown = IMPORTS.filter(({ layer }) => !LAYERS.includes(layer)).map(({ file }) => file);
    expect(unknown).toEqual([]);
    expect(IMPORTS.length).toBeGreaterThan(100);
  });

  test('import only from the layers before them', () => {
    const upward = IMPORTS.filter(({ specifier }) => specifier.startsWith('.')).filter(
      ({ file, layer, specifier }) => {
        const target = path.posix.join(path.posix.dirname(file), specifier);
        return !target.startsWith(SHARED) && LAYERS.indexOf(layerOf(target)) > LAYERS.indexOf(layer);
      },
    );
    expect(upward.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('below the connection know nothing of it, of an editor or of Node', () => {
    const foreign = IMPORTS.filter(
      ({ layer, specifier }) =>
        isBelowConnection(layer) && !PLAIN_PACKAGES.includes(specifier) && isOutside(specifier),
    );
    expect(foreign.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('take the messages of the protocol from one file', () => {
    const library = IMPORTS.filter(({ specifier }) => specifier === 'vscode-languageserver');
    expect(library.map(({ file }) => file)).toEqual(['connection/messages.ts']);
  });

  test('ask the connection for Node only in the host and the entry points', () => {
    const node = IMPORTS.filter(
      ({ file, specifier }) => file.startsWith('connection/') && /^node:|\/node$|\/browser$/.test(specifier),
    );
    expect(node.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });
});
