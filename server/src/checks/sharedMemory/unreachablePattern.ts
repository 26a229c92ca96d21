import { quoted } from '../../../../shared/quoted';
import { isShmem } from '../../machine/machine';
import { isWildcard, matchesPattern } from '../../machine/pattern';
import type { RegionPattern } from '../../machine/region';
import { remove } from '../../text/change';
import type { Rule } from '../rule';

/** A pattern after one that already matches all that it could. */
export const UNREACHABLE_PATTERN: Rule = {
  id: 'unreachable-pattern',
  severity: 'warning',
  summary: 'A pattern stands after one that matches all that it could.',
  section: 'Shared memory',
  check({ machine, tree }, report) {
    for (const { patterns } of machine.choice.of(isShmem)) {
      if (patterns.length < 2) continue;
      const seen = new SeenPatterns();
      for (const entry of patterns) {
        if (entry.pattern === undefined || entry.part === undefined) continue;
        const cover = seen.covering(entry.pattern);
        seen.add(entry, entry.pattern);
        if (cover === undefined) continue;
        report({
          at: entry.part,
          message: `${quoted(`${cover.verdict} ${cover.pattern}`)} before it matches every name that this one could; the first match decides.`,
          related: [{ start: cover.option.start, end: cover.option.end, message: 'decides first' }],
          tag: 'unnecessary',
          fixes: () => [
            {
              title: `Remove ${quoted(`${entry.verdict} ${entry.pattern}`)}`,
              edits: [remove(tree.text, entry.option)],
              safe: cover.verdict === entry.verdict,
            },
          ],
        });
      }
    }
  },
};

/** How many patterns with wildcards elsewhere than at the end are compared with each later one. */
const COMPARED = 64;

/** Finds a pattern that surely matches all that another does; where that is not plain, it says no. */
class SeenPatterns {
  private readonly exact = new Map<string, RegionPattern>();
  /** Patterns `text*` by their text. */
  private readonly prefixes = new Map<string, RegionPattern>();
  private readonly others: RegionPattern[] = [];

  add(entry: RegionPattern, pattern: string): void {
    if (!this.exact.has(pattern)) this.exact.set(pattern, entry);
    const open = pattern.endsWith('*') ? pattern.slice(0, -1) : undefined;
    if (open !== undefined && !isWildcard(open)) {
      if (!this.prefixes.has(open)) this.prefixes.set(open, entry);
    } else if (isWildcard(pattern) && this.others.length < COMPARED) this.others.push(entry);
  }

  covering(pattern: string): RegionPattern | undefined {
    const same = this.exact.get(pattern);
    if (same !== undefined) return same;
    const fixed = /^[^*?[]*/.exec(pattern)?.[0] ?? '';
    if (this.prefixes.size > 0) {
      for (let length = 0; length <= fixed.length; length++) {
        const found = this.prefixes.get(fixed.slice(0, length));
        if (found !== undefined) return found;
      }
    }
    if (fixed !== pattern) return undefined;
    return this.others.find((entry) => matchesPattern(entry.pattern ?? '', pattern));
  }
}
