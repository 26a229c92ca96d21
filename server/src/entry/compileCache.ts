import * as module from 'node:module';

/** What newer versions of Node have; the types are those of the oldest version that is supported. */
const newer = module as {
  /** Since 22.1. */
  enableCompileCache?: () => void;
  /** Since 22.10. */
  flushCompileCache?: () => void;
};

/**
 * Lets the engine keep what it has compiled for the next start, in the system's temporary folder. Best called before the
 * rest of a program is loaded. What cannot be kept is compiled again, as ever.
 */
export function keepCompiledCode(): void {
  try {
    newer.enableCompileCache?.();
  } catch {
    // A folder that cannot be written to costs time, and nothing else.
  }
}

/** Writes it now and not only when the process ends: an editor may kill it. Writes nothing that is there already. */
export function flushCompiledCode(): void {
  try {
    newer.flushCompileCache?.();
  } catch {
    // As above.
  }
}
