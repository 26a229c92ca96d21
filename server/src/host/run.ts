import { SEVERITIES, type Severity } from '../checks/rule';
import type { RuleLevels } from '../checks/run';
import { ALL_RULES } from '../checks/table';
import type { Attempt } from '../machine/attempt';
import type { HostFinding, HostFix, ReportedHostProblem } from './finding';
import type { Host } from './host';
import { perMachine } from './perMachine';
import type { HostPlace } from './place';
import type { HostCheck } from './rule';
import { HOST_CHECKS } from './rules/table';
import { HostSubject } from './subject';

const DEFAULTS = new Map(ALL_RULES.map(({ id, severity }) => [id, severity]));

/**
 * What the rules over several machines find in a host, in the order of the rules. Of mere neighbours only names are
 * followed, and nothing is more than information.
 * @param attempt around each rule and its fixes, so that one that fails costs itself alone
 */
export function checkHost(host: Host, levels: RuleLevels, attempt: Attempt): HostFinding[] {
  const subject = new HostSubject(host);
  const areNeighbours = host.certainty === 'neighbours';
  const silenced = silencesOf(host);
  const findings: HostFinding[] = [];
  const run = ({ id, check }: HostCheck, level: Severity | undefined) =>
    check(subject, ({ at, message, related = [], severity, fixes }: ReportedHostProblem) => {
      if (silenced(id, at)) return;
      const own = level ?? severity ?? DEFAULTS.get(id) ?? 'warning';
      findings.push({
        ...at,
        rule: id,
        severity: areNeighbours ? milder(own, 'information') : own,
        message,
        related,
        ...(fixes === undefined
          ? {}
          : { fixes: () => attempt<readonly HostFix[]>(`fixes of ${id}`, fixes, []) }),
      });
    });
  for (const rule of HOST_CHECKS) {
    const level = levels[rule.id];
    if (level === 'off' || (areNeighbours && !rule.followsNames)) continue;
    attempt(rule.id, () => run(rule, level), undefined);
  }
  return findings;
}

function milder(one: Severity, other: Severity): Severity {
  return SEVERITIES.indexOf(one) > SEVERITIES.indexOf(other) ? one : other;
}

const hasDirectives = perMachine(({ directives }) => directives.length > 0);

/** Whether a comment of the file silences a finding there. */
function silencesOf({ guests, scripts }: Host): (rule: string, at: HostPlace) => boolean {
  const files = [...scripts, ...guests.flatMap(({ buildFiles }) => buildFiles)];
  return (rule, at) => {
    const file = files.find(({ document }) => document === at.document);
    if (file?.suppressions.isSilenced(rule, at) === true) return true;
    return guests.some(({ launch }) => {
      if (!hasDirectives(launch.analysis)) return false;
      const offset = launch.offsetOf(at.document, at.start);
      if (offset === undefined) return false;
      return launch.analysis.suppressions.isSilenced(rule, { start: offset, end: offset });
    });
  };
}
