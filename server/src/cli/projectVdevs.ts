import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BUILTIN } from '../catalogue/builtin';
import type { Catalogue } from '../catalogue/catalogue';
import type { ProjectProblem } from '../catalogue/project/problem';
import { readProjectVdevs } from '../catalogue/project/read';
import { naming, readTextFile } from '../entry/textFile';
import { ProjectVdevFiles } from '../workspace/projectVdevs';
import { type Console, messageOf } from './command';
import { shown } from './terminal';

const FOUND = new WeakMap<Console, (uri: string) => Catalogue>();

/**
 * What is known to a configuration: with the vdevs of the file that `--vdevs` names, else with those that its folder
 * and the folders above it, up to the current one, describe. What is wrong in such a file is told once.
 * @param uri address of the configuration
 */
export function catalogueFor(uri: string, console: Console): Catalogue {
  let find = FOUND.get(console);
  if (find === undefined) {
    find = console.vdevs === undefined ? searching(console) : given(console.vdevs, console);
    FOUND.set(console, find);
  }
  return find(uri);
}

function given(path: string, console: Console): () => Catalogue {
  const { text } = naming(path, () => readTextFile(path));
  const { vdevs, problems } = readProjectVdevs(text, path);
  tell(path, text, problems, console);
  const catalogue = BUILTIN.extend(vdevs);
  return () => catalogue;
}

function searching(console: Console): (uri: string) => Catalogue {
  const files = new ProjectVdevFiles({
    now: () => 0,
    readFile: (uri) => {
      const path = fileURLToPath(uri);
      if (!existsSync(path)) return undefined;
      try {
        return readTextFile(path).text;
      } catch (error) {
        console.error(`qvmconf: ${shown(path)}: ${shown(messageOf(error))}\n`);
        return undefined;
      }
    },
  });
  files.setFolders([pathToFileURL(process.cwd()).href]);
  files.onRead(({ uri, text, problems }) => tell(fileURLToPath(uri), text, problems, console));
  return (uri) => files.catalogue(uri);
}

function tell(path: string, text: string, problems: readonly ProjectProblem[], console: Console): void {
  const document = TextDocument.create('', 'json', 0, text);
  for (const { start, severity, message } of problems) {
    const { line, character } = document.positionAt(start);
    console.error(`${shown(path)}:${line + 1}:${character + 1}: ${severity}: ${shown(message)}\n`);
  }
}
