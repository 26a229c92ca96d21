import { CodeLensRequest } from 'vscode-languageserver';
import { codeLenses as lensesOf } from '../../features/codeLenses';
import { hostLenses } from '../../features/hostNavigation';
import { ofDocument, type Requests } from '../request';

export const codeLensRequests: Requests = ({ settings, hosts }) => ({
  capabilities: { codeLensProvider: {} },
  requests: [
    ofDocument(CodeLensRequest.type, [], ({ analysis }) =>
      settings().flag('codeLens')
        ? [...lensesOf(analysis), ...hostLenses(hosts.report.hosts.all, analysis.document.uri)]
        : [],
    ),
  ],
});
