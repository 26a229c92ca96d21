/**
 * `npm run package`: the VSIX that ships, qvmconf-VERSION.vsix. It holds what .vscodeignore leaves in; a limit
 * on its size notices when a dependency or a folder slips into it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { root } from './install.mjs';

/** A third of it are the pictures of the README and the walkthrough. */
const LIMIT_BYTES = 1_250_000;

await build();
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = `qvmconf-${version}.vsix`;
const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
// Everything that runs is bundled: node_modules stays out.
const args = [
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  file,
];
const { status } = spawnSync(process.execPath, [vsce, ...args], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
const { size } = statSync(path.join(root, file));
console.log(`package: ${file}, ${Math.ceil(size / 1000)} kB`);
if (size > LIMIT_BYTES) {
  console.error(`package: more than ${LIMIT_BYTES / 1000} kB`);
  process.exit(1);
}
