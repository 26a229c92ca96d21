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
  /** Address of the folder with a page for each rule, ending in `/`; undefined where there is none to open. */
  readonly rulePages: string | undefined;
  /** The analysis of the document's current version; undefined when it is not open. */
  analysis(uri: string): Analysis | undefined;
  /** The workspace as seen from a document, which comes first, or as a whole. */
  workspace(uri?: string): WorkspaceView;
  settings(): Settings;
  /** Called after a document's analysis has changed: by an edit, by settings, or by a change beside it. */
  onAnalysed(listener: (uri: string) => void): void;
  onClosed(listener: (uri: string) => void): void;
}

export type RegisterHandlers = (context: HandlerContext) => ServerCapabilities;
