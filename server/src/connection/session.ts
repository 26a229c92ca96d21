import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import type { WorkspaceView } from '../analysis/workspaceView';
import type { Settings } from '../settings/settings';
import type { HostFindings } from '../workspace/hostFindings';
import type { ReadBack } from '../workspace/readBack';
import type { InnerConfiguration } from './documents';
import type { ClientCapabilities } from './messages';

/** What a request may know of the client and its documents. */
export interface Session {
  readonly client: ClientCapabilities;
  /** Address of the folder with a page for each rule, ending in `/`; undefined where there is none to open. */
  readonly rulePages: string | undefined;
  /** The page of a rule; undefined where it cannot be read. */
  rulePage(rule: string): string | undefined;
  /** The client runs commands that a link in Markdown names. */
  readonly commandLinks: boolean;
  /** The analysis of the document's current version; undefined when it is not open. */
  analysis(uri: string): Analysis | undefined;
  /** The workspace as seen from a document, which comes first, or as a whole. */
  workspace(uri?: string): WorkspaceView;
  /** An open document that stands beside configurations. */
  beside(uri: string): TextDocument | undefined;
  /** The configurations inside an open file that is none itself. */
  innerConfigurations(uri: string): readonly InnerConfiguration[];
  /** What is found between the files of the workspace. */
  readonly hosts: HostFindings;
  settings(): Settings;
  /** What targets and hosts told. */
  readonly readBack: ReadBack;
  /** Analyses everything anew, because something beside the documents changed. */
  forgetAnalyses(): void;
  /** Shows the user a warning, each text once. */
  warnOnce(message: string): void;
  onClosed(listener: (uri: string) => void): void;
}
