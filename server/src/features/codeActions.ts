import {
  type CodeAction,
  CodeActionKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { counted } from '../../../shared/words';
import type { Analysis } from '../analysis/analysis';
import { fixAll } from '../analysis/fixAll';
import { fixesOf, untriedFixesOf } from '../analysis/trial';
import { silenceFile, silenceNextLine } from '../checks/fixes/silence';
import type { Finding, Fix } from '../checks/rule';
import type { Edit } from '../text/edit';
import { FIX_ALL_KIND } from './actionKinds';
import { type DiagnosticStyle, toDiagnostic } from './diagnostics';

/** A selection may hold thousands of findings, and each trial analyses the file. */
const MOST_TRIED = 16;

interface CodeActionRequest extends DiagnosticStyle {
  /** Offsets; an empty range is a cursor. */
  readonly start: number;
  readonly end: number;
  /** The kinds that are wanted, or undefined for all quick fixes. */
  readonly only: readonly string[] | undefined;
  /** The client takes edits that name the version they are for. */
  readonly versioned: boolean;
}

/** Quick fixes for the findings in a range, the ways to silence them, and all safe fixes of the file. */
export function codeActions(analysis: Analysis, request: CodeActionRequest): CodeAction[] {
  const wants = (kind: string) =>
    request.only?.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)) ??
    kind === CodeActionKind.QuickFix;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const here = analysis.findings.filter(({ start, end }) => start <= request.end && request.start <= end);
    for (const [index, finding] of here.entries()) {
      const fixes = index < MOST_TRIED ? fixesOf(analysis, finding) : untriedFixesOf(finding);
      actions.push(...quickFixesFor(analysis, finding, fixes, request));
    }
    const silenced = new Set<string>();
    for (const finding of here) {
      if (!silenced.has(finding.rule)) actions.push(...silencesOf(analysis, finding, request));
      silenced.add(finding.rule);
    }
  }
  if (wants(FIX_ALL_KIND)) {
    const { edits, fixed, left } = fixAll(analysis);
    if (edits.length > 0) {
      const edit = workspaceEdit(analysis, edits, request);
      const title = `Apply ${counted(fixed, 'safe fix', 'safe fixes')} of qvmconf (${counted(left, 'finding')} left)`;
      actions.push({ title, kind: FIX_ALL_KIND, edit });
    }
  }
  return actions;
}

function quickFixesFor(
  analysis: Analysis,
  finding: Finding,
  fixes: readonly Fix[],
  request: CodeActionRequest,
): CodeAction[] {
  const diagnostics = [toDiagnostic(analysis, finding, request)];
  return fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: fix.preferred === true,
    edit: workspaceEdit(analysis, fix.edits, request),
  }));
}

function silencesOf(analysis: Analysis, finding: Finding, request: CodeActionRequest): CodeAction[] {
  const { tree, directives } = analysis;
  const diagnostics = [toDiagnostic(analysis, finding, request)];
  const action = (title: string, edit: Edit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: workspaceEdit(analysis, [edit], request),
  });
  const here = silenceNextLine(tree, directives, finding);
  const onLine = here === undefined ? [] : [action(`Silence \`${finding.rule}\` on this line`, here)];
  // What qvm refuses is wrong in most files: one way to silence it is enough.
  if (finding.severity === 'error' && onLine.length > 0) return onLine;
  return [
    ...onLine,
    action(`Silence \`${finding.rule}\` in this file`, silenceFile(tree, directives, finding)),
  ];
}

function workspaceEdit(
  analysis: Analysis,
  edits: readonly Edit[],
  { versioned }: CodeActionRequest,
): WorkspaceEdit {
  const { uri, version } = analysis.document;
  const changes = edits.map(
    ({ start, end, text }): TextEdit => ({ range: analysis.range(start, end), newText: text }),
  );
  if (!versioned) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}
