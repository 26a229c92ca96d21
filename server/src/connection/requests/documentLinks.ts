import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks, resolveLink } from '../../features/documentLinks';
import type { RegisterHandlers } from '../context';

/** Files and manual pages that a configuration leads to; where to is told only when a link is followed. */
export const registerDocumentLinks: RegisterHandlers = (context) => {
  const { connection, guard } = context;
  connection.onDocumentLinks(
    guard.wrap<DocumentLinkParams, DocumentLink[]>('textDocument/documentLink', [], ({ textDocument }) => {
      const analysis = context.analysis(textDocument.uri);
      return analysis === undefined ? [] : documentLinks(analysis, context.workspace(textDocument.uri));
    }),
  );
  connection.onDocumentLinkResolve(
    guard.wrap<DocumentLink, DocumentLink>(
      'documentLink/resolve',
      (link) => link,
      (link) => resolveLink(link, (beside) => context.workspace(beside)),
    ),
  );
  return { documentLinkProvider: { resolveProvider: true } };
};
