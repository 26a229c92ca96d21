import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { FileProblem, LARGEST_FILE } from '../entry/textFile';

/**
 * The text that a file had at a revision of the repository that it lies in. `cat-file` gives the stored bytes: no
 * filter or program of the repository's configuration has a part in it.
 * @throws FileProblem
 */
export function textAtRevision(path: string, revision: string): string {
  if (path === '-') throw new FileProblem('has no revisions');
  // A word that git would take for an option is no revision.
  if (revision === '' || revision.startsWith('-')) throw new FileProblem(`has no revision '${revision}'`);
  const git = spawnSync('git', ['cat-file', 'blob', `${revision}:./${basename(path)}`], {
    cwd: dirname(path),
    encoding: 'utf8',
    maxBuffer: LARGEST_FILE,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (git.error !== undefined) throw new FileProblem(`cannot be read from git: ${git.error.message}`);
  if (git.status !== 0) {
    const [said = ''] = git.stderr.split('\n');
    throw new FileProblem(`is not at revision '${revision}': ${said.replace(/^fatal: /, '')}`);
  }
  return git.stdout;
}
