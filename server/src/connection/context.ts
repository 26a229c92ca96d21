import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis';
import type { WorkspaceView } from '../analysis/workspaceView';
import type { Settings } from '../settings/settings';
import type { Guard } from './guard';

/** What a handler may use; each handler file registers one group of methods and returns its capabilities. */
export interface HandlerContext {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly client: ClientCapabilities;
  /** The analysis of the document's current version; undefined when it is not open. */
  analysis(uri: string): Analysis | undefined;
  /** The workspace as seen from a document. */
  workspace(uri: string): WorkspaceView;
  settings(): Settings;
  /** Called after a document's analysis has changed: by an edit, by settings, or by a change beside it. */
  onAnalysed(listener: (uri: string) => void): void;
  onClosed(listener: (uri: string) => void): void;
}

export type RegisterHandlers = (context: HandlerContext) => ServerCapabilities;
