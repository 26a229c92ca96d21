import { foldingRanges } from '../../features/folding';
import { linkedRangesAt } from '../../features/linkedEditing';
import { selectionRangeAt } from '../../features/selectionRanges';
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
      ofDocument(FoldingRangeRequest.type, [], ({ analysis }) => foldingRanges(analysis).slice(0, limit)),
      ofDocument(SelectionRangeRequest.type, null, ({ analysis, params: { positions } }) =>
        positions.map((position) => selectionRangeAt(analysis, analysis.document.offsetAt(position))),
      ),
      atPosition(
        LinkedEditingRangeRequest.type,
        null,
        ({ analysis, offset }) => linkedRangesAt(analysis, offset) ?? null,
      ),
    ],
  };
};
