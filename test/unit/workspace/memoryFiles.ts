import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../../server/src/analysis/analysis';
import type { FileSystem } from '../../../server/src/workspace/fileSystem';
import { type OpenDocuments, Workspace } from '../../../server/src/workspace/workspace';
import { analyse } from '../support/analysis';

/** A file system in memory that counts what is asked of it. */
export class MemoryFiles implements FileSystem {
  readonly files = new Map<string, string>();
  reads = 0;
  lists = 0;
  time = 0;
  /** Milliseconds that each list takes. */
  slowness = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(files)) this.files.set(uri, text);
  }

  now(): number {
    return this.time;
  }

  fileSize(uri: string): number | undefined {
    return this.files.get(uri)?.length;
  }

  readFile(uri: string): string | undefined {
    this.reads++;
    return this.files.get(uri);
  }

  list(uri: string): string[] {
    this.lists++;
    this.time += this.slowness;
    const names = new Set<string>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(uri)) continue;
      const rest = decodeURIComponent(file.slice(uri.length));
      names.add(rest.includes('/') ? rest.slice(0, rest.indexOf('/') + 1) : rest);
    }
    return [...names];
  }
}

/** The documents that are open, without an editor. */
export class FakeDocuments implements OpenDocuments {
  readonly texts = new Map<string, string>();
  analysed = 0;

  get uris(): string[] {
    return [...this.texts.keys()];
  }

  analysis(uri: string): Analysis | undefined {
    const text = this.texts.get(uri);
    return text === undefined ? undefined : analyse(text, {}, uri);
  }

  analyse(document: TextDocument): Analysis {
    this.analysed++;
    return analyse(document.getText(), {}, document.uri);
  }
}

export function workspaceOf(files: Readonly<Record<string, string>>, folders = ['file:///w']) {
  const fileSystem = new MemoryFiles(files);
  const documents = new FakeDocuments();
  const workspace = new Workspace(fileSystem, documents);
  workspace.changeFolders(folders);
  return { workspace, fileSystem, documents };
}
