import type { FileSystem } from '../workspace/fileSystem';

/** What differs between the process that qvmconf runs in: Node or a web worker. */
export interface ServerPlatform extends FileSystem {
  /** Resolves after a turn of the event loop, in which a message may have been read. */
  nextTurn(): Promise<void>;
  /** Resolves after a moment in which someone might have typed on. A process may end meanwhile. */
  pause(): Promise<void>;
  /** Keeps for the next start what has been compiled; absent where there is nowhere to keep it. */
  keepCompiledCode?(): void;
  /** Address of the folder with a page for each rule, ending in `/`; absent where it is not known. */
  readonly rulePages?: string | undefined;
}
