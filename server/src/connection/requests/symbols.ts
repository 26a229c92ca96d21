import type {
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { documentSymbols } from '../../features/symbols';
import { workspaceSymbols } from '../../features/workspaceSymbols';
import type { RegisterHandlers } from '../context';

/** The outline of a document and the symbols of the workspace. */
export const registerSymbols: RegisterHandlers = (context) => {
  const { connection, guard, client } = context;
  const withChildren = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  connection.onDocumentSymbol(
    guard.wrap<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
      'textDocument/documentSymbol',
      [],
      ({ textDocument: { uri } }) => {
        const analysis = context.analysis(uri);
        const symbols = analysis === undefined ? [] : documentSymbols(analysis);
        return withChildren ? symbols : symbols.flatMap((symbol) => flat(symbol, uri, undefined));
      },
    ),
  );
  connection.onWorkspaceSymbol(
    guard.wrap<WorkspaceSymbolParams, WorkspaceSymbol[]>('workspace/symbol', [], ({ query }) =>
      workspaceSymbols(query, context.workspace()),
    ),
  );
  return { documentSymbolProvider: true, workspaceSymbolProvider: true };
};

/** For clients that show no tree. */
function flat(symbol: DocumentSymbol, uri: string, containerName: string | undefined): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  return [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...children.flatMap((child) => flat(child, uri, name)),
  ];
}
