import { FoldingRangeRequest, LinkedEditingRangeRequest, SelectionRangeRequest } from '../messages';
import { atPosition, ofDocument, type Requests } from '../request';

/** What follows from the structure of a text: folding, growing selections, places that are typed as one. */
export const structure: Requests = ({ client }) => {
  const limit = client.textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
  return {
    capabilities: {
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      linkedEditingRangeProvider: true,
    },
    requests: [
      ofDocument(FoldingRangeRequest.type, [], async ({ analysis }) => {
        const { foldingRanges } = await import('../../features/folding');
        return foldingRanges(analysis).slice(0, limit);
      }),
      ofDocument(SelectionRangeRequest.type, null, async ({ analysis, params: { positions } }) => {
        const { selectionRangeAt } = await import('../../features/selectionRanges');
        return positions.map((position) => selectionRangeAt(analysis, analysis.document.offsetAt(position)));
      }),
      atPosition(LinkedEditingRangeRequest.type, null, async ({ analysis, offset }) => {
        const { linkedRangesAt } = await import('../../features/linkedEditing');
        return linkedRangesAt(analysis, offset) ?? null;
      }),
    ],
  };
};
