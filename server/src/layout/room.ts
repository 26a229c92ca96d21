import { PAGE, pageCeiling, pageFloor } from '../../../shared/page';
import { countWhile } from '../text/sorted';
import { gapsBetween, lowestFit, nearestFit, spaceEnd } from './gaps';
import { RangeIndex } from './near';
import { byStart, type Ranged } from './sweep';
import type { Window } from './window';

/** Bytes to keep for what moves or is new. */
export interface Need {
  readonly size: bigint;
  /** A power of two. */
  readonly align: bigint;
  /** Windows that give up their place. */
  readonly own: ReadonlySet<Window>;
}

interface Taken extends Ranged {
  readonly window: Window | undefined;
}

/**
 * The whole pages of guest-physical memory that nothing takes: neither windows that the file states nor defaults,
 * reservations or predicted regions. Page 0 is never free.
 */
export class Room {
  private readonly taken: RangeIndex<Taken>;
  private readonly gaps: readonly Ranged[];
  /** What a window takes: its pages and, where its size is unknown, those up to the next one. */
  private readonly pieces = new Map<Window, readonly Ranged[]>();
  /** Searches repeat: what clashes with one another is of few kinds. */
  private readonly found = new Map<string, bigint | undefined>();

  /** @param careful whether a window of unknown size takes all up to the next one */
  constructor(windows: readonly Window[], careful: boolean) {
    const taken: Taken[] = [{ start: 0n, end: PAGE, window: undefined }];
    const ordered = byStart(windows);
    ordered.forEach((window, index) => {
      const pieces = [{ start: pageFloor(window.start), end: pageCeiling(window.safeEnd), window }];
      const rest = {
        start: pageCeiling(window.safeEnd),
        end: ordered[index + 1]?.start ?? spaceEnd(ordered),
        window,
      };
      if (careful && window.openEnded && rest.end > rest.start) pieces.push(rest);
      taken.push(...pieces);
      this.pieces.set(window, pieces);
    });
    this.taken = new RangeIndex(taken);
    this.gaps = gapsBetween(taken, spaceEnd(taken), true);
  }

  /** Whether nothing but the own windows lies in `start … end`. */
  isFree(start: bigint, end: bigint, own: ReadonlySet<Window>): boolean {
    for (const { window } of this.taken.allIn(start, end)) {
      if (window === undefined || !own.has(window)) return false;
    }
    return true;
  }

  /** The lowest place at or above `from` that ends at or below `until`. */
  lowest(from: bigint, until: bigint, { size, align, own }: Need): bigint | undefined {
    let best = this.search(`${from} ${size} ${align}`, () =>
      lowestFit(this.gaps.slice(countWhile(this.gaps, (gap) => gap.end <= from)), size, from, align),
    );
    for (const gap of this.givenUp(own)) {
      const at = lowestFit([gap], size, from, align);
      if (at !== undefined && (best === undefined || at < best)) best = at;
    }
    return best !== undefined && best + size <= until ? best : undefined;
  }

  /** The place nearest to `wanted`. */
  nearest(wanted: bigint, { size, align }: Need): bigint | undefined {
    return this.search(`near ${wanted} ${size} ${align}`, () => {
      if (align <= PAGE) return nearestFit(this.gaps, size, wanted);
      return lowestFit(this.gaps, size, wanted, align) ?? lowestFit(this.gaps, size, PAGE, align);
    });
  }

  /** The gaps that come to be where own windows were, each with the free pages around it. */
  private *givenUp(own: ReadonlySet<Window>): Generator<Ranged> {
    for (const { start, end } of [...own].flatMap((window) => this.pieces.get(window) ?? [])) {
      if (!this.isFree(start, end, own)) continue;
      const index = countWhile(this.gaps, (gap) => gap.end <= start);
      const [below, above] = [this.gaps[index - 1], this.gaps[index]];
      yield {
        start: below?.end === start ? below.start : start,
        end: above?.start === end ? above.end : end,
      };
    }
  }

  private search(key: string, find: () => bigint | undefined): bigint | undefined {
    if (!this.found.has(key)) this.found.set(key, find());
    return this.found.get(key);
  }
}
