import type { Finding, Severity } from '../checks/rule';
import type { HostEdit, HostPlace } from './place';

export interface HostRelated extends HostPlace {
  readonly message: string;
}

/** One way to fix a finding; its edits may lie in several files. */
export interface HostFix {
  readonly title: string;
  readonly edits: readonly HostEdit[];
  readonly preferred?: boolean;
  readonly safe?: boolean;
}

/** What is found in a file of a host. */
export interface HostFinding extends HostPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly HostRelated[];
  readonly tag?: Finding['tag'];
  readonly fixes?: () => readonly HostFix[];
}

/** What a check says of one place; the rule's id and severity are added by the runner. */
export interface ReportedHostProblem {
  readonly at: HostPlace;
  readonly message: string;
  readonly related?: readonly HostRelated[];
  /** A milder severity than the rule's. */
  readonly severity?: Severity;
  readonly fixes?: () => readonly HostFix[];
}
