import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { shownWord } from '../../../shared/quoted';
import type { Analysis } from '../analysis/analysis';
import type { WorkspaceView } from '../analysis/workspaceView';
import type { Part } from '../syntax/part';

/** Systems, named vdevs and created regions of all configurations whose name holds the letters of a query in order. */
export function workspaceSymbols(query: string, workspace: WorkspaceView): WorkspaceSymbol[] {
  return [...workspace.analyses()].flatMap((analysis) =>
    symbolsOf(analysis).filter(({ name }) => holdsInOrder(name.toLowerCase(), query.toLowerCase())),
  );
}

function symbolsOf(analysis: Analysis): WorkspaceSymbol[] {
  const { machine, document, fileName } = analysis;
  const symbol = (part: Part, kind: SymbolKind, containerName: string): WorkspaceSymbol => ({
    name: shownWord(part.text),
    kind,
    containerName,
    location: { uri: document.uri, range: analysis.range(part.start, part.end) },
  });
  const symbols: WorkspaceSymbol[] = [];
  if (machine.system !== undefined && machine.systemPart !== undefined)
    symbols.push(symbol(machine.systemPart, SymbolKind.Module, fileName));
  for (const { name, namePart, type, regions } of machine.vdevs) {
    const owner = `${analysis.machineName} ${type}`;
    if (name !== undefined && namePart !== undefined)
      symbols.push(symbol(namePart, SymbolKind.Object, owner));
    for (const { name: region, namePart: part } of regions)
      if (region !== undefined && part !== undefined) symbols.push(symbol(part, SymbolKind.Field, owner));
  }
  return symbols.filter(({ name }) => name.trim() !== '');
}

function holdsInOrder(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = name.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
