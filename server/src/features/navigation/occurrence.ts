import { matchesPattern } from '../../machine/pattern';
import { isSameSymbol, type NameSymbol } from './symbol';

/** One place of a document that names something. */
export interface Occurrence {
  readonly symbol: NameSymbol;
  /**
   * `pattern`: a wildcard over regions, whose text is the symbol's name; `word`: a word of a guest's command line that
   * means a device by a name of its own.
   */
  readonly role: 'definition' | 'reference' | 'pattern' | 'word';
  readonly start: number;
  readonly end: number;
  /** What to show around a definition: its component or option. */
  readonly owner: { readonly start: number; readonly end: number };
}

/** Whether two occurrences name the same thing; a pattern names every region that it matches. */
export function namesSame(a: Occurrence, b: Occurrence): boolean {
  if (a.role === 'pattern' && b.role !== 'pattern') return covers(a, b);
  if (b.role === 'pattern' && a.role !== 'pattern') return covers(b, a);
  return isSameSymbol(a.symbol, b.symbol);
}

function covers(pattern: Occurrence, name: Occurrence): boolean {
  if (pattern.symbol.kind !== 'region' || name.symbol.kind !== 'region') return false;
  if (pattern.symbol.prefixes !== name.symbol.prefixes) return false;
  return matchesPattern(pattern.symbol.name, name.symbol.name);
}
