import type { RegionPattern } from './region';

/**
 * Whether a region name matches a shell wildcard: `*`, `?` and `[…]`, case-sensitive, as for file names
 * (manual, `vdev_ref/vdev_shmem`). A malformed `[` stands for itself, as in the shell.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  return compile(pattern).test(name);
}

/**
 * What a list as a whole decides for a name: the first match in written order stands; behind a list with any
 * `allow` everything else is denied, behind one with only `deny` everything else is allowed; no list allows all.
 * @returns the verdict with the entry behind it, or undefined when an entry before it cannot be known
 */
export function verdictFor(
  patterns: readonly RegionPattern[],
  name: string,
): { verdict: 'allow' | 'deny'; by: RegionPattern | undefined } | undefined {
  for (const entry of patterns) {
    if (entry.pattern === undefined) return undefined;
    if (matchesPattern(entry.pattern, name)) return { verdict: entry.verdict, by: entry };
  }
  const anyAllow = patterns.some((entry) => entry.verdict === 'allow');
  return { verdict: anyAllow ? 'deny' : 'allow', by: undefined };
}

function compile(pattern: string): RegExp {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    if (character === '*') source += '.*';
    else if (character === '?') source += '.';
    else if (character === '[') {
      const set = /^\[([!^]?)(\]?[^\]]*)\]/.exec(pattern.slice(at));
      if (set === null) source += '\\[';
      else {
        source += `[${set[1] === '' ? '' : '^'}${(set[2] ?? '').replace(/[\\\]^]/g, '\\$&')}]`;
        at += set[0].length - 1;
      }
    } else source += character.replace(/[.+^${}()|\\/\]-]/g, '\\$&');
  }
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    // A set such as `[z-a]` is no set for the shell either: nothing matches it but itself.
    return new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 's');
  }
}
