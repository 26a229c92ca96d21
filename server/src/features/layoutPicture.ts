import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LayoutPicture } from '../../../shared/picture';
import type { LayoutAgainst } from '../../../shared/protocol';
import { Analysis } from '../analysis/analysis';
import type { WorkspaceView } from '../analysis/workspaceView';
import { compareLayouts } from '../picturing/comparison';
import { regionsOfOthers } from './regions';

/** A machine as it is drawn. */
interface DrawnMachine {
  readonly analysis: Analysis;
  readonly workspace: WorkspaceView;
  /** The file that is looked at, of a machine of several. */
  readonly document?: TextDocument | undefined;
}

/** The layout of a machine with what others make of its regions. */
export function layoutPicture({ analysis, workspace, document }: DrawnMachine): LayoutPicture {
  return analysis.picture(regionsOfOthers(analysis, workspace), document);
}

/**
 * The same, marked with what differs from something else.
 * @param other the machine that `against` names; undefined where it names none, or nobody knows it
 */
export function comparedPicture(
  machine: DrawnMachine,
  against: LayoutAgainst,
  other: DrawnMachine | undefined,
): LayoutPicture {
  const now = layoutPicture(machine);
  const older = against.uri === undefined ? olderOf(machine, against.text) : other;
  return older === undefined ? now : compareLayouts(now, layoutPicture(older), against.name);
}

/** The machine with another text; without one, as it is read without a device tree. */
function olderOf(machine: DrawnMachine, text: string | undefined): DrawnMachine {
  const alone = machine.analysis.readWith({ guestTree: undefined });
  if (text === undefined) return { ...machine, analysis: alone };
  const { uri, languageId, version } = alone.document;
  const older = TextDocument.create(uri, languageId, version, text);
  return { ...machine, analysis: new Analysis(older, alone.inputs) };
}
