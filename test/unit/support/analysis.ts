import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, type AnalysisInputs } from '../../../server/src/analysis/analysis';
import { BUILTIN } from '../../../server/src/catalogue/builtin';

/** The analysis of a text as the server would make it; a rule that throws fails the test. */
export function analyse(
  text: string,
  inputs: Partial<AnalysisInputs> = {},
  uri = 'file:///guest.qvmconf',
): Analysis {
  return new Analysis(TextDocument.create(uri, 'qvmconf', 1, text), {
    catalogue: BUILTIN,
    target: {},
    rules: {},
    fileSize: () => undefined,
    onFailure: (what, error) => {
      throw new Error(`${what} failed`, { cause: error });
    },
    ...inputs,
  });
}

/** The cursor in the text of a test; not `|`, which qvm uses for pipes. */
export const MARK = '¦';

/** The analysis of a text without its cursor mark, and where the mark stood. */
export function analyseMarked(
  marked: string,
  inputs: Partial<AnalysisInputs> = {},
): { analysis: Analysis; offset: number } {
  const offset = marked.indexOf(MARK);
  if (offset < 0) throw new Error(`no cursor mark ${MARK} in the text`);
  return { analysis: analyse(marked.replace(MARK, ''), inputs), offset };
}
