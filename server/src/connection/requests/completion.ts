import { CompletionRequest, CompletionResolveRequest } from 'vscode-languageserver';
import { BUILTIN } from '../../catalogue/builtin';
import { completeAt } from '../../features/completion/completion';
import { resolveItem } from '../../features/completion/resolve';
import type { ItemData } from '../../features/completion/suggestion';
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
      atPosition(CompletionRequest.type, [], ({ analysis, offset, workspace }) =>
        completeAt(analysis, offset, workspace, support),
      ),
      ofWorkspace(
        CompletionResolveRequest.type,
        (shown) => shown,
        (shown, session) => {
          const analysis = session.analysis((shown.data as ItemData | undefined)?.uri ?? '');
          return resolveItem(shown, analysis?.catalogue ?? BUILTIN, analysis?.machine.target.release?.value);
        },
      ),
    ],
  };
};
