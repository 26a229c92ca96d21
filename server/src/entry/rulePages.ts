import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** From `dist/` of a package, or from `server/src/entry/` of a checkout. */
const FOLDERS = ['../docs/rules', '../../../docs/rules'];

/** The folder with the rules' pages that ships with this program, or undefined. */
function rulePagesFolder(): string | undefined {
  return FOLDERS.map((folder) => join(__dirname, folder)).find((folder) => existsSync(folder));
}

/** Address of that folder, ending in `/`, or undefined where the program stands alone. */
export function rulePagesAddress(): string | undefined {
  const folder = rulePagesFolder();
  return folder === undefined ? undefined : pathToFileURL(join(folder, '/')).href;
}

/** The page of a rule, or undefined where there is none. */
export function readRulePage(rule: string): string | undefined {
  const folder = rulePagesFolder();
  if (folder === undefined) return undefined;
  const file = join(folder, `${rule}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The reference of the language that ships with this program, or undefined. */
export function readReference(): string | undefined {
  const folder = rulePagesFolder();
  const file = folder === undefined ? undefined : join(folder, '..', 'reference.md');
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
