import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { documentSymbols } from '../../features/symbols';
import type { RegisterHandlers } from '../context';

export const registerSymbols: RegisterHandlers = (context) => {
  context.connection.onDocumentSymbol(
    context.guard.wrap<DocumentSymbolParams, DocumentSymbol[]>(
      'textDocument/documentSymbol',
      [],
      ({ textDocument }) => {
        const analysis = context.analysis(textDocument.uri);
        return analysis === undefined ? [] : documentSymbols(analysis);
      },
    ),
  );
  return { documentSymbolProvider: true };
};
