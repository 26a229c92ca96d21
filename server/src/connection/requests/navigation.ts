import {
  DefinitionRequest,
  DocumentHighlightRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { definitionsAt } from '../../features/navigation/definition';
import { highlightsAt, referencesAt } from '../../features/navigation/references';
import { prepareRename, type RenameEdits, renameAt } from '../../features/navigation/rename';
import { atPosition, type Requests } from '../request';
import type { Session } from '../session';

/** Go to definition, references, highlights and rename. */
export const navigation: Requests = (session) => {
  const { client } = session;
  const withLinks = client.textDocument?.definition?.linkSupport === true;
  const withPrepare = client.textDocument?.rename?.prepareSupport === true;
  const withVersions = client.workspace?.workspaceEdit?.documentChanges === true;
  return {
    capabilities: {
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: withPrepare ? { prepareProvider: true } : true,
    },
    requests: [
      atPosition(DefinitionRequest.type, [], ({ analysis, offset, workspace }) => {
        const links = definitionsAt(analysis, offset, workspace);
        if (withLinks) return links;
        return links.map(({ targetUri, targetSelectionRange }) => ({
          uri: targetUri,
          range: targetSelectionRange,
        }));
      }),
      atPosition(ReferencesRequest.type, [], ({ analysis, offset, workspace, params: { context } }) =>
        referencesAt(analysis, offset, workspace, context.includeDeclaration),
      ),
      atPosition(DocumentHighlightRequest.type, [], ({ analysis, offset }) => highlightsAt(analysis, offset)),
      atPosition(PrepareRenameRequest.type, null, ({ analysis, offset, workspace }) => {
        const prepared = prepareRename(analysis, offset, workspace);
        if ('refused' in prepared) throw refusal(prepared.refused);
        return prepared;
      }),
      atPosition(RenameRequest.type, null, ({ analysis, offset, workspace, params: { newName } }) => {
        const renamed = renameAt(analysis, offset, newName, workspace);
        if ('refused' in renamed) throw refusal(renamed.refused);
        return withVersions ? versioned(session, renamed) : plain(renamed);
      }),
    ],
  };
};

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** A file that is not open has no version. */
function versioned(session: Session, { documents }: RenameEdits): WorkspaceEdit {
  return {
    documentChanges: documents.map(({ analysis: { document }, edits }) => ({
      textDocument: {
        uri: document.uri,
        version: session.analysis(document.uri) === undefined ? null : document.version,
      },
      edits: [...edits],
    })),
  };
}

function plain({ documents }: RenameEdits): WorkspaceEdit {
  return {
    changes: Object.fromEntries(documents.map(({ analysis, edits }) => [analysis.document.uri, [...edits]])),
  };
}
