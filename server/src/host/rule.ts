import type { HostRuleId } from '../checks/hostRules';
import type { ReportedHostProblem } from './finding';
import type { HostSubject } from './subject';

export type ReportHost = (report: ReportedHostProblem) => void;

/** The check of a rule over a host. */
export interface HostCheck {
  readonly id: HostRuleId | 'host-vector-conflict';
  /**
   * It follows a name from one file to another, so that it holds for mere neighbours as well. What rests on two files
   * being equal does not: a folder may hold variants of one machine.
   */
  readonly followsNames: boolean;
  readonly check: (subject: HostSubject, report: ReportHost) => void;
}
