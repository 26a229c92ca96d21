import { addressKey, asFolder, folderOf } from '../analysis/documentAddress';
import { BUILTIN } from '../catalogue/builtin';
import type { Catalogue } from '../catalogue/catalogue';
import { type ProjectVdevs, readProjectVdevs } from '../catalogue/project/read';
import { foldersAbove } from './above';
import type { FileSystem } from './fileSystem';

/** Where a folder may describe vdevs of its own, the first overrides the second. */
export const PROJECT_FILES = ['.qvmconf/vdevs.json', 'qvmconf.vdevs.json'] as const;

/** How long what was found may be believed where nobody tells of changes, in milliseconds. */
const BELIEVED_UNWATCHED = 2000;

/** A project file that was read. */
export interface ProjectFile extends ProjectVdevs {
  readonly uri: string;
  readonly text: string;
}

/**
 * The project files that hold for each document: those of its folder and of every folder above it, up to the folder of
 * the workspace that holds it; a nearer one overrides a further one. Found when a document asks, then kept.
 */
export class ProjectVdevFiles {
  private folders: readonly string[] = [];
  /** The client tells of changes to files. */
  watched = false;
  private readonly ofFolder = new Map<
    string,
    { readonly files: readonly ProjectFile[]; readonly at: number }
  >();
  private readonly catalogues = new Map<string, Catalogue>();
  private readonly listeners: ((file: ProjectFile) => void)[] = [];

  constructor(private readonly fileSystem: Pick<FileSystem, 'readFile' | 'now'>) {}

  /** @param folders of the workspace, as the client writes them */
  setFolders(folders: readonly string[]): void {
    this.folders = folders.map(asFolder);
    this.forget();
  }

  /** Told of each file when it is read anew. */
  onRead(listener: (file: ProjectFile) => void): void {
    this.listeners.push(listener);
  }

  /** Forgets what was read; a file may have come, gone or changed. */
  forget(): void {
    this.ofFolder.clear();
    this.catalogues.clear();
  }

  /** What is known to a document: the built-in catalogue, with the vdevs of its project. */
  catalogue(uri: string): Catalogue {
    const files = this.filesFor(folderOf(uri));
    if (files.length === 0) return BUILTIN;
    const key = files.map((file) => `${file.uri}\n${file.text}`).join('\n');
    let catalogue = this.catalogues.get(key);
    if (catalogue === undefined) {
      catalogue = BUILTIN.extend(merged(files));
      this.catalogues.set(key, catalogue);
    }
    return catalogue;
  }

  /** The files that hold for documents of a folder, the nearest last. */
  private filesFor(folder: string): readonly ProjectFile[] {
    return foldersAbove(folder, this.folders)
      .toReversed()
      .flatMap((each) => this.filesOf(each));
  }

  private filesOf(folder: string): readonly ProjectFile[] {
    const key = addressKey(folder);
    const known = this.ofFolder.get(key);
    const now = this.fileSystem.now();
    if (known !== undefined && (this.watched || now - known.at < BELIEVED_UNWATCHED)) return known.files;
    const files = PROJECT_FILES.toReversed().flatMap((name): ProjectFile[] => {
      const uri = folder + name;
      const text = this.fileSystem.readFile(uri);
      if (text === undefined) return [];
      const same = known?.files.find((file) => file.uri === uri && file.text === text);
      if (same !== undefined) return [same];
      const file = { uri, text, ...readProjectVdevs(text, name) };
      for (const listener of this.listeners) listener(file);
      return [file];
    });
    this.ofFolder.set(key, { files, at: now });
    return files;
  }
}

/** Vdevs of several files by name; those of a later file take the place of an earlier one's. */
function merged(files: readonly ProjectFile[]) {
  const vdevs = new Map(files.flatMap((file) => file.vdevs.map((vdev) => [vdev.name, vdev] as const)));
  return [...vdevs.values()];
}
