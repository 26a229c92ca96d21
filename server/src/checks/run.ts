import type { Attempt } from '../machine/attempt';
import type { Finding, Fix, ReportedProblem, Rule, Severity } from './rule';
import type { CheckSubject } from './subject';

/** Severities by rule id, as settings give them; `off` drops the rule's findings. */
export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

/**
 * Runs rules over a configuration, in their order; findings that a comment silences are left out, the others come
 * in the order of the text.
 * @param attempt around each rule and its fixes, so that one that fails costs itself alone
 */
export function runRules(
  rules: readonly Rule[],
  subject: CheckSubject,
  levels: RuleLevels,
  attempt: Attempt,
): Finding[] {
  const findings: Finding[] = [];
  const { suppressions } = subject;
  for (const rule of rules) {
    const level = levels[rule.id];
    if (level === 'off') continue;
    const report = ({ at, message, related = [], severity = rule.severity, tag, fixes }: ReportedProblem) => {
      if (suppressions.isSilenced(rule.id, at)) return;
      findings.push({
        rule: rule.id,
        severity: level ?? severity,
        message,
        start: at.start,
        end: at.end,
        related,
        ...(tag === undefined ? {} : { tag }),
        ...(fixes === undefined
          ? {}
          : { fixes: () => attempt<readonly Fix[]>(`fixes of ${rule.id}`, fixes, []) }),
      });
    };
    const check = () => {
      rule.check(subject, report);
      suppressions.noteRan(rule.id);
    };
    attempt(rule.id, check, undefined);
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
