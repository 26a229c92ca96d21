import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { completeAt } from '../../features/completion/completion';
import type { RegisterHandlers } from '../context';

export const registerCompletion: RegisterHandlers = (context) => {
  context.connection.onCompletion(
    context.guard.wrap<CompletionParams, CompletionItem[]>('textDocument/completion', [], (params) => {
      const { uri } = params.textDocument;
      const analysis = context.analysis(uri);
      if (analysis === undefined) return [];
      return completeAt(analysis, analysis.document.offsetAt(params.position), context.workspace(uri));
    }),
  );
  return { completionProvider: { triggerCharacters: [' ', ':', ',', '/', '='] } };
};
