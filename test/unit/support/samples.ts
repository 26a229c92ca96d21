import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ENDINGS = /\.(qvmconf|qvmcfg|conf|config)$/;

export interface Sample {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The samples that ship with the repository: real configurations, and one of mistakes. */
export function everySample(): readonly Sample[] {
  return configurationsIn(['samples']);
}

/** Samples and fixtures: what must hold for any file runs over these. */
export function everyConfiguration(): readonly Sample[] {
  return configurationsIn(['samples', 'test/fixtures']);
}

function configurationsIn(folders: readonly string[]): readonly Sample[] {
  const samples = folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => ENDINGS.test(name))
      .sort()
      .map((name) => ({
        path: path.posix.join(folder, name.replaceAll('\\', '/')),
        text: readFileSync(path.join(ROOT, folder, name), 'utf8'),
      })),
  );
  if (samples.length === 0) throw new Error('there are no samples');
  return samples;
}
