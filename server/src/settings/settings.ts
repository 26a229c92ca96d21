import { ARCHITECTURES, RELEASES } from '../catalogue/provenance';
import { SEVERITIES } from '../checks/rule';
import type { RuleLevels } from '../checks/run';
import type { StatedTarget } from '../machine/target';
import { SETTINGS, type SettingName } from './declaration';

/**
 * A user's settings as the server uses them. What a user writes may be anything, so each reader takes only values
 * that make sense and otherwise answers with the declared default.
 */
export class Settings {
  /** @param values the section `qvmconf` as the client sends it: nested objects or dotted names */
  constructor(private readonly values: unknown = {}) {}

  get target(): StatedTarget {
    const release = RELEASES.find((known) => known === this.value('target.release'));
    const architecture = ARCHITECTURES.find((known) => known === this.value('target.architecture'));
    return { ...(release && { release }), ...(architecture && { architecture }) };
  }

  get rules(): RuleLevels {
    const value = this.value('rules');
    if (typeof value !== 'object' || value === null) return {};
    const known = new Set<unknown>([...SEVERITIES, 'off']);
    return Object.fromEntries(Object.entries(value).filter(([, level]) => known.has(level))) as RuleLevels;
  }

  /** A boolean setting. */
  flag(name: SettingName): boolean {
    const value = this.value(name);
    return typeof value === 'boolean' ? value : SETTINGS[name].default === (true as unknown);
  }

  /** The raw value under a name, or the declared default. */
  value(name: SettingName): unknown {
    let at: unknown = this.values;
    for (const key of name.split('.')) {
      at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
    }
    return at ?? SETTINGS[name].default;
  }
}
