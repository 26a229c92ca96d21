import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { nameOf } from '../../analysis/documentAddress';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { partialSearch } from '../partialSearch';
import { nameAt, type Placed, sameEverywhere } from './find';
import { refuseNewName } from './newName';
import type { Occurrence } from './occurrence';

/** Why something is not renamed, for the user. */
interface Refusal {
  readonly refused: string;
}

interface Renameable {
  readonly range: Range;
  readonly placeholder: string;
}

/** One replacement for each occurrence, by document. */
export interface RenameEdits {
  readonly documents: readonly {
    readonly uri: string;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

const NO_NAME = 'Names of PICs, vdevs, systems and shared regions can be renamed; here is none.';

/** What a rename at an offset would change, or why it is refused. */
export function prepareRename(
  analysis: Analysis,
  offset: number,
  workspace: WorkspaceView,
): Renameable | Refusal {
  const name = nameAt(analysis, offset);
  if (name === undefined) return { refused: NO_NAME };
  const refused =
    refuseSymbol(name) ??
    refuseUnseen(name, analysis, workspace) ??
    refuseCovered(name, sameEverywhere(name, workspace));
  if (refused !== undefined) return { refused };
  return { range: analysis.range(name.start, name.end), placeholder: name.symbol.name };
}

/** The edits of a rename, or why it is refused: nothing is renamed in part. */
export function renameAt(
  analysis: Analysis,
  offset: number,
  newName: string,
  workspace: WorkspaceView,
): RenameEdits | Refusal {
  const prepared = prepareRename(analysis, offset, workspace);
  const name = nameAt(analysis, offset);
  if (name === undefined || 'refused' in prepared) return prepared as Refusal;
  const refused = refuseNewName(name.symbol, newName, analysis, workspace);
  if (refused !== undefined) return { refused };
  const places = sameEverywhere(name, workspace).filter(
    // A guest's command line calls devices by names of the guest.
    ({ occurrence }) => occurrence.role !== 'pattern' && occurrence.role !== 'word',
  );
  const documents = new Map<string, { range: Range; newText: string }[]>();
  for (const { analysis: other, occurrence } of places) {
    const { uri, range } = other.location(occurrence.start, occurrence.end);
    const edits = documents.get(uri) ?? [];
    edits.push({ range, newText: newName });
    documents.set(uri, edits);
  }
  return { documents: [...documents].map(([uri, edits]) => ({ uri, edits })) };
}

function refuseSymbol({ symbol, role }: Occurrence): string | undefined {
  if (role === 'pattern') return `${symbol.name} is a pattern over region names, not the name of one.`;
  if (role === 'word')
    return 'The guest gives its devices these names; to mean another device, write another.';
  if (symbol.kind === 'vdev') return NO_NAME;
  if (symbol.kind === 'builtin')
    return symbol.name === 'gic'
      ? 'gic is what qvm calls the interrupt controller. To call it otherwise, give the vdev gic a name.'
      : `${symbol.name} is what qvm calls it; it has no other name.`;
  if (symbol.kind === 'asinfo')
    return `${symbol.name} is an entry of the host's system page; the host's startup program names it.`;
  if (symbol.kind === 'environment')
    return `${symbol.name} is a variable of the environment that qvm is started in.`;
  return undefined;
}

/** What other files may name is renamed where all of them were seen. */
function refuseUnseen(
  { symbol }: Occurrence,
  { document, machine }: Analysis,
  workspace: WorkspaceView,
): string | undefined {
  const isOwn =
    symbol.kind === 'device' &&
    (symbol.machine === document.uri || machine.controllers.some(({ name }) => name === symbol.name));
  const limit = isOwn ? undefined : workspace.limit?.();
  return (
    limit &&
    `${partialSearch(limit)} One that was not seen may use ${symbol.name}: open a smaller folder to rename it.`
  );
}

/** `*` alone covers whatever a region is called; any other pattern was written for the old name. */
function refuseCovered(name: Occurrence, places: readonly Placed[]): string | undefined {
  const pattern = places.find(({ occurrence }) => {
    return occurrence.role === 'pattern' && !/^\*+$/.test(occurrence.symbol.name);
  });
  if (pattern === undefined) return undefined;
  const { uri, range } = pattern.analysis.location(pattern.occurrence.start, pattern.occurrence.end);
  return `The pattern ${pattern.occurrence.symbol.name} (${nameOf(uri)}:${range.start.line + 1}) covers ${name.symbol.name}, and a pattern cannot be renamed with it. Change the pattern first.`;
}
