import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Console } from '../../../server/src/cli/command';
import { main } from '../../../server/src/cli/main';

export interface Outcome {
  readonly status: number | undefined;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line on true files; `-` reads what is given as standard input. */
export async function run(
  args: readonly string[],
  input = '',
  more: Partial<Console> = {},
): Promise<Outcome> {
  let out = '';
  let error = '';
  const status = await main(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    input: () => ({ text: input, isUtf8: true }),
    colour: false,
    watched: false,
    ...more,
  });
  return { status, out, error };
}

/** A folder of its own with files in it, gone after `body`. */
export async function withFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
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
