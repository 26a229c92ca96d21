import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Workspace } from '../workspace/workspace';
import type { Documents } from './documents';
import type { Guard } from './guard';

/** Files whose changes matter: configurations, also under endings that others share. */
const WATCHED = '**/*.{qvmconf,qvmcfg,conf,config}';

/** Keeps the workspace in step with the client: its folders, and the files in them. */
export function followWorkspace(
  connection: Connection,
  params: InitializeParams,
  workspace: Workspace,
  documents: Documents,
  guard: Guard,
): ServerCapabilities {
  workspace.changeFolders(foldersOf(params));
  connection.onInitialized(() => {
    if (params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const watchers = [{ globPattern: WATCHED }];
    const registered = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    guard.follow(
      'client/registerCapability',
      registered.then(() => {
        workspace.watched = true;
      }),
    );
  });
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    guard.listener('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
      workspace.changeFolders(added.map(uriOf), removed.map(uriOf));
      documents.announceAll();
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard.listener('workspace/didChangeWatchedFiles', ({ changes }) => {
      for (const { uri, type } of changes) workspace.fileChanged(uri, type === FileChangeType.Changed);
      documents.announceAll();
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
