import type { Analysis } from '../../analysis/analysis';
import { codeLenses as lensesOf } from '../../features/codeLenses';
import { hostLenses } from '../../features/hostNavigation';
import { CodeLensRequest } from '../messages';
import { ofText, type Requests } from '../request';

export const codeLensRequests: Requests = ({ settings, hosts }) => {
  const lenses = (uri: string, analyses: readonly Analysis[]) =>
    settings().flag('codeLens')
      ? [
          ...analyses.flatMap((analysis) => lensesOf(analysis, uri)),
          ...hostLenses(hosts.report.hosts.all, uri),
        ]
      : [];
  return {
    capabilities: { codeLensProvider: {} },
    requests: [
      ofText(CodeLensRequest.type, [], {
        configuration: ({ analysis, params }) => {
          const { uri } = params.textDocument;
          const [launch] = hosts.launches(uri);
          return lenses(uri, [launch?.analysis ?? analysis]);
        },
        inside: ({ inner, params }) =>
          lenses(
            params.textDocument.uri,
            inner.map(({ analysis }) => analysis),
          ),
      }),
    ],
  };
};
