import { BUILTIN } from '../../catalogue/builtin';
import type { ItemData } from '../../features/completion/suggestion';
import { CompletionRequest, CompletionResolveRequest, CompletionTriggerKind } from '../messages';
import { atPosition, ofWorkspace, type Requests } from '../request';

/** Offers what may be written; the documentation of an item follows when the editor shows it. */
export const completion: Requests = ({ client }) => {
  const item = client.textDocument?.completion?.completionItem;
  const support = {
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
  };
  return {
    capabilities: {
      completionProvider: {
        resolveProvider: true,
        triggerCharacters: [' ', ':', ',', '/', '=', '<', '>', '$'],
        completionItem: { labelDetailsSupport: true },
      },
    },
    requests: [
      atPosition(CompletionRequest.type, [], async ({ analysis, offset, workspace, params: { context } }) => {
        const { completeAt } = await import('../../features/completion/completion');
        const asked =
          (context?.triggerKind ?? CompletionTriggerKind.Invoked) === CompletionTriggerKind.Invoked;
        const items = completeAt(analysis, offset, workspace, { ...support, asked });
        // What is offered depends on the word so far: an editor must not narrow down an earlier answer by itself.
        return { isIncomplete: true, items };
      }),
      ofWorkspace(
        CompletionResolveRequest.type,
        (shown) => shown,
        async (shown, session) => {
          const { resolveItem } = await import('../../features/completion/resolve');
          const analysis = session.analysis((shown.data as ItemData | undefined)?.uri ?? '');
          return resolveItem(shown, analysis?.catalogue ?? BUILTIN, analysis?.machine.target.release?.value);
        },
      ),
    ],
  };
};
