import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Console } from '../../../server/src/cli/command';
import { main } from '../../../server/src/cli/main';
import { replaceFile } from '../../../server/src/cli/replaceFile';

export interface Outcome {
  readonly status: number | undefined;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line on true files; `-` reads what is given as standard input. */
export async function run(args: readonly string[], input = ''): Promise<Outcome> {
  let out = '';
  let error = '';
  const console: Console = {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    read: (file) => (file === '-' ? input : readFileSync(file, 'utf8')),
    write: replaceFile,
  };
  const status = await main(args, console);
  return { status, out, error };
}

/** A folder of its own with files in it, gone after `body`. */
export async function withFiles(
  files: Readonly<Record<string, string>>,
  body: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
