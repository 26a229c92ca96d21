import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from '../../server/src/analysis/analysis';
import { BUILTIN } from '../../server/src/catalogue/builtin';
import type { LayoutPicture } from '../../shared/picture';

/** Pictures of real configurations, as the server would answer; by the name of the file without its ending. */
export function samplePicture(file: string): LayoutPicture {
  const document = TextDocument.create(`file://${file}`, 'qvmconf', 1, readFileSync(file, 'utf8'));
  const analysis = new Analysis(document, {
    catalogue: BUILTIN,
    target: {},
    rules: {},
    fileSize: () => undefined,
    onFailure: (what, error) => {
      throw new Error(`${what} failed`, { cause: error });
    },
  });
  return analysis.picture();
}

/** The configurations below a folder, by name. */
export function sampleFiles(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.qvmconf')).sort();
  return new Map(files.map((name) => [path.basename(name, '.qvmconf'), path.join(folder, name)]));
}
