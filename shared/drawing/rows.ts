/**
 * Things at heights, none nearer to another than a distance. Whatever number stands there, looking for a neighbour takes
 * the same time.
 */
export class Rows<T> {
  private readonly byStep = new Map<
    number,
    { readonly y: number; readonly order: number; readonly what: T }
  >();

  /** @param distance the least between two rows, in pixels */
  constructor(private readonly distance: number) {}

  /** The first added row that is nearer to a height than the distance; undefined where there is room for a new one. */
  near(y: number): T | undefined {
    const step = this.stepOf(y);
    return [step - 1, step, step + 1]
      .flatMap((at) => this.byStep.get(at) ?? [])
      .filter((row) => Math.abs(row.y - y) < this.distance)
      .sort((a, b) => a.order - b.order)[0]?.what;
  }

  /** Adds a row where `near` finds none. */
  add(y: number, what: T): void {
    // Two rows in one step would be nearer to each other than the distance.
    this.byStep.set(this.stepOf(y), { y, order: this.byStep.size, what });
  }

  private stepOf(y: number): number {
    return Math.floor(y / this.distance);
  }
}
