import type { Catalogue } from '../../catalogue/catalogue';
import { isSpacedList } from '../../catalogue/forms';
import type { OptionNode } from '../../syntax/tree';
import { isSign } from '../../syntax/valueShape';
import type { FormatPiece } from './piece';
import type { OneLineStyle } from './style';

/** What becomes of the line end before a piece. */
export type Break = 'none' | 'kept' | 'made' | 'dropped';

/**
 * Where lines end. A component and an option of the VM level start a line of their own; an argument comes back to
 * its option's line, but only over a bare line end: what stands before a comment stays before it.
 */
export function breakBefore(
  piece: FormatPiece,
  before: FormatPiece | undefined,
  text: string,
  catalogue: Catalogue,
  style: OneLineStyle,
): Break {
  if (before === undefined) return 'kept';
  if (piece.breaks > 0) return piece.breaks === 1 && comesBack(piece, before, text) ? 'dropped' : 'kept';
  return startsLine(piece, catalogue, style) ? 'made' : 'none';
}

/** Whether a word belongs on the line of the one before it. */
function comesBack(piece: FormatPiece, before: FormatPiece, text: string): boolean {
  // After a name on its line, a sign would make of the two what other languages write: `name: value`.
  if (isSign({ quoted: false, text: text.slice(piece.start, piece.end) })) return false;
  if (before.kind !== 'word' || holdsQuote(before, text) || holdsQuote(piece, text)) return false;
  if (piece.role === 'argument') {
    const list = isSpacedList(piece.option?.arguments[0]?.fact);
    return before.option === piece.option && !(list && before.role === 'argument');
  }
  return piece.role === 'option' && before.role === 'option' && isBlobPair(piece);
}

function startsLine(
  { role, option, previous }: FormatPiece,
  catalogue: Catalogue,
  style: OneLineStyle,
): boolean {
  if (role !== 'option' || option?.status !== 'known' || follows(option, previous)) return false;
  if (option.fact?.opens !== undefined || option.fact?.context === 'vm') return !setsPart(option, catalogue);
  return style === 'expand' && option.component !== undefined;
}

function isBlobPair({ option, previous }: FormatPiece): boolean {
  return option !== undefined && follows(option, previous);
}

/** Whether an option completes the one before it: `initrd load`, `fdt generate`. */
function follows(option: OptionNode, previous: OptionNode | undefined): boolean {
  return previous?.status === 'known' && previous.fact?.followedBy?.includes(option.name) === true;
}

/** Whether a `set` is about the vCPU or the vdev that is being configured, and so belongs to it. */
export function setsPart(option: OptionNode, catalogue: Catalogue): boolean {
  const variable = option.name === 'set' ? option.arguments[0]?.word.text : undefined;
  const scope = variable === undefined ? undefined : catalogue.variable(variable)?.scope;
  return scope === 'vdev' || scope === 'cpu';
}

function holdsQuote({ start, end }: FormatPiece, text: string): boolean {
  return text.slice(start, end).includes('"');
}
