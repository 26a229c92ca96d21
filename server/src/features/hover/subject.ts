import type { SharingSource } from '../../../../shared/sharing';
import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import type { Release } from '../../catalogue/provenance';
import type { Vdev } from '../../machine/machine';
import type { Part } from '../../syntax/part';
import type { ArgumentNode, OptionNode } from '../../syntax/tree';

/** Where a card may lead beside the text, as far as the client can follow. */
export interface HoverLinks {
  /** The client runs commands that a link names. */
  readonly commands: boolean;
  /** Address of the folder with the pages about qvm, ending in `/`. */
  readonly pages: string | undefined;
}

/** What a card is about: an option, or a part of one of its arguments. */
export interface HoverSubject {
  readonly analysis: Analysis;
  readonly workspace: WorkspaceView;
  readonly option: OptionNode;
  /** Undefined when the option's own word is meant. */
  readonly argument: ArgumentNode | undefined;
  readonly part: Part | undefined;
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly links: HoverLinks;
}

/** A subject whose argument part is known. */
export interface PartSubject extends HoverSubject {
  readonly argument: ArgumentNode;
  readonly part: Part;
}

/** The release whose manual to link; undefined where the configuration leaves it open. */
export function targetRelease(analysis: Analysis): Release | undefined {
  return analysis.machine.target.release?.value;
}

/** The vdev that an option belongs to, with its values. */
export function vdevOf(analysis: Analysis, option: OptionNode): Vdev | undefined {
  return option.component === undefined ? undefined : analysis.machine.vdevOf.get(option.component);
}

/** "line 23" as a link to it; an editor that cannot follow it shows the words. */
export function sourceLink(analysis: Analysis, offset: number): string {
  return lineLinkTo(analysis.location(offset, offset));
}

/** The same for a place in any configuration. */
export function lineLinkTo({ uri, range }: SharingSource): string {
  const line = range.start.line + 1;
  return `[line ${line}](${uri}#L${line})`;
}

/** The option of the same component that takes the place of one that counts only once. */
export function laterOption(option: OptionNode): OptionNode | undefined {
  if (option.fact?.repetition !== 'last-wins') return undefined;
  const last = option.component?.options.findLast(({ name }) => name === option.name);
  return last === option ? undefined : last;
}
