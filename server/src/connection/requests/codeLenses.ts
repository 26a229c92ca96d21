import { CodeLensRequest } from 'vscode-languageserver';
import { codeLenses as lensesOf } from '../../features/codeLenses';
import { ofDocument, type Requests } from '../request';

export const codeLenses: Requests = ({ settings }) => ({
  capabilities: { codeLensProvider: {} },
  requests: [
    ofDocument(CodeLensRequest.type, [], ({ analysis }) =>
      settings().flag('codeLens') ? lensesOf(analysis) : [],
    ),
  ],
});
