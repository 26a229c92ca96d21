import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETTINGS, type SettingDeclaration } from '../../server/src/settings/declaration';
import type { Generated } from '../generated';

export const GENERATED: readonly Generated[] = [{ path: 'package.json', text: manifest }];

const FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../package.json');

/** The manifest as it is, with its settings from their declaration; all else in it is written by hand. */
function manifest(): string {
  const written = JSON.parse(readFileSync(FILE, 'utf8'));
  const properties: Record<string, SettingDeclaration> = {};
  for (const [name, declaration] of Object.entries<SettingDeclaration>(SETTINGS).toSorted(byName)) {
    properties[`qvmconf.${name}`] = declaration;
  }
  written.contributes.configuration = { title: 'qvmconf', properties };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
