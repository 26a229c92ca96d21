/** What differs between the process that qvmconf runs in: Node or a web worker. */
export interface Host {
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Resolves after the messages that wait have been read. */
  yieldToMessages(): Promise<void>;
  /** Size in bytes of a file, by its URI; undefined where there is none or no file system. */
  fileSize(uri: string): number | undefined;
  /** Text of a file, or undefined. */
  readFile(uri: string): string | undefined;
  /** Names in a folder; folders end with `/`. Empty where it cannot be read. */
  list(uri: string): readonly string[];
}
