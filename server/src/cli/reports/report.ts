import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../analysis/analysis';
import { type Finding, SEVERITIES, type Severity } from '../../checks/rule';
import type { Edit } from '../../text/edit';
import type { Place } from '../../text/place';
import type { Colours } from '../terminal';

/** A file as reports name it, with its text. */
export interface NamedFile {
  readonly path: string;
  readonly document: TextDocument;
}

/** Another place that belongs to a finding; it may be in another file. */
interface CheckedRelated extends Place {
  readonly file: NamedFile;
  readonly message: string;
}

/** One way to fix a finding; its edits may be in several files. */
export interface CheckedFix {
  readonly title: string;
  readonly edits: readonly (Edit & { readonly file: NamedFile })[];
  readonly safe?: boolean;
}

/** A finding with its fixes worked out, so that no report can fail over one. */
export interface CheckedFinding extends Omit<Finding, 'fixes' | 'related'> {
  readonly related: readonly CheckedRelated[];
  readonly fixes: readonly CheckedFix[];
}

/** One file that was read and checked. */
export interface CheckedFile extends NamedFile {
  readonly findings: readonly CheckedFinding[];
}

/** A configuration that was checked alone. */
export interface CheckedConfiguration extends CheckedFile {
  readonly analysis: Analysis;
}

/** The findings of one file alone. */
export function checkedFile(file: NamedFile, findings: readonly Finding[]): CheckedFile {
  return {
    ...file,
    findings: findings.map((finding) => ({
      ...finding,
      related: finding.related.map((related) => ({ ...related, file })),
      fixes: (finding.fixes?.() ?? []).map(({ edits, ...fix }) => ({
        ...fix,
        edits: edits.map((edit) => ({ ...edit, file })),
      })),
    })),
  };
}

/** Lines and characters of a place, end exclusive. */
export function rangeIn({ document }: NamedFile, { start, end }: Place) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** One file that could not be read, checked or written. */
export interface FailedFile {
  readonly path: string;
  readonly problem: string;
}

/** One run of `qvmconf check`. */
export interface CheckRun {
  readonly files: readonly CheckedFile[];
  readonly failed: readonly FailedFile[];
  /** Findings of this severity and above make the run fail. */
  readonly failOn: Severity;
  /** What `--fix` did before the findings were counted; undefined without it. */
  readonly fixed?: { readonly fixes: number; readonly files: number };
}

interface ReportStyle {
  readonly colours: Colours;
  /** Findings alone, without a summary. */
  readonly quiet: boolean;
}

/** A form of output for a run. */
export interface Report {
  /** As `--format` has it. */
  readonly name: string;
  readonly meaning: string;
  write(run: CheckRun, style: ReportStyle): string | Promise<string>;
}

/** Whether a severity is at or above another. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}
