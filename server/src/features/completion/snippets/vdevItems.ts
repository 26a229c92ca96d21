import type { CompletionRequest } from '../request';
import type { Suggestion } from '../suggestion';
import { vdevsFor } from '../vdevItems';
import { vdevSnippet } from './vdevSnippet';

const RANK = 40;

/** Whole vdevs, where an option may stand that opens one. */
export function vdevSnippetItems(request: CompletionRequest): Suggestion[] {
  const { option, previous } = request.cursor;
  const before = option === undefined ? previous : undefined;
  if (before?.fact?.followedBy !== undefined) return [];
  return vdevsFor(request).flatMap((vdev) => {
    const snippet = vdevSnippet(request, vdev, 'vdev ');
    return snippet === undefined ? [] : [{ ...snippet, rank: RANK + (vdev.product === undefined ? 0 : 1) }];
  });
}
