import { countWhile } from '../text/sorted';

/**
 * Tells whether an element is of a kind: the answer must never change. The same function each time, as its answers are
 * kept by it.
 */
type Kind<T> = (element: T) => boolean;

/** Those elements of a list that are of a kind: each is asked once, also when a later list takes it over. */
export class Choice<T> {
  /** Indexes of the elements of a kind, in order. */
  private readonly chosen = new Map<Kind<T>, readonly number[]>();

  /** @param earlier that of a list with some of the same elements at its ends */
  constructor(
    private readonly elements: readonly T[],
    earlier?: Choice<T>,
  ) {
    if (earlier !== undefined) this.takeOver(earlier);
  }

  /** The elements of a kind, in order. */
  of(kind: Kind<T>): T[] {
    let indexes = this.chosen.get(kind);
    if (indexes === undefined) {
      indexes = this.look(kind, 0, this.elements.length);
      this.chosen.set(kind, indexes);
    }
    return indexes.map((index) => this.elements[index] as T);
  }

  private look(kind: Kind<T>, from: number, to: number): number[] {
    const indexes: number[] = [];
    for (let index = from; index < to; index++) {
      if (kind(this.elements[index] as T)) indexes.push(index);
    }
    return indexes;
  }

  /** Only what lies between the elements at both ends that are the same ones is looked at. */
  private takeOver({ elements: before, chosen }: Choice<T>): void {
    const now = this.elements;
    const shorter = Math.min(before.length, now.length);
    let from = 0;
    while (from < shorter && before[from] === now[from]) from++;
    let same = 0;
    while (same < shorter - from && before[before.length - 1 - same] === now[now.length - 1 - same]) same++;
    const [end, to] = [before.length - same, now.length - same];
    for (const [kind, indexes] of chosen) {
      const first = indexes.slice(
        0,
        countWhile(indexes, (index) => index < from),
      );
      const rest = indexes.slice(countWhile(indexes, (index) => index < end));
      const moved = to === end ? rest : rest.map((index) => index + to - end);
      this.chosen.set(kind, first.concat(this.look(kind, from, to), moved));
    }
  }
}
