import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SafeFix } from '../checks/fixes/safe';
import type { Finding, Fix } from '../checks/rule';
import { applyEdits, type Edit } from '../text/edit';
import { Analysis } from './analysis';
import { keepsWords } from './keptWords';

/**
 * The analysis of a configuration with fixes applied, or undefined where they are not safe in it: where they bring an
 * error of any kind, change a word that they do not touch, or leave a finding that they are for. A rule sees its own
 * finding alone; what a fix uncovers elsewhere in the file only the whole can tell.
 */
export function tryFixes(analysis: Analysis, fixes: readonly SafeFix[]): Analysis | undefined {
  const edits = fixes.flatMap((fix) => fix.edits);
  const after = reanalyse(analysis, edits);
  if (!keepsWords(analysis.tree, edits, after.tree)) return undefined;
  const [had, has] = [countByRule(analysis.findings), countByRule(after.findings)];
  const [errors, errorsAfter] = [
    countByRule(analysis.findings, 'error'),
    countByRule(after.findings, 'error'),
  ];
  for (const [rule, count] of errorsAfter) if (count > (errors.get(rule) ?? 0)) return undefined;
  for (const [rule, count] of countByRule(fixes)) {
    if ((has.get(rule) ?? 0) > (had.get(rule) ?? 0) - count) return undefined;
  }
  return after;
}

/** The fixes of a finding; those that are not safe in this file are neither called safe nor preferred. */
export function fixesOf(analysis: Analysis, { rule, fixes }: Finding): readonly Fix[] {
  return (fixes?.() ?? []).map((fix): Fix => {
    if (fix.safe !== true || tryFixes(analysis, [{ rule, edits: fix.edits }]) !== undefined) return fix;
    return { title: fix.title, edits: fix.edits };
  });
}

/** The fixes of a finding without a trial; none of those that would need one is called safe or preferred. */
export function untriedFixesOf({ fixes }: Finding): readonly Fix[] {
  return (fixes?.() ?? []).map((fix) => (fix.safe === true ? { title: fix.title, edits: fix.edits } : fix));
}

/** The same configuration with edits. */
function reanalyse({ document, inputs, tree }: Analysis, edits: readonly Edit[]): Analysis {
  const { uri, languageId, version } = document;
  return new Analysis(TextDocument.create(uri, languageId, version, applyEdits(tree.text, edits)), inputs);
}

function countByRule(
  list: readonly (Pick<Finding, 'rule'> & Partial<Pick<Finding, 'severity'>>)[],
  severity?: Finding['severity'],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) {
    if (severity === undefined || item.severity === severity)
      counts.set(item.rule, (counts.get(item.rule) ?? 0) + 1);
  }
  return counts;
}
