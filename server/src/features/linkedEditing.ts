import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { cursorAt } from './cursor';
import { nameAt } from './navigation/find';
import { occurrencesIn } from './navigation/occurrences';
import { isSameSymbol } from './navigation/symbol';

interface LinkedRanges {
  readonly ranges: Range[];
  /** A regular expression: typing anything else ends the linked editing. */
  readonly wordPattern: string;
}

/**
 * Places that are typed as one: the name of a region in the `create` and the `allow` of one vdev. Names that reach
 * other components or files are for rename, which checks them first.
 */
export function linkedRangesAt(analysis: Analysis, offset: number): LinkedRanges | undefined {
  const name = nameAt(analysis, offset);
  const { component } = cursorAt(analysis.tree, offset);
  if (name?.symbol.kind !== 'region' || name.role === 'pattern' || component === undefined) return undefined;
  const same = occurrencesIn(analysis, component.options).filter(
    ({ symbol, role }) => role !== 'pattern' && isSameSymbol(symbol, name.symbol),
  );
  if (same.length < 2) return undefined;
  return {
    ranges: same.map(({ start, end }) => analysis.range(start, end)),
    wordPattern: '[^\\s,"#*?\\[\\]]+',
  };
}
