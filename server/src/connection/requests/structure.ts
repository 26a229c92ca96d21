import type {
  FoldingRange,
  FoldingRangeParams,
  LinkedEditingRangeParams,
  LinkedEditingRanges,
  SelectionRange,
  SelectionRangeParams,
} from 'vscode-languageserver';
import { foldingRanges } from '../../features/folding';
import { linkedRangesAt } from '../../features/linkedEditing';
import { selectionRangeAt } from '../../features/selectionRanges';
import type { RegisterHandlers } from '../context';

/** What follows from the structure of a text: folding, growing selections, places that are typed as one. */
export const registerStructure: RegisterHandlers = (context) => {
  const { connection, guard, client } = context;
  const limit = client.textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
  connection.onFoldingRanges(
    guard.wrap<FoldingRangeParams, FoldingRange[]>('textDocument/foldingRange', [], ({ textDocument }) => {
      const analysis = context.analysis(textDocument.uri);
      return analysis === undefined ? [] : foldingRanges(analysis).slice(0, limit);
    }),
  );
  connection.onSelectionRanges(
    guard.wrap<SelectionRangeParams, SelectionRange[] | null>(
      'textDocument/selectionRange',
      null,
      ({ textDocument, positions }) => {
        const analysis = context.analysis(textDocument.uri);
        if (analysis === undefined) return null;
        return positions.map((position) => selectionRangeAt(analysis, analysis.document.offsetAt(position)));
      },
    ),
  );
  connection.languages.onLinkedEditingRange(
    guard.wrap<LinkedEditingRangeParams, LinkedEditingRanges | null>(
      'textDocument/linkedEditingRange',
      null,
      ({ textDocument, position }) => {
        const analysis = context.analysis(textDocument.uri);
        if (analysis === undefined) return null;
        return linkedRangesAt(analysis, analysis.document.offsetAt(position)) ?? null;
      },
    ),
  );
  return { foldingRangeProvider: true, selectionRangeProvider: true, linkedEditingRangeProvider: true };
};
