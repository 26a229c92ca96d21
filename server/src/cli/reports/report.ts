import type { Analysis } from '../../analysis/analysis';
import { type Finding, type Fix, SEVERITIES, type Severity } from '../../checks/rule';
import type { Colours } from '../terminal';

/** A finding with its fixes worked out, so that no report can fail over one. */
export interface CheckedFinding extends Omit<Finding, 'fixes'> {
  readonly fixes: readonly Fix[];
}

/** One file that was read and checked. */
export interface CheckedFile {
  readonly path: string;
  readonly analysis: Analysis;
  readonly findings: readonly CheckedFinding[];
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
}

export interface ReportStyle {
  readonly colours: Colours;
  /** Findings alone, without a summary. */
  readonly quiet: boolean;
}

/** A form of output for a run. */
export interface Report {
  /** As `--format` has it. */
  readonly name: string;
  readonly meaning: string;
  write(run: CheckRun, style: ReportStyle): string;
}

/** Whether a severity is at or above another. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}
