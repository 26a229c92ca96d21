import {
  type Definition,
  type DefinitionLink,
  type DefinitionParams,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type Location,
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { definitionsAt } from '../../features/navigation/definition';
import { highlightsAt, referencesAt } from '../../features/navigation/references';
import { prepareRename, type RenameEdits, renameAt } from '../../features/navigation/rename';
import type { HandlerContext, RegisterHandlers } from '../context';

/** Go to definition, references, highlights and rename. */
export const registerNavigation: RegisterHandlers = (context) => {
  const { connection, guard, client } = context;
  const withLinks = client.textDocument?.definition?.linkSupport === true;
  const withPrepare = client.textDocument?.rename?.prepareSupport === true;
  const withVersions = client.workspace?.workspaceEdit?.documentChanges === true;

  connection.onDefinition(
    guard.wrap<DefinitionParams, Definition | DefinitionLink[]>('textDocument/definition', [], (params) =>
      at(context, params, [], (analysis, offset, workspace) => {
        const links = definitionsAt(analysis, offset, workspace);
        if (withLinks) return links;
        return links.map(({ targetUri, targetSelectionRange }) => ({
          uri: targetUri,
          range: targetSelectionRange,
        }));
      }),
    ),
  );
  connection.onReferences(
    guard.wrap<ReferenceParams, Location[]>('textDocument/references', [], (params) =>
      at(context, params, [], (analysis, offset, workspace) =>
        referencesAt(analysis, offset, workspace, params.context.includeDeclaration),
      ),
    ),
  );
  connection.onDocumentHighlight(
    guard.wrap<DocumentHighlightParams, DocumentHighlight[]>('textDocument/documentHighlight', [], (params) =>
      at(context, params, [], highlightsAt),
    ),
  );
  connection.onPrepareRename(
    guard.wrap<PrepareRenameParams, PrepareRenameResult | null>(
      'textDocument/prepareRename',
      null,
      (params) =>
        at(context, params, null, (analysis, offset, workspace) => {
          const prepared = prepareRename(analysis, offset, workspace);
          if ('refused' in prepared) throw refusal(prepared.refused);
          return prepared;
        }),
    ),
  );
  connection.onRenameRequest(
    guard.wrap<RenameParams, WorkspaceEdit | null>('textDocument/rename', null, (params) =>
      at(context, params, null, (analysis, offset, workspace) => {
        const renamed = renameAt(analysis, offset, params.newName, workspace);
        if ('refused' in renamed) throw refusal(renamed.refused);
        return withVersions ? versioned(context, renamed) : plain(renamed);
      }),
    ),
  );
  return {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: withPrepare ? { prepareProvider: true } : true,
  };
};

/** Runs a feature at a position of an open document. */
function at<R>(
  context: HandlerContext,
  { textDocument, position }: TextDocumentPositionParams,
  otherwise: R,
  feature: (analysis: Analysis, offset: number, workspace: WorkspaceView) => R,
): R {
  const analysis = context.analysis(textDocument.uri);
  if (analysis === undefined) return otherwise;
  return feature(analysis, analysis.document.offsetAt(position), context.workspace(textDocument.uri));
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** A file that is not open has no version. */
function versioned(context: HandlerContext, { documents }: RenameEdits): WorkspaceEdit {
  return {
    documentChanges: documents.map(({ analysis: { document }, edits }) => ({
      textDocument: {
        uri: document.uri,
        version: context.analysis(document.uri) === undefined ? null : document.version,
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
