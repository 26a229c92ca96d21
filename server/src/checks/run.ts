import type { Finding, Rule, Severity } from './rule';
import type { CheckSubject } from './subject';

/** Severities by rule id, as settings give them; `off` drops the rule's findings. */
export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

/**
 * Runs rules over a configuration, in their order; findings that a comment silences are left out, the others come
 * in the order of the text.
 * @param onFailure told of a rule that threw; the others still run
 */
export function runRules(
  rules: readonly Rule[],
  subject: CheckSubject,
  levels: RuleLevels,
  onFailure: (rule: string, error: unknown) => void,
): Finding[] {
  const findings: Finding[] = [];
  const { suppressions } = subject;
  for (const rule of rules) {
    const level = levels[rule.id];
    if (level === 'off') continue;
    try {
      rule.check(subject, ({ at, message, related = [], severity = rule.severity, tag, fixes }) => {
        if (suppressions.isSilenced(rule.id, at)) return;
        findings.push({
          rule: rule.id,
          severity: level ?? severity,
          message,
          start: at.start,
          end: at.end,
          related,
          ...(tag === undefined ? {} : { tag }),
          ...(fixes === undefined ? {} : { fixes }),
        });
      });
      suppressions.noteRan(rule.id);
    } catch (error) {
      onFailure(rule.id, error);
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
