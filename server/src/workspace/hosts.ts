import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, type AnalysisInputs } from '../analysis/analysis';
import { addressKey, asFolder, folderOf, nameOf } from '../analysis/documentAddress';
import { BUILTIN } from '../catalogue/builtin';
import { readAsinfo } from '../companions/asinfo';
import { readCompanion } from '../companions/companion';
import { companionKind } from '../companions/kind';
import { CompanionFile } from '../host/companionFile';
import { HOST_FILES } from '../host/hostFile';
import { findHosts, type HostDocument, type Hosts } from '../host/hosts';
import type { AnalyseText } from '../host/launch';
import type { HostLibrary } from '../host/library';
import type { GuestTree } from '../layout/verified/guestTree';
import type { StatedTarget } from '../machine/target';
import type { FileSystem } from './fileSystem';
import { LARGEST_CONFIGURATION } from './recognise';
import { walkFiles } from './walk';

/** What the hosts are found in; the workspace answers. */
interface HostSources {
  readonly folders: readonly string[];
  readonly configurationFiles: readonly string[];
  /** The analysis of a file, open or not. */
  analysis(uri: string): Analysis | undefined;
  /** An analysis of a text that is no file, with the settings of its address. */
  analyse(document: TextDocument): Analysis;
}

/** The texts that are open in an editor and are no configurations. */
type OpenText = (uri: string) => TextDocument | undefined;

/** Files beside configurations, by their addresses. */
interface FoundFiles {
  readonly companions: readonly string[];
  readonly hostFiles: readonly { readonly uri: string; readonly folder: string }[];
}

/**
 * The hosts of the workspace. Nothing is looked for before something asks; each file is read once for each version of
 * its text, and what does not depend on a change is kept.
 */
export class WorkspaceHosts implements HostLibrary {
  private found: FoundFiles | undefined;
  private readonly trees = new Map<string, GuestTree | { readonly problem: string } | undefined>();
  private readonly texts = new Map<string, TextDocument | undefined>();
  private readonly companionFiles = new Map<
    string,
    { readonly text: string; readonly file: CompanionFile }
  >();
  private readonly targeted = new WeakMap<Analysis, Map<string, Analysis>>();
  /** Analyses of machines of several files, by their text; those of the last look at the hosts and of this one. */
  private composed = new Map<string, Analysis>();
  private composedBefore: ReadonlyMap<string, Analysis> = new Map();

  constructor(
    private readonly fileSystem: FileSystem,
    private readonly sources: HostSources,
    private readonly open: OpenText = () => undefined,
  ) {}

  /**
   * Every host that is known now.
   * @param folders those whose configurations may be neighbours; all by default
   */
  hosts(folders?: ReadonlySet<string>): Hosts {
    this.composedBefore = this.composed;
    this.composed = new Map();
    const documents = this.files.hostFiles.flatMap(({ uri, folder }): HostDocument[] => {
      const document = this.document(uri);
      return document === undefined ? [] : [{ document, folder }];
    });
    return findHosts(documents, this, folders);
  }

  /** Forgets what was found and read; a file has come, gone or changed. */
  forget(): void {
    this.found = undefined;
    this.texts.clear();
    this.trees.clear();
  }

  get configurations(): readonly string[] {
    return this.sources.configurationFiles;
  }

  get companions(): readonly string[] {
    return this.files.companions;
  }

  analysis(uri: string, target: StatedTarget = {}): Analysis | undefined {
    const analysis = this.sources.analysis(uri);
    const key = targetKey(target);
    if (analysis === undefined || key === '') return analysis;
    const known = this.targeted.get(analysis) ?? new Map<string, Analysis>();
    this.targeted.set(analysis, known);
    let made = known.get(key);
    if (made === undefined) {
      made = new Analysis(analysis.document, withTarget(analysis.inputs, target));
      known.set(key, made);
    }
    return made;
  }

  companion(uri: string): CompanionFile | undefined {
    const kind = companionKind(nameOf(uri));
    const document = kind === undefined ? undefined : this.document(uri);
    if (kind === undefined || document === undefined) return undefined;
    const text = document.getText();
    const known = this.companionFiles.get(uri);
    if (known?.text === text && known.file.document === document) return known.file;
    const file = new CompanionFile(document, readCompanion(kind, text, BUILTIN));
    this.companionFiles.set(uri, { text, file });
    return file;
  }

