import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from '../messages';
import { ofDocument, ofWorkspace, type Requests } from '../request';
import { warnOfPartial } from '../warnOfPartial';

/** The outline of a document and the symbols of the workspace. */
export const symbols: Requests = ({ client }) => {
  const withChildren = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  return {
    capabilities: { documentSymbolProvider: true, workspaceSymbolProvider: true },
    requests: [
      ofDocument(DocumentSymbolRequest.type, [], async ({ analysis }) => {
        const { documentSymbols } = await import('../../features/symbols');
        const outline = documentSymbols(analysis);
        const { uri } = analysis.document;
        return withChildren ? outline : outline.flatMap((symbol) => flat(symbol, uri, undefined));
      }),
      ofWorkspace(WorkspaceSymbolRequest.type, [], async ({ query }, session) => {
        const { workspaceSymbols } = await import('../../features/workspaceSymbols');
        const workspace = session.workspace();
        warnOfPartial(session, workspace);
        return workspaceSymbols(query, workspace);
      }),
    ],
  };
};

/** For clients that show no tree. */
function flat(symbol: DocumentSymbol, uri: string, containerName: string | undefined): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  return [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...children.flatMap((child) => flat(child, uri, name)),
  ];
}
