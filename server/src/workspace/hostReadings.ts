import { addressKey, asFolder, folderOf, resolveBeside } from '../analysis/documentAddress';
import { type Asinfo, readAsinfo } from '../companions/asinfo';
import { HOST_FILES, type HostFile, readHostFile } from '../host/hostFile';
import type { GuestTree } from '../layout/verified/guestTree';
import { foldersAbove } from './above';
import type { FileSystem } from './fileSystem';

/** How long what was read may be believed, in milliseconds: dumps are written by others than the editor. */
const BELIEVED = 2000;

/** What the host file of a configuration names of what targets and hosts told. */
export interface HostReadings {
  readonly guestTree: GuestTree | undefined;
  readonly asinfo: Asinfo | undefined;
}

const NOTHING: HostReadings = { guestTree: undefined, asinfo: undefined };

interface FoundHostFile {
  readonly uri: string;
  readonly folder: string;
  readonly file: HostFile;
}

/**
 * Device trees and the listing that host files name. The nearest file that lists a configuration counts: of its folder,
 * or of one above it, up to the folder of the workspace. Read when a configuration asks, and kept for a while.
 */
export class HostFileReadings {
  private folders: readonly string[] = [];
  private readonly kept = new Map<string, { readonly value: unknown; readonly at: number }>();
  private readonly listeners: ((uri: string, problem: string) => void)[] = [];

  constructor(private readonly fileSystem: Pick<FileSystem, 'readFile' | 'readTree' | 'now'>) {}

  /** @param folders of the workspace, as the client writes them */
  setFolders(folders: readonly string[]): void {
    this.folders = folders.map(asFolder);
    this.forget();
  }

  /** Forgets what was read; a file may have come, gone or changed. */
  forget(): void {
    this.kept.clear();
  }

  /** Told of a file that is named and cannot be read. */
  onProblem(listener: (uri: string, problem: string) => void): void {
    this.listeners.push(listener);
  }

  readingsOf(uri: string): HostReadings {
    for (const folder of foldersAbove(folderOf(uri), this.folders)) {
      const found = this.hostFileOf(folder);
      const guests = found?.file.guests.filter(({ texts }) =>
        texts.some(({ file }) => isSame(resolveBeside(found.folder, file), uri)),
      );
      if (found === undefined || guests === undefined || guests.length === 0) continue;
      // A tree is that of the whole machine: a file that is only a part of it cannot be compared.
      const [own] = guests.filter(
        ({ texts, words, deviceTree }) =>
          texts.length === 1 && texts[0]?.inside === undefined && !words && deviceTree,
      );
      return {
        guestTree: own?.deviceTree && this.treeOf(found.folder, own.deviceTree.value, uri),
        asinfo: found.file.asinfo && this.asinfoOf(found.folder, found.file.asinfo.value),
      };
    }
    return NOTHING;
  }

  private hostFileOf(folder: string): FoundHostFile | undefined {
    return this.keep(`host ${addressKey(folder)}`, () => {
      for (const name of HOST_FILES) {
        const text = this.fileSystem.readFile(folder + name);
        if (text !== undefined) return { uri: folder + name, folder, file: readHostFile(text) };
      }
      return undefined;
    });
  }

  private treeOf(folder: string, path: string, configuration: string): GuestTree | undefined {
    const uri = resolveBeside(folder, path);
    if (uri === undefined) return undefined;
    return this.keep(`tree ${addressKey(uri)} ${addressKey(configuration)}`, () => {
      const read = this.fileSystem.readTree?.(uri, configuration);
      if (read === undefined || !('problem' in read)) return read;
      for (const listener of this.listeners) listener(uri, read.problem);
      return undefined;
    });
  }

  private asinfoOf(folder: string, path: string): Asinfo | undefined {
    const uri = resolveBeside(folder, path);
    if (uri === undefined) return undefined;
    return this.keep(`asinfo ${addressKey(uri)}`, () => {
      const text = this.fileSystem.readFile(uri);
      const asinfo = text === undefined ? undefined : readAsinfo(text);
      if (asinfo === undefined)
        for (const listener of this.listeners) listener(uri, 'it has no row of an asinfo section');
      return asinfo;
    });
  }

  private keep<T>(key: string, read: () => T): T {
    const known = this.kept.get(key);
    const now = this.fileSystem.now();
    if (known !== undefined && now - known.at < BELIEVED) return known.value as T;
    const value = read();
    this.kept.set(key, { value, at: now });
    return value;
  }
}

function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && addressKey(one) === addressKey(other);
}
