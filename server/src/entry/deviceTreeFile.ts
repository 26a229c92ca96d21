import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMachine } from '../companions/deviceTree/devices';
import { type FolderEntry, readFolder } from '../companions/deviceTree/folder';
import { readDeviceTree } from '../companions/deviceTree/read';
import { DeviceTreeError, MOST_LEVELS, MOST_NODES } from '../companions/deviceTree/tree';
import type { GuestTree } from '../layout/verified/guestTree';
import { describingProblems, readBytes } from './textFile';

/**
 * Reads a device tree from a file, a blob or a text, or from a copied `/proc/device-tree`.
 * @param configurationChanged when the configuration was changed, in milliseconds since 1970, where that is known
 * @throws FileProblem, DeviceTreeError
 */
export function readGuestTree(path: string, configurationChanged: number | undefined): GuestTree {
  const entry = describingProblems(() => statSync(path));
  const tree = entry.isDirectory() ? readFolder(folderEntries(path)) : readDeviceTree(readBytes(path));
  const written = Math.floor(entry.mtimeMs);
  return {
    machine: readMachine(tree),
    name: basename(path),
    written,
    isOlder: configurationChanged !== undefined && written < configurationChanged,
  };
}

/** The files below a folder; links are not followed, and no more than a device tree may have is looked at. */
function folderEntries(root: string): FolderEntry[] {
  const entries: FolderEntry[] = [];
  let seen = 0;
  const visit = (folder: string, below: string, level: number) => {
    for (const entry of listed(folder)) {
      if (++seen > MOST_NODES) throw new DeviceTreeError(`it has more than ${MOST_NODES} files`, 0, root);
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && level < MOST_LEVELS) visit(join(folder, entry.name), path, level + 1);
      else if (entry.isFile()) entries.push({ path, bytes: readBytes(join(folder, entry.name)) });
    }
  };
  visit(root, '', 0);
  return entries;
}

function listed(folder: string): Dirent[] {
  return describingProblems(() => readdirSync(folder, { withFileTypes: true }));
}
