import { ARCHITECTURES, RELEASES } from '../catalogue/provenance';
import { SEVERITIES, type Severity } from '../checks/rule';
import type { RuleLevels } from '../checks/run';
import { RULE_IDS } from '../checks/table';
import type { StatedTarget } from '../machine/target';
import { nearestWords } from '../text/nearest';
import { UsageError } from './command';

/** A severity by its name. */
function severityNamed(name: string): Severity {
  const severity = SEVERITIES.find((known) => known === name);
  if (severity === undefined)
    throw new UsageError(`unknown severity '${name}': use ${SEVERITIES.join(', ')}`);
  return severity;
}

/** The levels that `--rule ID=SEVERITY` options set; `off` is a level too. */
export function ruleLevels(options: readonly string[]): RuleLevels {
  const levels: Record<string, Severity | 'off'> = {};
  for (const option of options) {
    const [rule = '', level] = option.split('=');
    if (level === undefined) throw new UsageError(`'--rule ${option}' has no severity: use ID=SEVERITY`);
    requireRule(rule);
    levels[rule] = level === 'off' ? 'off' : severityNamed(level);
  }
  return levels;
}

/** Refuses an id that no rule has. */
export function requireRule(rule: string): void {
  if (RULE_IDS.includes(rule)) return;
  const near = nearestWords(rule, RULE_IDS);
  const hint = near.length === 0 ? '' : `; did you mean ${near.join(' or ')}?`;
  throw new UsageError(`unknown rule '${rule}'${hint}`);
}

/** The target that `--target 8.0,aarch64` states; either part may be left out. */
export function targetFromOption(option: string | undefined): StatedTarget {
  let target: StatedTarget = {};
  for (const word of option?.split(',') ?? []) {
    const release = RELEASES.find((known) => known === word);
    const architecture = ARCHITECTURES.find((known) => known === word);
    if (release === undefined && architecture === undefined)
      throw new UsageError(`unknown target '${word}': use ${[...RELEASES, ...ARCHITECTURES].join(', ')}`);
    target = { ...target, ...(release && { release }), ...(architecture && { architecture }) };
  }
  return target;
}
