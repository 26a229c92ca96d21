/**
 * `npm run generate`: writes every file that is made from the catalogue. Each module in `scripts/generate/`
 * exports its files as `GENERATED`; folders there hold the modules' parts.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Generated } from './generated';

const scripts = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(scripts);

async function generateAll(): Promise<void> {
  for (const name of readdirSync(path.join(scripts, 'generate')).toSorted()) {
    if (!name.endsWith('.ts')) continue;
    const address = pathToFileURL(path.join(scripts, 'generate', name)).href;
    const { GENERATED } = (await import(address)) as { GENERATED: readonly Generated[] };
    for (const generated of GENERATED) write(generated);
  }
}

function write({ path: relative, text }: Generated): void {
  const file = path.join(root, relative);
  const made = text();
  const same = made === textOf(file);
  if (!same) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, made);
  }
  console.log(`${same ? 'unchanged' : 'written  '} ${relative}`);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

void generateAll();