  tree(uri: string, configuration: string): GuestTree | { readonly problem: string } | undefined {
    const key = `${addressKey(uri)}\n${addressKey(configuration)}`;
    if (!this.trees.has(key)) this.trees.set(key, this.fileSystem.readTree?.(uri, configuration));
    return this.trees.get(key);
  }

  asinfoFault(uri: string): string | undefined {
    const text = this.document(uri)?.getText();
    return text === undefined || readAsinfo(text) !== undefined
      ? undefined
      : 'has no row of an asinfo section';
  }

  analyse(target: StatedTarget, tree?: GuestTree): AnalyseText {
    return (document, sections, like, originOf) => {
      const { inputs: own } = like ?? this.sources.analyse(document);
      const inputs = tree === undefined ? own : { ...own, guestTree: tree };
      const key = [
        document.uri,
        targetKey(target),
        sections.map(({ end }) => end).join(),
        document.getText(),
      ].join('\n');
      const known = this.composed.get(key) ?? this.composedBefore.get(key);
      const isSame =
        known?.inputs.rules === inputs.rules &&
        known.inputs.catalogue === inputs.catalogue &&
        known.inputs.guestTree === inputs.guestTree;
      const analysis =
        known !== undefined && isSame
          ? known
          : new Analysis(document, withTarget(inputs, target), sections, originOf);
      this.composed.set(key, analysis);
      return analysis;
    };
  }

  fault(uri: string): string | undefined {
    if (this.open(uri) !== undefined || this.sources.analysis(uri) !== undefined) return undefined;
    const size = this.fileSystem.fileSize(uri);
    if (size !== undefined) return size > LARGEST_CONFIGURATION ? 'is too large to be read' : undefined;
    const beside = this.fileSystem.list(folderOf(uri));
    const name = nameOf(uri);
    return beside.some((entry) => entry === name || entry === `${name}/`)
      ? 'is no regular file'
      : 'is not there';
  }

  private get files(): FoundFiles {
    this.found ??= this.search();
    return this.found;
  }

  private search(): FoundFiles {
    const companions: string[] = [];
    const hostFiles = new Map<string, string>();
    for (const { uri, name } of walkFiles(this.sources.folders, this.fileSystem, true)) {
      const kind = companionKind(name);
      if (kind === 'script' || kind === 'build') companions.push(uri);
      else if (name === HOST_FILES[1]) hostFiles.set(folderOf(uri), uri);
    }
    // A hidden folder is passed over by the walk, and stands first where both are there.
    for (const folder of [
      ...this.sources.folders.map(asFolder),
      ...companionFolders(companions, this.configurations),
    ]) {
      const uri = folder + HOST_FILES[0];
      if (this.fileSystem.fileSize(uri) !== undefined) hostFiles.set(folder, uri);
    }
    return { companions, hostFiles: [...hostFiles].map(([folder, uri]) => ({ folder, uri })) };
  }

  /** The text of a file, open or not; undefined where it cannot or should not be read. */
  private document(uri: string): TextDocument | undefined {
    const open = this.open(uri);
    if (open !== undefined) return open;
    const key = addressKey(uri);
    if (this.texts.has(key)) return this.texts.get(key);
    const size = this.fileSystem.fileSize(uri);
    const text =
      size === undefined || size > LARGEST_CONFIGURATION ? undefined : this.fileSystem.readFile(uri);
    const document = text === undefined ? undefined : TextDocument.create(uri, 'plaintext', 0, text);
    this.texts.set(key, document);
    return document;
  }
}

function companionFolders(companions: readonly string[], configurations: readonly string[]): Set<string> {
  return new Set([...companions, ...configurations].map(folderOf));
}

function withTarget(inputs: AnalysisInputs, target: StatedTarget): AnalysisInputs {
  return { ...inputs, target: { ...inputs.target, ...target } };
}

function targetKey({ release, architecture }: StatedTarget): string {
  return [release, architecture].filter((word) => word !== undefined).join(' ');
}
