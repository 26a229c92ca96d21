import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from '../analysis/analysis';
import type { RuleLevels } from '../checks/run';
import { type Asinfo, readAsinfo } from '../companions/asinfo';
import { FileProblem, type FileText, naming, readTextFile } from '../entry/textFile';
import type { GuestTree } from '../layout/verified/guestTree';
import type { StatedTarget } from '../machine/target';
import { type Console, messageOf } from './command';
import { hostReadingsOf } from './hostReadings';
import { catalogueFor } from './projectVdevs';
import { shown } from './terminal';

export interface AnalysisOptions {
  readonly target?: StatedTarget;
  readonly rules?: RuleLevels;
  readonly guestTree?: GuestTree | undefined;
  readonly asinfo?: Asinfo | undefined;
  /** Told of a check that failed; without it, that is said on standard error. */
  readonly onFailure?: (what: string, error: unknown) => void;
}

/** What a file holds, or standard input for `-`; throws FileProblem. */
export function readInput(path: string, console: Console): FileText {
  if (path === '-') return console.input();
  console.inputs?.add(path);
  return readTextFile(path);
}

/** Reads and analyses one file; throws with a message for people when it cannot be read. */
export function analyseFile(path: string, console: Console, options: AnalysisOptions = {}): Analysis {
  return analyseText(path, readInput(path, console).text, console, options);
}

/**
 * The host's address space in a file; undefined where no file is named.
 * @throws FileProblem
 */
export function readAsinfoFile(path: string | undefined, console: Console): Asinfo | undefined {
  if (path === undefined) return undefined;
  return naming(path, () => {
    const asinfo = readAsinfo(readInput(path, console).text);
    if (asinfo === undefined) throw new FileProblem('has no row of an asinfo section');
    return asinfo;
  });
}

/** Analyses a text as that of a file. */
export function analyseText(
  path: string,
  text: string,
  console: Console,
  options: AnalysisOptions = {},
): Analysis {
  if (path !== '-') console.inputs?.add(path);
  const folder = path === '-' ? '.' : dirname(path);
  const document = TextDocument.create(pathToFileURL(resolve(path)).href, 'qvmconf', 0, text);
  const named = hostReadingsOf(document.uri, console);
  return new Analysis(document, {
    catalogue: catalogueFor(document.uri, console),
    target: options.target ?? {},
    rules: options.rules ?? {},
    guestTree: options.guestTree ?? named.guestTree,
    asinfo: options.asinfo ?? named.asinfo,
    fileSize: (named) => {
      try {
        // Most files are on the target alone, and an error costs much more than an answer.
        const entry = statSync(resolve(folder, named), { throwIfNoEntry: false });
        return entry?.isFile() === true ? entry.size : undefined;
      } catch {
        return undefined;
      }
    },
    onFailure:
      options.onFailure ??
      ((what, error) => console.error(`${shown(path)}: check ${what} failed: ${shown(messageOf(error))}\n`)),
  });
}
