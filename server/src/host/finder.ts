import { folderOf, nameOf, resolveBeside } from '../analysis/documentAddress';
import type { EmbeddedConfiguration } from '../companions/embedded';
import type { StatedTarget } from '../machine/target';
import type { CompanionFile } from './companionFile';
import { fileText, type LaunchText } from './launch';
import type { HostLibrary } from './library';

/** A configuration inside a companion. */
interface Inside {
  readonly file: CompanionFile;
  readonly configuration: EmbeddedConfiguration;
}

/**
 * Which file of the workspace a path of the target is. A script names files where they lie on the target: a build file
 * may say what becomes them, else the one file of that name is meant. Where several have the name, none is.
 */
export class TextFinder {
  private readonly byName = new Map<string, string[]>();
  private readonly inside = new Map<string, Inside[]>();
  private readonly mapped = new Map<string, string>();

  constructor(private readonly library: HostLibrary) {
    for (const uri of library.configurations) push(this.byName, nameOf(uri), uri);
    for (const uri of library.companions) {
      const file = library.companion(uri);
      if (file !== undefined) this.note(uri, file);
    }
  }

  private note(uri: string, file: CompanionFile): void {
    for (const configuration of file.companion.configurations) {
      const path = configuration.path?.value;
      if (path === undefined) continue;
      push(this.inside, path, { file, configuration });
      if (baseName(path) !== path) push(this.inside, baseName(path), { file, configuration });
    }
    for (const { target, host } of file.companion.mappings) {
      const address = resolveBeside(uri, host);
      if (address !== undefined && !this.mapped.has(target)) this.mapped.set(target, address);
    }
  }

  /**
   * @param path as the target has it
   * @param from the script that names it
   */
  find(path: string, from: CompanionFile, target: StatedTarget = {}): LaunchText | undefined {
    const mapped = this.mapped.get(path);
    const within = this.insideNamed(path, from);
    if (within !== undefined) return within;
    for (const uri of [
      mapped,
      mapped && this.only(baseName(mapped)),
      this.beside(path, from),
      this.only(baseName(path)),
    ]) {
      const analysis = uri === undefined ? undefined : this.library.analysis(uri, target);
      if (analysis !== undefined) return fileText(analysis);
    }
    return this.insideNamed(baseName(path), from);
  }

  /** The configuration of that path inside the file itself, else inside the only file that has one. */
  private insideNamed(path: string, from: CompanionFile): LaunchText | undefined {
    const all = this.inside.get(path) ?? [];
    const own = all.filter(({ file }) => file === from);
    const [found, more] = own.length > 0 ? own : all;
    if (found === undefined || more !== undefined) return undefined;
    return { document: found.file.document, text: found.configuration.text };
  }

  private beside(path: string, from: CompanionFile): string | undefined {
    if (path.startsWith('/')) return undefined;
    const address = resolveBeside(from.document.uri, path);
    return address !== undefined && this.library.configurations.includes(address) ? address : undefined;
  }

  private only(name: string): string | undefined {
    const [first, more] = this.byName.get(name) ?? [];
    return more === undefined ? first : undefined;
  }
}

/**
 * The build files of the images that a machine loads: `qnx-guest.build` for `load qnx-guest.ifs`, in the folder of the
 * configuration or the only one of that name.
 */
export function buildFilesOf(
  text: LaunchText,
  files: readonly string[],
  library: HostLibrary,
): CompanionFile[] {
  return files.flatMap((file) => {
    const wanted = baseName(file).replace(/\.[^.]*$/, '.build');
    const named = library.companions.filter((uri) => nameOf(uri) === wanted);
    const beside = named.filter((uri) => folderOf(uri) === folderOf(text.document.uri));
    const [found, more] = beside.length > 0 ? beside : named;
    const companion = found === undefined || more !== undefined ? undefined : library.companion(found);
    return companion === undefined ? [] : [companion];
  });
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
