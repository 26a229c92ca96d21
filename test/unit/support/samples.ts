import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDERS = ['samples', 'test/fixtures'];
const ENDINGS = /\.(qvmconf|qvmcfg|conf|config)$/;

export interface Sample {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every configuration that the repository has, as it is on disk: what must hold for any real file runs over these. */
export function everySample(): readonly Sample[] {
  const samples = FOLDERS.flatMap((folder) =>
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
