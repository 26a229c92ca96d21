import { type LSPClient, LSPPlugin, Workspace, type WorkspaceFile } from '@codemirror/lsp-client';
import type { EditorState, Text, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { NamedText } from './fragment';

const FOLDER = 'file:///playground/';

/** Languages by the endings of names; a text of none is heard of by nobody. */
const LANGUAGES: Readonly<Record<string, string>> = {
  qvmconf: 'qvmconf',
  qvmcfg: 'qvmconf',
  build: 'qnxbuild',
  sh: 'shellscript',
  json: 'json',
};

/** One text, on show or not. */
export class PlaygroundFile implements WorkspaceFile {
  readonly uri: string;
  readonly languageId: string;
  /** The text that it came with. */
  readonly opened: string;
  view: EditorView | null = null;
  /** While it is not on show; after that the view has it. */
  hidden: EditorState;
  /** As the server has it. */
  doc: Text;

  constructor(
    readonly name: string,
    public version: number,
    stateOf: (file: PlaygroundFile) => EditorState,
  ) {
    this.uri = FOLDER + name.split('/').map(encodeURIComponent).join('/');
    this.languageId = LANGUAGES[name.slice(name.lastIndexOf('.') + 1)] ?? 'qvmconf';
    this.hidden = stateOf(this);
    this.doc = this.hidden.doc;
    this.opened = this.doc.toString();
  }

  get state(): EditorState {
    return this.view?.state ?? this.hidden;
  }

  getView(): EditorView | null {
    return this.view;
  }
}

/** The texts of the playground: one view shows one of them, and the server has them all. */
export class Files extends Workspace {
  files: PlaygroundFile[] = [];
  private fileVersion = 0;
  /** Brings a file on show. */
  onDisplay: (file: PlaygroundFile) => EditorView | null = () => null;

  /** Other texts in place of those that are there. */
  replace(
    texts: readonly NamedText[],
    stateOf: (file: Pick<PlaygroundFile, 'uri' | 'name' | 'languageId'>, text: string) => EditorState,
  ): void {
    for (const { uri } of this.files) this.client.didClose(uri);
    this.files = texts.map(
      ({ name, text }) => new PlaygroundFile(name, ++this.fileVersion, (file) => stateOf(file, text)),
    );
    if (this.client.connected) this.connected();
  }

  /** The server has no file system to look at, so it is told of what came as of files. */
  override connected(): void {
    super.connected();
    const changes = this.files.map(({ uri }) => ({ uri, type: 1 }));
    this.client.notification('workspace/didChangeWatchedFiles', { changes });
  }

  override getFile(uri: string): PlaygroundFile | null {
    return this.files.find((file) => file.uri === uri) ?? null;
  }

  get texts(): NamedText[] {
    return this.files.map(({ name, state }) => ({ name, text: state.doc.toString() }));
  }

  syncFiles() {
    return this.files.flatMap((file) => {
      const plugin = file.view && LSPPlugin.get(file.view);
      if (!plugin || plugin.uri !== file.uri || plugin.unsyncedChanges.empty) return [];
      const update = { file, prevDoc: file.doc, changes: plugin.unsyncedChanges };
      file.doc = plugin.view.state.doc;
      file.version = ++this.fileVersion;
      plugin.clear();
      return [update];
    });
  }

  /** A view shows the file now; the server has it since it came. */
  openFile(uri: string, _language: string, view: EditorView): void {
    const file = this.getFile(uri);
    if (file) file.view = view;
  }

  /** The view shows another file; the server keeps this one. */
  closeFile(uri: string): void {
    const file = this.getFile(uri);
    if (file) file.view = null;
  }

  override updateFile(uri: string, update: TransactionSpec): void {
    const file = this.getFile(uri);
    const view = file && (file.view ?? this.onDisplay(file));
    view?.dispatch(update);
  }

  override displayFile(uri: string): Promise<EditorView | null> {
    const file = this.getFile(uri);
    return Promise.resolve(file && (file.view ?? this.onDisplay(file)));
  }
}

export const filesKnownTo = (client: LSPClient) => client.workspace as Files;
