import type { Place } from './place';
import { countWhile } from './sorted';

/** A run of a composed text with where it is from. */
export interface Piece<S = undefined> extends Place {
  /** What stands in the composed text; another length than its place where it only stands for what is there. */
  readonly text: string;
  /** The text that `start … end` are offsets of. */
  readonly source: S;
  /** Where its characters stand as they are, so that an edit there changes the piece; undefined for what is made. */
  readonly written: Place | undefined;
  /** It stands for something that cannot be known. */
  readonly unknown?: boolean;
}

/** An offset of one of the texts that a composed text is made of. */
interface Origin<S> {
  readonly source: S;
  readonly offset: number;
}

/** A range of one of the texts that a composed text is made of. */
interface OriginRange<S> extends Place {
  readonly source: S;
}

/**
 * A text made of pieces of other texts, with the way back from each character. A word of a script without its quotes,
 * a configuration inside another file and the several files of one machine are such texts.
 */
export class ComposedText<S = undefined> {
  readonly text: string;
  /** Offset of each piece in the composed text. */
  private readonly starts: readonly number[];

  constructor(readonly pieces: readonly Piece<S>[]) {
    const starts: number[] = [];
    let at = 0;
    for (const { text } of pieces) {
      starts.push(at);
      at += text.length;
    }
    this.starts = starts;
    this.text = pieces.map(({ text }) => text).join('');
  }

  /** Every part of it is known. */
  get known(): boolean {
    return this.pieces.every(({ unknown }) => unknown !== true);
  }

  /** Its text where all of it is known, else undefined. */
  get value(): string | undefined {
    return this.known ? this.text : undefined;
  }

  /** From the first to the last place that it is from; `0 … 0` where it is made of nothing. */
  get start(): number {
    return this.pieces[0]?.start ?? 0;
  }

  get end(): number {
    return this.pieces.at(-1)?.end ?? 0;
  }

  /** Where the whole of it stands letter for letter; undefined where no one edit would change it. */
  get written(): Place | undefined {
    const [first] = this.pieces;
    const last = this.pieces.at(-1)?.written;
    if (first?.written === undefined || last === undefined) return undefined;
    for (const [index, piece] of this.pieces.entries()) {
      if (index > 0 && this.pieces[index - 1]?.written?.end !== piece.written?.start) return undefined;
    }
    return { start: first.written.start, end: last.end };
  }

  /** A part of it, by offsets of the composed text. */
  slice(from: number, to = this.text.length): ComposedText<S> {
    const pieces: Piece<S>[] = [];
    for (const [index, piece] of this.pieces.entries()) {
      const at = this.starts[index] ?? 0;
      const start = Math.max(from, at) - at;
      const end = Math.min(to, at + piece.text.length) - at;
      if (start < end) pieces.push(cut(piece, start, end));
      else if (start === end && pieces.length === 0 && to <= from && at + start === from)
        return new ComposedText([cut(piece, start, end)]);
    }
    return new ComposedText(pieces);
  }

  /** Where an offset is from; the nearest place for an offset outside. Undefined for a text of no pieces. */
  origin(offset: number): Origin<S> | undefined {
    const index = this.pieceAt(offset);
    const piece = this.pieces[index];
    if (piece === undefined) return undefined;
    const into = offset - (this.starts[index] ?? 0);
    const isCopy = piece.text.length === piece.end - piece.start;
    const within = isCopy
      ? Math.min(Math.max(0, into), piece.text.length)
      : into >= piece.text.length
        ? piece.end - piece.start
        : 0;
    return { source: piece.source, offset: piece.start + within };
  }

  /** Where a range is from; of a range over several texts what lies in the first. */
  originRange({ start, end }: Place): OriginRange<S> | undefined {
    const first = this.origin(start);
    if (first === undefined) return undefined;
    let to = first.offset;
    for (let index = this.pieceAt(start); index < this.pieces.length; index++) {
      const piece = this.pieces[index];
      const at = this.starts[index] ?? 0;
      if (piece === undefined || piece.source !== first.source || (at >= end && end > start)) break;
      const isCopy = piece.text.length === piece.end - piece.start;
      const reached = isCopy ? piece.start + Math.min(piece.text.length, Math.max(0, end - at)) : piece.end;
      to = Math.max(to, reached);
      if (at + piece.text.length >= end) break;
    }
    return { source: first.source, start: first.offset, end: to };
  }

  /** The offset at which a place of a text stands here; undefined where it stands not. */
  offsetOf(source: S, offset: number): number | undefined {
    for (const [index, piece] of this.pieces.entries()) {
      if (piece.source !== source || offset < piece.start || offset > piece.end) continue;
      const next = this.pieces[index + 1];
      if (offset === piece.end && next?.source === source && next.start === offset) continue;
      const into = Math.min(offset - piece.start, piece.text.length);
      return (this.starts[index] ?? 0) + into;
    }
    return undefined;
  }

  private pieceAt(offset: number): number {
    return Math.max(0, countWhile(this.starts, (start) => start <= offset) - 1);
  }
}

function cut<S>(piece: Piece<S>, start: number, end: number): Piece<S> {
  const text = piece.text.slice(start, end);
  const isCopy = piece.text.length === piece.end - piece.start;
  const { written } = piece;
  return {
    ...piece,
    text,
    ...(isCopy ? { start: piece.start + start, end: piece.start + end } : {}),
    written: written && { start: written.start + start, end: written.start + end },
  };
}

/** A piece whose characters stand so in a text. */
export function copied<S>(source: S, text: string, place: Place): Piece<S> {
  const { start, end } = place;
  return { text: text.slice(start, end), source, start, end, written: { start, end } };
}

/** A piece of text that stands for what is at a place. */
export function standIn<S>(source: S, text: string, { start, end }: Place): Piece<S> {
  return { text, source, start, end, written: undefined };
}
