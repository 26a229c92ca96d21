/** The parts of a TextMate grammar that this project uses. */
export interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
  readonly include?: string;
}

export type Captures = Readonly<Record<string, Rule>>;

/** No word character before, and none behind: words of the language end at blanks only. */
export const BEFORE = '(?<![^\\s])';
export const AFTER = '(?=[\\s#]|$)';

/** A number in any notation of the language, as a pattern without groups. */
export const NUMBER =
  '(?:0[xX][0-9a-fA-F]+|0[dD][0-9]+|[0-9][0-9a-fA-F]*|[a-fA-F][0-9a-fA-F]*)[kKmMgG]?(?![\\w-])';

export const include = (name: string): Rule => ({ include: `#${name}` });

export const match = (pattern: string, name: string): Rule => ({ name: `${name}.qvmconf`, match: pattern });

/** A pattern with a scope for each group; an empty name leaves a group alone. */
export function groups(pattern: string, ...names: readonly string[]): Rule {
  const captures = names.flatMap((name, index): [string, Rule][] =>
    name === '' ? [] : [[String(index + 1), { name: `${name}.qvmconf` }]],
  );
  return { match: pattern, captures: Object.fromEntries(captures) };
}

/** One pattern for several words, the longest first so that none hides another. */
export function oneOf(words: Iterable<string>): string {
  const escaped = [...new Set(words)].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `(?:${escaped.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`;
}
