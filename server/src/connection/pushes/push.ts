import type { ProjectVdevFiles } from '../../workspace/projectVdevs';
import type { AnalysedListener } from '../documents';
import type { Guard } from '../guard';
import type { Connection } from '../messages';
import type { Session } from '../session';

/** What is needed to tell the client something that it has not asked for. */
export interface PushContext extends Session {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly projectVdevs: ProjectVdevFiles;
  /** Addresses of the open documents. */
  open(): readonly string[];
  /** Resolves when what has arrived was answered. */
  nextTurn(): Promise<void>;
  /** Called after a document's analysis has changed: by an edit, by settings, or by a change beside it. */
  onAnalysed(listener: AnalysedListener): void;
}

/** Begins to tell the client of one kind of news. */
export type Push = (context: PushContext) => void;
