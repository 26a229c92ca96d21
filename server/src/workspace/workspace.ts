import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import { addressIn, addressKey, asFolder, folderOf, resolveBeside } from '../analysis/documentAddress';
import type { WorkspaceView } from '../analysis/workspaceView';
import { BUILTIN } from '../catalogue/builtin';
import { filesTogether, type Hosts } from '../host/hosts';
import { findConfigurations } from './configurationFiles';
import type { FileSystem } from './fileSystem';
import { LARGEST_CONFIGURATION } from './recognise';

/**
 * How long what was found may be believed where nobody tells of changes: milliseconds, and a multiple of what it took
 * to find, so that a large workspace is not searched all the time.
 */
const BELIEVED = { least: 2000, factor: 50 };

/** Something found, and until when it may be believed. */
interface Found<T> {
  readonly value: T;
  readonly until: number;
}

/** The configurations of some folders, and the bound at which the search for them stopped: `1000 configurations`. */
interface FoundConfigurations {
  readonly uris: readonly string[];
  readonly limit: string | undefined;
}

/** What the workspace knows of the documents that are open in the editor. */
export interface OpenDocuments {
  readonly uris: readonly string[];
  analysis(uri: string): Analysis | undefined;
  /** An analysis of a text that is not open, with the same settings. */
  analyse(document: TextDocument): Analysis;
}

/** The hosts that are known by now, without a search. */
type KnownHosts = () => Hosts | undefined;

/**
 * The configurations of all folders. Nothing is looked for before something asks; what was found is kept until a
 * change is told. An open document overrides its file on disk.
 */
export class Workspace {
  /** The folders that the client has open, each with `/` at its end. */
  folders: readonly string[] = [];
  /** The client tells of changes to files. */
  watched = false;
  /** Counts changes of folders and files. */
  changes = 0;
  private readonly found = new Map<string, Found<FoundConfigurations>>();
  private readonly fromDisk = new Map<string, Found<Analysis | undefined>>();

  constructor(
    private readonly fileSystem: FileSystem,
    private readonly open: OpenDocuments,
  ) {}

  /** @param added addresses as the client writes them */
  changeFolders(added: readonly string[], removed: readonly string[] = []): void {
    const gone = new Set(removed.map(asFolder));
    const kept = this.folders.filter((folder) => !gone.has(folder));
    this.folders = [...new Set([...kept, ...added.map(asFolder)])];
    this.found.clear();
    this.changes++;
  }

  /** @param contentOnly the file was there before and still is */
  fileChanged(uri: string, contentOnly: boolean): void {
    this.fromDisk.delete(addressKey(uri));
    this.changes++;
    // A changed `.conf` may have become a configuration.
    if (!contentOnly || !this.isKnown(uri)) this.found.clear();
  }

  /** Forgets every analysis of a file, because settings have changed. */
  forgetAnalyses(): void {
    this.fromDisk.clear();
    this.changes++;
  }

  /**
   * The workspace as seen from a document, which comes first and need not be in any folder, or as a whole.
   */
  view(uri?: string, hosts: KnownHosts = () => undefined): WorkspaceView {
    return {
      analyses: () => this.analyses(uri),
      limit: () => this.searches(uri).find(({ limit }) => limit !== undefined)?.limit,
      together: (beside) => this.together(beside, hosts),
      filesBeside: (beside) => this.filesBeside(beside),
      fileBeside: (beside, path) => {
        const address = resolveBeside(beside, path);
        return address !== undefined && this.fileSystem.fileSize(address) !== undefined ? address : undefined;
      },
    };
  }

  /** The analysis of a file, open or not; undefined where it cannot be read, or is too large to be a configuration. */
  analysis(uri: string): Analysis | undefined {
    const open = this.open.analysis(uri);
    if (open !== undefined) return open;
    if ((this.fileSystem.fileSize(uri) ?? Infinity) > LARGEST_CONFIGURATION) return undefined;
    return this.analysisOfFile(uri, addressKey(uri));
  }

