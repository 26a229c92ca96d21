import { TextDocument } from 'vscode-languageserver-textdocument';
import { safeEdits } from '../checks/fixes/safe';
import { applyEdits, type Edit } from '../text/edit';
import { Analysis } from './analysis';

/** One fix may bring another within reach; more rounds than this do not happen with fixes that agree. */
const ROUNDS = 10;

/** The edits that apply every safe fix of a configuration, also those that others bring within reach. */
export function allSafeEdits(analysis: Analysis): readonly Edit[] {
  const first = safeEdits(analysis.findings);
  if (first.length === 0) return first;
  const before = analysis.tree.text;
  let fixed = reanalyse(analysis, applyEdits(before, first));
  let edits = safeEdits(fixed.findings);
  if (edits.length === 0) return first;
  for (let round = 1; round < ROUNDS && edits.length > 0; round++) {
    fixed = reanalyse(analysis, applyEdits(fixed.tree.text, edits));
    edits = safeEdits(fixed.findings);
  }
  return difference(before, fixed.tree.text);
}

/** The same configuration with another text. */
export function reanalyse({ document, inputs }: Analysis, text: string): Analysis {
  const { uri, languageId, version } = document;
  return new Analysis(TextDocument.create(uri, languageId, version, text), inputs);
}

/** One edit from what two texts begin with in common to what they end with. */
function difference(before: string, after: string): Edit[] {
  if (before === after) return [];
  const shorter = before.length < after.length ? before.length : after.length;
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [{ start, end: before.length - end, text: after.slice(start, after.length - end) }];
}
