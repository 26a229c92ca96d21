import type { CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { argumentItems } from './argumentItems';
import { directiveItems } from './directiveItems';
import { optionItems } from './optionItems';
import { CompletionRequest, type CompletionSupport } from './request';
import { slotOf } from './slot';
import { guestItems } from './snippets/guestItems';
import { vdevSnippetItems } from './snippets/vdevItems';
import { substitutionItems } from './substitutionItems';
import { toItems } from './suggestion';
import { besideTypedWord } from './typedWord';

const AFTER_ARGUMENTS = 100;
const EVERYTHING: CompletionSupport = { snippets: true, labelDetails: true, asked: true };

/** What may be written at an offset, the likeliest first; documentation is added by `resolveItem`. */
export function completeAt(
  analysis: Analysis,
  offset: number,
  workspace: WorkspaceView,
  support: CompletionSupport = EVERYTHING,
): CompletionItem[] {
  const request = new CompletionRequest(analysis, offset, workspace, support);
  const outside = offset < request.start || offset > request.end;
  // On the outer side of a quote there is no word to complete.
  if (request.cursor.inComment) return toItems(directiveItems(request), request);
  if (outside) return [];
  const substitutions = substitutionItems(request);
  if (substitutions.length > 0) return toItems(substitutions, request);
  const slot = slotOf(request);
  const argument = slot === undefined ? [] : besideTypedWord(argumentItems(request, slot), request, slot);
  const optionMayStand =
    slot === undefined ||
    request.cursor.onOptionWord ||
    (slot.part === undefined && !slot.node.missing.includes(slot.fact));
  if (!optionMayStand || isInsideArgument(request)) return toItems(argument, request);
  const options = besideTypedWord(
    [...optionItems(request), ...vdevSnippetItems(request), ...guestItems(request)],
    request,
    undefined,
  );
  // What completes the option before the cursor comes before what begins a new one.
  const after = slot === undefined ? 0 : AFTER_ARGUMENTS;
  return toItems(
    [...argument, ...options.map((option) => ({ ...option, rank: option.rank + after }))],
    request,
  );
}

/** The cursor is on a word that is an argument, if one that nothing is known of. */
function isInsideArgument({ cursor }: CompletionRequest): boolean {
  return cursor.argument !== undefined || (cursor.token?.kind === 'word' && cursor.option === undefined);
}
