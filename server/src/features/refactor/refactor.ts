import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { Edit } from '../../text/edit';
import { REFACTOR_KIND } from '../actionKinds';
import { writeMap } from '../addressMap';
import { cursorAt } from '../cursor';
import { changeNotation } from './notation';
import { changeLines } from './oneLine';
import { sortVdevs } from './order';
import { addPrefixes } from './prefixes';
import type { Refactoring, Rewriting, Spot } from './refactoring';
import { shareRegion } from './share';
import { toggleComponent } from './toggleComponent';

/** In the order in which they are offered. */
const REFACTORINGS: readonly Refactoring[] = [
  changeNotation,
  addPrefixes,
  changeLines,
  toggleComponent,
  sortVdevs,
  shareRegion,
  writeMap,
];

interface RefactoringRequest extends Spot {
  /** The kinds that are wanted, or undefined for all. */
  readonly only: readonly string[] | undefined;
  /** The client takes edits that name the version they are for. */
  readonly versioned: boolean;
}

/** Every rewriting that is possible at a place, as code actions. */
export function refactorings(request: RefactoringRequest): CodeAction[] {
  const { only } = request;
  const wanted = (kind: string) =>
    only?.some((parent) => kind === parent || kind.startsWith(`${parent}.`)) ?? true;
  if (only?.some((kind) => kind === REFACTOR_KIND || kind.startsWith(`${REFACTOR_KIND}.`)) === false)
    return [];
  // The light bulb is for what is at the cursor; of a comment, a menu or a key may still ask.
  if (only === undefined && cursorAt(request.analysis.tree, request.start).inComment) return [];
  return REFACTORINGS.flatMap((find) => find(request))
    .filter(({ kind }) => wanted(kind))
    .map((rewriting) => ({
      title: rewriting.title,
      kind: rewriting.kind,
      edit: workspaceEdit(request, rewriting),
    }));
}

function workspaceEdit({ analysis, versioned }: RefactoringRequest, rewriting: Rewriting): WorkspaceEdit {
  const parts = [{ analysis, edits: rewriting.edits }, ...(rewriting.elsewhere ? [rewriting.elsewhere] : [])];
  const changed = parts.filter(({ edits }) => edits.length > 0);
  if (!versioned) {
    const changes = changed.map((part) => [part.analysis.document.uri, textEdits(part.analysis, part.edits)]);
    return { changes: Object.fromEntries(changes) };
  }
  return {
    documentChanges: changed.map((part): TextDocumentEdit => {
      const { uri, version } = part.analysis.document;
      // Only of the asking document is it certain that the version is the client's.
      const textDocument = { uri, version: part.analysis === analysis ? version : null };
      return { textDocument, edits: textEdits(part.analysis, part.edits) };
    }),
  };
}

function textEdits(analysis: Analysis, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, text }) => ({ range: analysis.range(start, end), newText: text }));
}
