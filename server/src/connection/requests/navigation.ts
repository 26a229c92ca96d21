import type { RenameEdits } from '../../features/navigation/rename';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  type LocationLink,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from '../messages';
import { atAnyPosition, atPosition, type Requests } from '../request';
import type { Session } from '../session';
import { warnOfPartial } from '../warnOfPartial';

/** Go to definition, references, highlights and rename. */
export const navigation: Requests = (session) => {
  const { client } = session;
  const withLinks = client.textDocument?.definition?.linkSupport === true;
  const withPrepare = client.textDocument?.rename?.prepareSupport === true;
  const withVersions = client.workspace?.workspaceEdit?.documentChanges === true;
  const all = () => session.hosts.report.hosts.all;
  const shown = (links: readonly LocationLink[]) =>
    withLinks
      ? [...links]
      : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  const edited = ({ documents }: RenameEdits, beside: ReadonlyMap<string, TextEdit[]>): WorkspaceEdit => {
    const files = [
      ...documents.map(({ uri, edits }) => ({ uri, edits: [...edits] })),
      ...[...beside].map(([uri, edits]) => ({ uri, edits })),
    ];
    return withVersions ? versioned(session, files) : plain(files);
  };
  return {
    capabilities: {
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: withPrepare ? { prepareProvider: true } : true,
    },
    requests: [
      atAnyPosition(
        DefinitionRequest.type,
        [],
        {
          configuration: async ({ analysis, offset, workspace }) => {
            const { definitionsAt } = await import('../../features/navigation/definition');
            return shown(definitionsAt(analysis, offset, workspace));
          },
          beside: async ({ uri, offset }) => {
            const { hostDefinitions } = await betweenFiles();
            return shown(hostDefinitions(all(), uri, offset));
          },
        },
        unitedPlaces,
      ),
      atAnyPosition(
        ReferencesRequest.type,
        [],
        {
          configuration: async ({ analysis, inFile, offset, workspace, params: { context } }) => {
            const { referencesAt } = await import('../../features/navigation/references');
            const { hostReferences } = await betweenFiles();
            warnOfPartial(session, workspace);
            return [
              ...referencesAt(analysis, offset, workspace, context.includeDeclaration),
              ...hostReferences(all(), inFile.uri, inFile.offset),
            ];
          },
          beside: async ({ uri, offset }) => {
            const { hostReferences } = await betweenFiles();
            return hostReferences(all(), uri, offset);
          },
        },
        unitedPlaces,
      ),
      atPosition(
        DocumentHighlightRequest.type,
        [],
        async ({ analysis, offset }) => {
          const { highlightsAt } = await import('../../features/navigation/references');
          return highlightsAt(analysis, offset);
        },
        unitedPlaces,
      ),
      atAnyPosition(PrepareRenameRequest.type, null, {
        configuration: async ({ analysis, offset, workspace }) => {
          const { prepareRename } = await import('../../features/navigation/rename');
          const prepared = prepareRename(analysis, offset, workspace);
          if ('refused' in prepared) throw refusal(prepared.refused);
          return prepared;
        },
        beside: async ({ uri, offset }) => {
          const { renamedFrom } = await betweenFiles();
          const link = renamedFrom(all(), uri, offset);
          if (link === undefined) throw refusal('Only the names of machines and vdevs can be renamed here.');
          const { document, start, end } = link.at;
          return { start: document.positionAt(start), end: document.positionAt(end) };
        },
      }),
      atAnyPosition(RenameRequest.type, null, {
        configuration: async ({ analysis, inFile, offset, workspace, params: { newName } }) => {
          const { renameAt } = await import('../../features/navigation/rename');
          const { hostRenameEdits } = await betweenFiles();
          const renamed = renameAt(analysis, offset, newName, workspace);
          if ('refused' in renamed) throw refusal(renamed.refused);
          return edited(renamed, hostRenameEdits(all(), inFile.uri, inFile.offset, newName));
        },
        beside: async ({ uri, offset, workspace, params: { newName } }) => {
          const { renameAt } = await import('../../features/navigation/rename');
          const { hostRenameEdits, renamedFrom } = await betweenFiles();
          const target = renamedFrom(all(), uri, offset)?.target;
          const own = [...workspace.analyses()].find(({ document }) => document.uri === target?.document.uri);
          if (target === undefined || own === undefined)
            throw refusal('What is named here stands in no configuration of its own.');
          const renamed = renameAt(own, target.start, newName, session.workspace(own.document.uri));
          if ('refused' in renamed) throw refusal(renamed.refused);
          return edited(renamed, hostRenameEdits(all(), own.document.uri, target.start, newName));
        },
      }),
    ],
  };
};

function betweenFiles() {
  return import('../../features/hostNavigation');
}

/** What several machines give for one place, each place once. */
function unitedPlaces<R>(answers: readonly R[]): R {
  const all = answers.flatMap((answer): unknown[] => (Array.isArray(answer) ? answer : []));
  const places = new Map(all.map((place) => [JSON.stringify(place), place]));
  return [...places.values()] as R;
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** A file that is not open has no version. */
function versioned(session: Session, files: readonly EditedFile[]): WorkspaceEdit {
  return {
    documentChanges: files.map(({ uri, edits }) => ({
      textDocument: {
        uri,
        version: (session.analysis(uri)?.document ?? session.beside(uri))?.version ?? null,
      },
      edits,
    })),
  };
}

function plain(files: readonly EditedFile[]): WorkspaceEdit {
  return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits])) };
}

interface EditedFile {
  readonly uri: string;
  readonly edits: TextEdit[];
}
