import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import { addressKey, asFolder, decoded } from '../analysis/documentAddress';
import { BUILTIN } from '../catalogue/builtin';
import { NODE_HOST } from '../entry/nodeHost';
import { partialSearch } from '../features/partialSearch';
import { findConfigurations } from '../workspace/configurationFiles';
import { WorkspaceHosts } from '../workspace/hosts';

/** What the hosts of some folders are found in. */
export interface FolderHosts {
  readonly library: WorkspaceHosts;
  /** A file as people name it: below the folder as the command line has it. */
  readonly pathOf: (uri: string) => string;
}

/** The files that what is known of hosts was read from: configurations, those beside them, and those that describe hosts. */
export function filesOf(library: WorkspaceHosts): string[] {
  const { stated } = library.hosts();
  const uris = [
    ...library.configurations,
    ...library.companions,
    ...stated.map(({ document }) => document.uri),
  ];
  return uris.map((uri) => fileURLToPath(uri));
}

/**
 * The hosts of some folders and all below them.
 * @param analyse of a file that was not analysed before
 * @param warn told of a folder of which not everything was seen
 * @param known the files that were, by address
 */
export function folderHosts(
  folders: readonly string[],
  analyse: (document: TextDocument) => Analysis,
  warn: (path: string, message: string) => void,
  known: ReadonlyMap<string, Analysis> = new Map(),
): FolderHosts {
  const roots = folders.map((path) => ({ path, uri: asFolder(pathToFileURL(resolve(path)).href) }));
  const uris = roots.map(({ uri }) => uri);
  const analyses = new Map<string, Analysis | undefined>(
    [...known].map(([uri, analysis]) => [addressKey(uri), analysis]),
  );
  const limits = new Set<string>();
  const library = new WorkspaceHosts(NODE_HOST, {
    folders: uris,
    configurationFiles: findConfigurations(uris, NODE_HOST, BUILTIN, true, (limit) => limits.add(limit)),
    analyse,
    analysis(uri) {
      const key = addressKey(uri);
      if (!analyses.has(key)) {
        const text = NODE_HOST.readFile(uri);
        analyses.set(
          key,
          text === undefined ? undefined : analyse(TextDocument.create(uri, 'qvmconf', 0, text)),
        );
      }
      return analyses.get(key);
    },
  });
  for (const limit of limits)
    warn(folders.join(' '), `${partialSearch(limit)} What lies between others is not known.`);
  const pathOf = (uri: string) => {
    const root = roots.find((each) => uri.startsWith(each.uri));
    if (root === undefined) return decoded(uri.replace(/^file:\/\//, ''));
    const below = decoded(uri.slice(root.uri.length));
    const folder = root.path.replace(/[\\/]+$/, '');
    return folder === '.' ? below : `${folder}/${below}`;
  };
  return { library, pathOf };
}
