/** The VSIX that ships, unpacked by VS Code itself. */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { ensureHost } from './host/setup.mjs';
import { privateEnvironment, serverData } from './server-process.mjs';

/**
 * Installs a VSIX into a folder of its own and returns the folder of the extension.
 * @param {string} vsix
 * @param {string} scratch
 */
export async function unpackVsix(vsix, scratch) {
  const host = await ensureHost();
  const home = path.join(scratch, 'vsix');
  const env = await privateEnvironment(home);
  const args = [
    host.server,
    '--install-extension',
    path.resolve(vsix),
    '--server-data-dir',
    serverData(home),
  ];
  await promisify(execFile)(host.node, [...args, '--accept-server-license-terms'], { env });
  const extensions = path.join(serverData(home), 'extensions');
  const folders = (await readdir(extensions)).filter((name) => name.startsWith('qvmconf.qvmconf-'));
  if (folders.length !== 1) throw new Error(`${vsix} was not installed as qvmconf.qvmconf`);
  return path.join(extensions, folders[0]);
}
