import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from 'vscode-languageserver';
import { codeLenses } from '../../features/codeLenses';
import type { RegisterHandlers } from '../context';
import { onNewSettings } from '../pushes/newSettings';

export const registerCodeLenses: RegisterHandlers = (context) => {
  context.connection.onCodeLens(
    context.guard.wrap<CodeLensParams, CodeLens[]>('textDocument/codeLens', [], ({ textDocument }) => {
      const analysis = context.analysis(textDocument.uri);
      return analysis === undefined || !context.settings().flag('codeLens') ? [] : codeLenses(analysis);
    }),
  );
  if (context.client.workspace?.codeLens?.refreshSupport === true)
    onNewSettings(context, () => void context.connection.sendRequest(CodeLensRefreshRequest.type));
  return { codeLensProvider: {} };
};
