import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from '../analysis/analysis';
import type { RuleLevels } from '../checks/run';
import type { StatedTarget } from '../machine/target';
import type { Console } from './command';
import { catalogueFor } from './projectVdevs';

export interface AnalysisOptions {
  readonly target?: StatedTarget;
  readonly rules?: RuleLevels;
}

/** Reads and analyses one file; throws with a message for people when it cannot be read. */
export function analyseFile(path: string, console: Console, options: AnalysisOptions = {}): Analysis {
  return analyseText(path, console.read(path), console, options);
}

/** Analyses a text as that of a file. */
export function analyseText(
  path: string,
  text: string,
  console: Console,
  options: AnalysisOptions = {},
): Analysis {
  const folder = path === '-' ? '.' : dirname(path);
  const document = TextDocument.create(pathToFileURL(resolve(path)).href, 'qvmconf', 0, text);
  return new Analysis(document, {
    catalogue: catalogueFor(document.uri, console),
    target: options.target ?? {},
    rules: options.rules ?? {},
    fileSize: (named) => {
      try {
        return statSync(resolve(folder, named)).size;
      } catch {
        return undefined;
      }
    },
    onFailure: (what, error) => console.error(`${path}: check ${what} failed: ${String(error)}\n`),
  });
}
