/**
 * Wildcards over region names: `*`, `?` and `[…]`, case-sensitive, as for file names
 * (manual, `vdev_ref/vdev_shmem`).
 */

/**
 * Characters, far above the 31 that a guest can ask for: a longer pattern or name is compared letter by letter, so
 * that the time for one comparison is bounded.
 */
export const LONGEST_MATCHED = 1024;

/** Whether a text has a wildcard and so may stand for several names. */
export function isWildcard(pattern: string): boolean {
  return /[*?[]/.test(pattern);
}

/** Whether a region name matches a pattern. A malformed `[` stands for itself, as in the shell. */
export function matchesPattern(pattern: string, name: string): boolean {
  return patternMatcher(pattern)(name);
}

/** The same for a pattern that many names are compared with: it is read once. */
export function patternMatcher(pattern: string): (name: string) => boolean {
  if (!isWildcard(pattern) || pattern.length > LONGEST_MATCHED) return (name) => name === pattern;
  const elements = readElements(pattern);
  return (name) => (name.length > LONGEST_MATCHED ? pattern === name : matches(elements, name));
}

/**
 * Takes time in proportion to the product of both lengths at worst: of all stars only the last is ever tried again.
 */
function matches(elements: readonly Element[], name: string): boolean {
  let at = 0;
  let read = 0;
  let star = -1;
  /** How far the last star reaches so far. */
  let taken = 0;
  while (read < name.length) {
    const element = elements[at];
    if (element === 'any') {
      star = at++;
      taken = read;
    } else if (element !== undefined && accepts(element, name.charCodeAt(read))) {
      at++;
      read++;
    } else if (star >= 0) {
      at = star + 1;
      read = ++taken;
    } else return false;
  }
  while (elements[at] === 'any') at++;
  return at === elements.length;
}

/** Any number of characters, or one out of ranges of UTF-16 units (both ends inclusive), or one of all others. */
type Element = 'any' | { readonly ranges: readonly (readonly [number, number])[]; readonly negated: boolean };

const ONE_CHARACTER: Element = { ranges: [], negated: true };

function accepts({ ranges, negated }: Exclude<Element, 'any'>, unit: number): boolean {
  return ranges.some(([first, last]) => first <= unit && unit <= last) !== negated;
}

function readElements(pattern: string): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const set = pattern[at] === '[' ? readSet(pattern, at) : undefined;
    if (set !== undefined) {
      elements.push(set.element);
      at = set.close;
    } else if (pattern[at] === '*') elements.push('any');
    else if (pattern[at] === '?') elements.push(ONE_CHARACTER);
    else elements.push({ ranges: [[pattern.charCodeAt(at), pattern.charCodeAt(at)]], negated: false });
  }
  return elements;
}

/** The set that begins at a `[`; undefined where it is not closed or has a range from high to low. */
function readSet(pattern: string, open: number): { element: Element; close: number } | undefined {
  const negated = pattern[open + 1] === '!' || pattern[open + 1] === '^';
  const first = open + (negated ? 2 : 1);
  // A `]` at the first place is a member of the set.
  const close = pattern.indexOf(']', first + 1);
  if (close < 0) return undefined;
  const ranges: [number, number][] = [];
  for (let at = first; at < close; at++) {
    const isRange = pattern[at + 1] === '-' && at + 2 < close;
    const last = isRange ? at + 2 : at;
    const range: [number, number] = [pattern.charCodeAt(at), pattern.charCodeAt(last)];
    if (range[0] > range[1]) return undefined;
    ranges.push(range);
    at = last;
  }
  return { element: { ranges, negated }, close };
}
