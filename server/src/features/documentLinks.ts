import type { DocumentLink } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import type { WorkspaceView } from '../analysis/workspaceView';
import { FORMS } from '../catalogue/forms';
import { manualAddress } from '../catalogue/pages';
import { RELEASES, type Release } from '../catalogue/provenance';
import type { OptionNode } from '../syntax/tree';

/** What a link carries until someone follows it. */
type LinkData =
  | { readonly file: string; readonly beside: string }
  | { readonly page: string; readonly release: Release };

/**
 * The files that a configuration names and that exist beside it, and the manual page behind each vdev type.
 * The links have no target yet: `resolveLink` gives it.
 */
export function documentLinks(analysis: Analysis, workspace: WorkspaceView): DocumentLink[] {
  return analysis.tree.options.flatMap((option) => [
    ...fileLinks(analysis, option, workspace),
    ...manualLinks(analysis, option),
  ]);
}

/** The same link with its target; without one when the file is gone or the link is not one of ours. */
export function resolveLink(link: DocumentLink, workspace: (beside: string) => WorkspaceView): DocumentLink {
  const target = targetOf(link.data as Partial<LinkData> | undefined, workspace);
  return target === undefined ? link : { ...link, target };
}

function targetOf(
  data: Partial<{ file: string; beside: string; page: string; release: Release }> | undefined,
  workspace: (beside: string) => WorkspaceView,
): string | undefined {
  if (typeof data?.file === 'string' && typeof data.beside === 'string')
    return workspace(data.beside).fileBeside(data.beside, data.file);
  const release = RELEASES.find((known) => known === data?.release);
  if (typeof data?.page !== 'string' || release === undefined) return undefined;
  return manualAddress(data.page, release);
}

function fileLinks(analysis: Analysis, option: OptionNode, workspace: WorkspaceView): DocumentLink[] {
  const beside = analysis.document.uri;
  return option.arguments.flatMap(({ fact, parts }) =>
    fact !== undefined && FORMS[fact.form].namesFile
      ? parts
          .filter(({ role, opaque, text }) => role === 'path' && !opaque && text !== '' && text !== '-')
          .filter(({ text }) => workspace.fileBeside(beside, text) !== undefined)
          .map(({ start, end, text }) => ({
            range: analysis.range(start, end),
            tooltip: 'Open the file',
            data: { file: text, beside } satisfies LinkData,
          }))
      : [],
  );
}

function manualLinks(analysis: Analysis, option: OptionNode): DocumentLink[] {
  const { component } = option;
  const word = option.arguments[0]?.word;
  const page = component?.vdev?.source.page;
  if (component?.opener !== option || word === undefined || page === undefined) return [];
  const release = analysis.machine.target.release?.value ?? RELEASES[RELEASES.length - 1] ?? '8.0';
  return [
    {
      range: analysis.range(word.contentStart, word.contentEnd),
      tooltip: `Manual page of ${component.vdev?.name ?? component.type} (${release})`,
      data: { page, release } satisfies LinkData,
    },
  ];
}
