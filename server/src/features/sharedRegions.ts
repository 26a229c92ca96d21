import type { Analysis } from '../analysis/analysis';
import type { WorkspaceView } from '../analysis/workspaceView';
import type { SharedNames } from '../picturing/factoryPages';
import { occurrencesIn } from './navigation/occurrences';
import { isSameSymbol, type NameSymbol } from './navigation/symbol';

/**
 * Which other machines name the regions that a machine creates or allows, in the order of the workspace. What only a
 * pattern allows does not count: it says nothing about a region that is meant.
 * @returns names of machines by region name; empty for a machine without shared memory, which asks nobody
 */
export function sharedRegions(analysis: Analysis, workspace: WorkspaceView): SharedNames {
  const own = regionsOf(analysis);
  const shared = new Map<string, string[]>();
  if (own.length === 0) return shared;
  for (const other of workspace.analyses()) {
    if (other.document.uri === analysis.document.uri || !other.document.getText().includes('shmem')) continue;
    const theirs = regionsOf(other);
    for (const name of new Set(own.filter((region) => isAmong(region, theirs)).map(({ name }) => name))) {
      shared.set(name, [...(shared.get(name) ?? []), other.machine.system ?? other.fileName]);
    }
  }
  return shared;
}

const isAmong = (symbol: NameSymbol, others: readonly NameSymbol[]) =>
  others.some((other) => isSameSymbol(symbol, other));

/** The regions that a machine creates, and those that it allows by name. */
function regionsOf(analysis: Analysis): NameSymbol[] {
  const options = analysis.machine.vdevs
    .filter(({ type }) => type === 'shmem')
    .flatMap(({ component }) => component.options)
    .filter(({ name }) => name === 'create' || name === 'allow');
  return occurrencesIn(analysis, options)
    .filter(({ symbol, role }) => symbol.kind === 'region' && role !== 'pattern')
    .map(({ symbol }) => symbol);
}
