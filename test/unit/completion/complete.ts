import { type CompletionItem, InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import type { Analysis, AnalysisInputs } from '../../../server/src/analysis/analysis';
import { viewOf, type WorkspaceView } from '../../../server/src/analysis/workspaceView';
import { completeAt } from '../../../server/src/features/completion/completion';
import { analyse, analyseMarked } from '../support/analysis';

interface Around {
  readonly files?: readonly string[];
  readonly others?: readonly string[];
  readonly snippets?: boolean;
  readonly inputs?: Partial<AnalysisInputs>;
  /** False for what an editor asks by itself. */
  readonly asked?: boolean;
}

/** The items at the cursor mark, with plain text unless a test wants snippets. */
export function complete(marked: string, around: Around = {}): CompletionItem[] {
  const { analysis, offset } = analyseMarked(marked, around.inputs);
  const support = { snippets: around.snippets === true, labelDetails: false, asked: around.asked !== false };
  return completeAt(analysis, offset, view(analysis, around), support);
}

export function labels(marked: string, around: Around = {}): string[] {
  return complete(marked, around).map((item) => item.label);
}

/** The text after an item has been taken; its edit, not its label, says what happens. */
export function accept(marked: string, label: string, around: Around = {}): string {
  const item = complete(marked, around).find((candidate) => candidate.label === label);
  if (item === undefined) throw new Error(`${label} is not offered`);
  if (item.insertTextFormat === InsertTextFormat.Snippet) throw new Error(`${label} is a snippet`);
  return apply(marked.replace('¦', ''), item);
}

export function apply(text: string, item: CompletionItem): string {
  const { range, newText } = item.textEdit as TextEdit;
  const { document } = analyse(text);
  return text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
}

function view(
  analysis: Analysis,
  { files = [], others = [] }: { files?: readonly string[]; others?: readonly string[] },
): WorkspaceView {
  const analyses = [
    analysis,
    ...others.map((text, index) => analyse(text, {}, `file:///other${index}.qvmconf`)),
  ];
  return { ...viewOf(analyses), filesBeside: () => files };
}
