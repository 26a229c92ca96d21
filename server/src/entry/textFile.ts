import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { describeSize } from '../../../shared/size';

/**
 * The most bytes that are read of a file: 16 MiB. The largest configurations that are known have some hundred
 * kilobytes; anything larger is a mistake or an attack.
 */
export const LARGEST_FILE = 16 << 20;

/** What a file holds. */
export interface FileText {
  readonly text: string;
  /** The bytes are UTF-8, so that the text may be written back without changing what is not meant. */
  readonly isUtf8: boolean;
}

/** Why a file is not read or not written; the message is for people, and goes after the file's name. */
export class FileProblem extends Error {}

/**
 * Reads a regular file, following links. Devices, pipes and folders are refused, so that nothing waits and nothing
 * grows without end; so are files that are no text in UTF-8 or an 8-bit encoding.
 * @throws FileProblem
 */
export function readTextFile(path: string): FileText {
  return textOf(readBytes(path));
}

/**
 * Reads all of standard input, within the same bounds.
 * @throws FileProblem
 */
export function readStandardInput(): FileText {
  return textOf(describingProblems(() => readAll(0, waitingRead)));
}

/** A terminal or pipe that another program has set not to wait has nothing yet. */
function waitingRead(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // Windows says so at the end of a pipe.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/**
 * The bytes of a regular file, within the same bounds.
 * @throws FileProblem
 */
export function readBytes(path: string): Buffer {
  return describingProblems(() => {
    // Opening a device can already do something, so it is looked at before; and after, as it may have been exchanged.
    requireRegular(statSync(path));
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const entry = fstatSync(file);
      requireRegular(entry);
      return readAll(file, readSync, entry.size);
    } finally {
      closeSync(file);
    }
  });
}

function requireRegular(entry: Stats): void {
  if (!entry.isFile()) throw new FileProblem(`is ${kindOf(entry)}, not a file`);
  if (entry.size > LARGEST_FILE) throw tooLarge();
}

/** @param expected bytes, or -1: one more is asked for, to see that the file ends there */
function readAll(file: number, read: (file: number, chunk: Buffer) => number, expected = -1): Buffer {
  const chunks: Buffer[] = [];
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(total <= expected ? expected - total + 1 : 1 << 16);
    const length = read(file, chunk);
    if (length === 0) return Buffer.concat(chunks);
    if (length === expected && total === 0) return chunk.subarray(0, length);
    total += length;
    if (total > LARGEST_FILE) throw tooLarge();
    chunks.push(chunk.subarray(0, length));
  }
}

function tooLarge(): FileProblem {
  return new FileProblem(`has more than ${describeSize(BigInt(LARGEST_FILE))}`);
}

function textOf(bytes: Buffer): FileText {
  const [first, second] = bytes;
  const hasUtf16Mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (hasUtf16Mark) throw new FileProblem('is UTF-16; save it as UTF-8');
  if (bytes.includes(0)) throw new FileProblem('holds zero bytes, so it is no text in UTF-8');
  return { text: bytes.toString('utf8'), isUtf8: isUtf8(bytes) };
}

/** What stands under a name, in words. */
export function kindOf(entry: Stats): string {
  if (entry.isDirectory()) return 'a folder';
  if (entry.isFIFO()) return 'a pipe';
  if (entry.isSocket()) return 'a socket';
  return entry.isFile() ? 'a file' : 'a device';
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['ELOOP', 'the link leads in a circle'],
  ['EISDIR', 'is a folder, not a file'],
  ['ENOSPC', 'no space left'],
  ['EROFS', 'the file system is read-only'],
]);

/** Runs an access to files, and says its failures in words. */
export function describingProblems<T>(access: () => T): T {
  try {
    return access();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS.get(code);
    throw reason === undefined ? error : new FileProblem(reason, { cause: error });
  }
}

/** Runs an access to a file, and puts its name before what went wrong. */
export function naming<T>(path: string, access: () => T): T {
  try {
    return access();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new FileProblem(`${path}: ${error.message}`, { cause: error });
  }
}
