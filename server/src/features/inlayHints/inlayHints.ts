import type { InlayHint } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { guestNameHints } from './guestNames';
import { type AddHint, type Hint, type HintKind, toInlayHint } from './hint';
import { interruptHints } from './interrupts';
import { assignedHints, memoryHints, regionHints, windowHints } from './ranges';

const SOURCES: readonly ((analysis: Analysis, add: AddHint) => void)[] = [
  memoryHints,
  assignedHints,
  regionHints,
  windowHints,
  interruptHints,
  guestNameHints,
];

/**
 * The hints between two offsets (inclusive), in the order of the text.
 * @param wanted the kinds that are on
 */
export function inlayHints(
  analysis: Analysis,
  start: number,
  end: number,
  wanted: ReadonlySet<HintKind>,
): InlayHint[] {
  const hints: Hint[] = [];
  const add: AddHint = (hint) => {
    if (wanted.has(hint.kind) && start <= hint.offset && hint.offset <= end) hints.push(hint);
  };
  for (const source of SOURCES) source(analysis, add);
  return hints.sort((a, b) => a.offset - b.offset).map((hint) => toInlayHint(analysis, hint));
}
