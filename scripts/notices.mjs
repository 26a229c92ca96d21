/**
 * The notices of the packages whose code a build has put into its files, with the text of each licence: most licences ask
 * for it wherever the code goes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files that say who made a package and what others may do with it. */
const LEGAL = /^(licen[cs]e|copying|notice|third-?party-?notices?)([.-].*)?$/i;

/** @typedef {Pick<import('esbuild').Metafile, 'outputs'>} Metafile */

/**
 * The folders of the packages of which at least a byte is in what was built, by their names.
 * @param {readonly Metafile[]} metafiles with paths from the root
 */
export function bundledPackages(metafiles) {
  const folders = new Map();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const match = bytesInOutput > 0 && /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
        if (match) folders.set(match[0], match[1]);
      }
  return new Map([...folders].sort(([, a], [, b]) => (a < b ? -1 : 1)));
}

/**
 * @param {readonly Metafile[]} metafiles
 * @param {string} root folder that their paths start from
 */
export function notices(metafiles, root) {
  const packages = [...bundledPackages(metafiles)].map(([folder, name]) => {
    const at = path.join(root, folder);
    const { version, license } = JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8'));
    const files = readdirSync(at)
      .filter((file) => LEGAL.test(file))
      .sort();
    if (files.length === 0) throw new Error(`${folder} has no file with its licence`);
    const texts = files.map((file) =>
      readFileSync(path.join(at, file), 'utf8').replace(/\r\n?/g, '\n').trim(),
    );
    return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
  });
  return `qvmconf holds code and files of these packages.\n\n${packages.join('\n')}`;
}
