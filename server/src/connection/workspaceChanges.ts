import type { HostFindings } from '../workspace/hostFindings';
import { PROJECT_FILES } from '../workspace/projectVdevs';
import type { Workspace } from '../workspace/workspace';
import type { Documents } from './documents';
import type { Guard } from './guard';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type InitializeParams,
  type ServerCapabilities,
} from './messages';

/** Files whose changes matter: configurations, also under endings that others share. */
const WATCHED = '**/*.{qvmconf,qvmcfg,conf,config}';
/** Files that describe vdevs; the endings of `PROJECT_FILES`. */
const WATCHED_PROJECT = '**/{qvmconf.vdevs.json,.qvmconf/vdevs.json}';
/** Files that describe hosts, and the trees that they name. */
const WATCHED_HOST = '**/{qvmconf.host.json,.qvmconf/host.json,*.dtb,*.dts}';
const HOST_READING = /\/(?:qvmconf\.host\.json|\.qvmconf\/host\.json|[^/]+\.dt[bs])$/;

/** Scripts and build files beside configurations. */
const WATCHED_COMPANIONS = '**/*.{sh,ksh,build}';

/** Who must know of changes in the folders. */
interface Followers {
  readonly workspace: Workspace;
  readonly documents: Documents;
  readonly hosts: HostFindings;
}

/** Keeps the workspace in step with the client: its folders, and the files in them. */
export function followWorkspace(
  connection: Connection,
  params: InitializeParams,
  { workspace, documents, hosts }: Followers,
  guard: Guard,
  onInitialized: (listener: () => void) => void,
): ServerCapabilities {
  workspace.changeFolders(foldersOf(params));
  documents.projectVdevs.setFolders(workspace.folders);
  documents.hostReadings.setFolders(workspace.folders);
  onInitialized(() => {
    if (params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const watchers = [WATCHED, WATCHED_PROJECT, WATCHED_HOST, WATCHED_COMPANIONS].map((globPattern) => ({
      globPattern,
    }));
    const registered = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    guard.follow(
      'client/registerCapability',
      registered.then(() => {
        workspace.watched = true;
        documents.projectVdevs.watched = true;
      }),
    );
  });
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    guard.listener('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
      workspace.changeFolders(added.map(uriOf), removed.map(uriOf));
      documents.projectVdevs.setFolders(workspace.folders);
      documents.hostReadings.setFolders(workspace.folders);
      hosts.forget();
      documents.reset();
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard.listener('workspace/didChangeWatchedFiles', ({ changes }) => {
      hosts.forget();
      const ofProject = changes.filter(({ uri }) => PROJECT_FILES.some((name) => uri.endsWith(`/${name}`)));
      for (const change of changes) {
        if (!ofProject.includes(change))
          workspace.fileChanged(change.uri, change.type === FileChangeType.Changed);
      }
      const hasReadings = changes.some(({ uri }) => HOST_READING.test(uri));
      if (hasReadings) documents.hostReadings.forget();
      if (ofProject.length === 0 && !hasReadings) {
        documents.announceAll();
        // With nothing open nobody else looks, and what was said of closed files may be out of date.
        if (documents.uris.length === 0 && hosts.isReady) hosts.tellChange();
        return;
      }
      for (const { uri, type } of ofProject) {
        if (type === FileChangeType.Deleted)
          guard.follow('diagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
      }
      documents.projectVdevs.forget();
      workspace.forgetAnalyses();
      documents.reset();
    }),
  );
  return { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } };
}

function foldersOf(params: InitializeParams): string[] {
  const folders = params.workspaceFolders?.map(uriOf);
  if (folders !== undefined) return folders;
  // Only clients from before workspace folders send the root alone.
  return typeof params.rootUri === 'string' ? [params.rootUri] : [];
}

function uriOf({ uri }: { readonly uri: string }): string {
  return uri;
}