  /** An analysis of a text that is no file, with the settings of its address. */
  analyse(document: TextDocument): Analysis {
    return this.open.analyse(document);
  }

  /** Addresses of the configurations in the folders. */
  get configurationFiles(): readonly string[] {
    return this.configurations(undefined);
  }

  /** The configurations of the hosts that a document is of; of none, those of its folder are taken to run together. */
  private *together(uri: string, hosts: KnownHosts): Iterable<Analysis> {
    const known = hosts();
    const ofHosts = known && filesTogether(known, uri);
    const folder = addressKey(folderOf(uri));
    for (const analysis of this.analyses(uri)) {
      const other = analysis.document.uri;
      const belongs = ofHosts?.has(addressKey(other)) ?? addressKey(folderOf(other)) === folder;
      if (belongs) yield analysis;
    }
  }

  private *analyses(from: string | undefined): Iterable<Analysis> {
    const seen = new Set<string>();
    for (const uri of from === undefined ? this.open.uris : [from, ...this.open.uris]) {
      const analysis = seen.has(addressKey(uri)) ? undefined : this.open.analysis(uri);
      if (analysis === undefined) continue;
      seen.add(addressKey(uri));
      yield analysis;
    }
    for (const uri of this.configurations(from)) {
      const key = addressKey(uri);
      const analysis = seen.has(key) ? undefined : this.analysisOfFile(uri, key);
      if (analysis === undefined) continue;
      seen.add(key);
      yield analysis;
    }
  }

  private configurations(from: string | undefined): readonly string[] {
    return this.searches(from).flatMap(({ uris }) => uris);
  }

  private searches(from: string | undefined): readonly FoundConfigurations[] {
    const inFolders = this.remembered('folders', () => this.search(this.folders, true));
    if (from === undefined || this.folders.some((folder) => isInside(from, folder))) return [inFolders];
    const folder = folderOf(from);
    return [this.remembered(folder, () => this.search([folder], false)), inFolders];
  }

  private search(folders: readonly string[], deep: boolean): FoundConfigurations {
    let limit: string | undefined;
    const uris = findConfigurations(folders, this.fileSystem, BUILTIN, deep, (reached) => {
      limit ??= reached;
    });
    return { uris, limit };
  }

  private remembered(key: string, search: () => FoundConfigurations): FoundConfigurations {
    const known = this.found.get(key);
    if (known !== undefined && this.isFresh(known)) return known.value;
    const found = this.timed(search);
    this.found.set(key, found);
    return found.value;
  }

  private analysisOfFile(uri: string, key: string): Analysis | undefined {
    const known = this.fromDisk.get(key);
    if (known !== undefined && this.isFresh(known)) return known.value;
    const found = this.timed(() => {
      const text = this.fileSystem.readFile(uri);
      if (text === undefined) return undefined;
      if (known?.value?.document.getText() === text) return known.value;
      return this.open.analyse(TextDocument.create(uri, 'qvmconf', 0, text));
    });
    this.fromDisk.set(key, found);
    return found.value;
  }

  private filesBeside(uri: string): readonly string[] {
    return this.fileSystem
      .list(folderOf(uri))
      .flatMap((name) =>
        name.endsWith('/') && !name.startsWith('.')
          ? this.fileSystem.list(addressIn(folderOf(uri), name)).map((inner) => name + inner)
          : [name],
      )
      .filter((name) => !name.endsWith('/') && !name.startsWith('.'));
  }

  private isKnown(uri: string): boolean {
    const key = addressKey(uri);
    return [...this.found.values()].some(({ value }) =>
      value.uris.some((known) => addressKey(known) === key),
    );
  }

  private timed<T>(find: () => T): Found<T> {
    const start = this.fileSystem.now();
    const value = find();
    const end = this.fileSystem.now();
    return { value, until: end + Math.max(BELIEVED.least, BELIEVED.factor * (end - start)) };
  }

  private isFresh(found: Found<unknown>): boolean {
    return this.watched || this.fileSystem.now() < found.until;
  }
}

function isInside(uri: string, folder: string): boolean {
  return addressKey(uri).startsWith(addressKey(folder));
}
