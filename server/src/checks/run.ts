import type { CheckSubject, Finding, Rule, Severity } from './rule';

/** Severities by rule id, as settings give them; `off` drops the rule's findings. */
export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

/**
 * Runs rules over a configuration; findings come in the order of the text.
 * @param onFailure told of a rule that threw; the others still run
 */
export function runRules(
  rules: readonly Rule[],
  subject: CheckSubject,
  levels: RuleLevels,
  onFailure: (rule: string, error: unknown) => void,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const level = levels[rule.id];
    if (level === 'off') continue;
    try {
      rule.check(subject, ({ at, message, related = [], severity = rule.severity, tag, fixes }) => {
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
    } catch (error) {
      onFailure(rule.id, error);
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
