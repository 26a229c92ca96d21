import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { describingProblems, FileProblem, type FileText, kindOf } from '../entry/textFile';
import type { InputFile } from './files';

/**
 * Gives a configuration that was read another text.
 * @param before what was read
 * @throws FileProblem where that could lose anything
 */
export function rewriteFile({ path, within }: InputFile, before: FileText, text: string): void {
  if (!before.isUtf8) throw new FileProblem('not written: the file is not UTF-8');
  describingProblems(() => {
    const target = realpathSync(path);
    if (within !== undefined && !isBelow(target, realpathSync(within)))
      throw new FileProblem(`not written: the link leads out of ${within}`);
    replace(target, replaceable(target), text);
  });
}

/**
 * Writes a file that was asked for by name, new or over a regular file.
 * @param inputs what was read, which the output never replaces
 * @throws FileProblem where that could lose anything
 */
export function writeOutput(path: string, text: string, inputs: readonly string[]): void {
  describingProblems(() => {
    const link = lstatSync(path, { throwIfNoEntry: false });
    if (link === undefined) {
      replace(path, undefined, text);
      return;
    }
    const entry = statSync(path, { throwIfNoEntry: false });
    if (entry === undefined) throw new FileProblem('not written: it is a link to a file that does not exist');
    if (inputs.some((input) => isSameFile(entry, statSync(input, { throwIfNoEntry: false }))))
      throw new FileProblem('not written: it is the input itself');
    const target = realpathSync(path);
    replace(target, replaceable(target), text);
  });
}

/** What stands under a name, when a new file may take its place. */
function replaceable(target: string): Stats {
  const entry = statSync(target);
  if (!entry.isFile()) throw new FileProblem(`not written: it is ${kindOf(entry)}`);
  if (entry.nlink > 1)
    throw new FileProblem('not written: the file has several names (hard links), which would part');
  if (!mayBeWritten(target, entry)) throw new FileProblem('not written: the file is read-only');
  return entry;
}

/** The administrator may write everything; a file that nobody is meant to write is read-only all the same. */
function mayBeWritten(target: string, entry: Stats): boolean {
  if ((entry.mode & 0o222) === 0) return false;
  try {
    accessSync(target, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Written beside and then renamed: a file is never half written, and keeps its mode and owner. */
function replace(target: string, before: Stats | undefined, text: string): void {
  endBetweenFiles();
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = openSync(beside, 'wx', before === undefined ? 0o666 : 0o600);
    try {
      writeFileSync(file, text);
      if (before !== undefined) keepOwnerAndMode(file, before);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function keepOwnerAndMode(file: number, { uid, gid, mode }: Stats): void {
  const own = fstatSync(file);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      fchownSync(file, uid, gid);
    } catch {
      throw new FileProblem('not written: the file would change its owner');
    }
  }
  fchmodSync(file, mode & 0o7777);
}

/** Signals that end a program, with their numbers, which its exit status tells. */
const ENDING = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
let handled = false;

/** From the first write on, a signal ends the program only when no file is being written. */
function endBetweenFiles(): void {
  if (handled) return;
  handled = true;
  for (const [signal, number] of Object.entries(ENDING)) process.on(signal, () => process.exit(128 + number));
}

function isSameFile(a: Stats, b: Stats | undefined): boolean {
  return b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** Whether a path lies below a folder; both without links. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
