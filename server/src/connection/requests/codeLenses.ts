import type { Analysis } from '../../analysis/analysis';
import { CodeLensRequest } from '../messages';
import { ofText, type Requests } from '../request';

export const codeLensRequests: Requests = ({ settings, hosts }) => {
  const lenses = async (uri: string, analyses: readonly Analysis[]) => {
    if (!settings().flag('codeLens')) return [];
    const { codeLenses: lensesOf } = await import('../../features/codeLenses');
    const { hostLenses } = await import('../../features/hostNavigation');
    return [
      ...analyses.flatMap((analysis) => lensesOf(analysis, uri)),
      ...hostLenses(hosts.report.hosts.all, uri),
    ];
  };
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
