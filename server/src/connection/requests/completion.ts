import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { BUILTIN } from '../../catalogue/builtin';
import { completeAt } from '../../features/completion/completion';
import { resolveItem } from '../../features/completion/resolve';
import type { ItemData } from '../../features/completion/suggestion';
import type { RegisterHandlers } from '../context';

/** Offers what may be written; the documentation of an item follows when the editor shows it. */
export const registerCompletion: RegisterHandlers = (context) => {
  const item = context.client.textDocument?.completion?.completionItem;
  const support = {
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
  };
  context.connection.onCompletion(
    context.guard.wrap<CompletionParams, CompletionItem[]>('textDocument/completion', [], (params) => {
      const { uri } = params.textDocument;
      const analysis = context.analysis(uri);
      if (analysis === undefined) return [];
      const offset = analysis.document.offsetAt(params.position);
      return completeAt(analysis, offset, context.workspace(uri), support);
    }),
  );
  const unresolved = (shown: CompletionItem) => shown;
  context.connection.onCompletionResolve(
    context.guard.wrap<CompletionItem, CompletionItem>('completionItem/resolve', unresolved, (shown) => {
      const analysis = context.analysis((shown.data as ItemData | undefined)?.uri ?? '');
      return resolveItem(shown, analysis?.catalogue ?? BUILTIN, analysis?.machine.target.release?.value);
    }),
  );
  return {
    completionProvider: {
      resolveProvider: true,
      triggerCharacters: [' ', ':', ',', '/', '=', '<', '>', '$'],
      completionItem: { labelDetailsSupport: true },
    },
  };
};
