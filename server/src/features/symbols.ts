import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';

/** The outline: one entry for each component. */
export function documentSymbols(analysis: Analysis): DocumentSymbol[] {
  return analysis.tree.components.map((component) => ({
    name: component.kind === 'vdev' ? component.type || 'vdev' : component.kind,
    kind: SymbolKind.Object,
    range: analysis.range(component.start, component.end),
    selectionRange: analysis.range(component.start, component.opener.end),
  }));
}
