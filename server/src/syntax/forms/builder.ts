import type { PartRole } from '../../catalogue/roles';
import { isOpaque, type Part } from '../part';

/** Collects the parts of one argument; positions are relative to the argument's text. */
export class PartBuilder {
  private first: Part | undefined;
  private others: Part[] | undefined;

  constructor(
    readonly text: string,
    /** Where the text starts in the document. */
    private readonly offset: number,
  ) {}

  /** In an array of their number: one that grows keeps room for seventeen, and most arguments have one part. */
  get parts(): Part[] {
    const { first, others } = this;
    if (first === undefined) return [];
    return others === undefined ? [first] : [first, ...others];
  }

  add(role: PartRole, from: number, to: number): void {
    const text = this.text.slice(from, to);
    const part: Part = {
      role,
      start: this.offset + from,
      end: this.offset + to,
      text,
      opaque: isOpaque(text),
    };
    if (this.first === undefined) this.first = part;
    else if (this.others === undefined) this.others = [part];
    else this.others.push(part);
  }

  /** Position of `character` at or after `from` and before `to`, outside `{…}`; `to` when there is none. */
  find(character: string, from: number, to: number = this.text.length): number {
    let depth = 0;
    for (let at = from; at < to; at++) {
      const here = this.text[at];
      if (here === '{') depth++;
      else if (here === '}') depth = Math.max(0, depth - 1);
      else if (depth === 0 && here === character) return at;
    }
    return to;
  }

  /** The pieces between commas in `from … to`, as pairs of positions; one empty pair for an empty text. */
  pieces(from = 0, to: number = this.text.length): [number, number][] {
    const pieces: [number, number][] = [];
    for (let start = from; ; ) {
      const end = this.find(',', start, to);
      pieces.push([start, end]);
      if (end >= to) return pieces;
      start = end + 1;
    }
  }

  /** Gives the comma pieces the roles in order; what is left over is `surplus`. */
  addPieces(roles: readonly PartRole[], from = 0, to: number = this.text.length): void {
    this.pieces(from, to).forEach(([start, end], index) => {
      this.add(roles[index] ?? 'surplus', start, end);
    });
  }
}
