import type { CompletionRequest } from '../request';
import type { Suggestion } from '../suggestion';
import { isBegun } from '../typedWord';
import { vdevsFor } from '../vdevItems';
import { vdevSnippet } from './vdevSnippet';

/** After everything that may stand there; before it where the component before is done. */
const RANK = { usual: 40, next: -5 } as const;

/** Whole vdevs, where an option may stand that opens one. */
export function vdevSnippetItems(request: CompletionRequest): Suggestion[] {
  const { option, previous } = request.cursor;
  const before = option === undefined ? previous : undefined;
  if (before?.fact?.followedBy !== undefined) return [];
  const rank = request.afterEmptyLine ? RANK.next : RANK.usual;
  return vdevsFor(request).flatMap((vdev) => {
    if (!isBegun(`vdev ${vdev.name}`, request.typed)) return [];
    const snippet = vdevSnippet(request, vdev, 'vdev ');
    return snippet === undefined ? [] : [{ ...snippet, rank: rank + (vdev.product === undefined ? 0 : 1) }];
  });
}
