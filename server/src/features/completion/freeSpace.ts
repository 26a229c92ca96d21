import { PAGE, pageCeiling } from '../../../../shared/page';
import type { Analysis } from '../../analysis/analysis';
import { gapsBetween, lowestFit, spaceEnd } from '../../layout/free';
import type { Ranged } from '../../layout/sweep';
import type { Window } from '../../layout/window';
import type { ComponentNode } from '../../syntax/tree';

/** A free place, and why just that one. */
export interface FreePlace {
  readonly start: bigint;
  readonly reason: string;
}

/** Device windows lie at least a page apart; published files mostly space them 64 KiB apart. */
const WIDEST_STRIDE = 0x10000n;
/** Windows further apart than this are no neighbours: one nibble of a 32-bit address. */
const NEIGHBOURHOOD = 1n << 28n;

/** What a machine leaves free, without the component that is being written. Computed once for one request. */
export class FreeSpace {
  private readonly gaps = new Map<'mem' | 'io', readonly Ranged[]>();
  private known: Neighbourhood | undefined;

  constructor(
    private readonly analysis: Analysis,
    private readonly without: ComponentNode | undefined,
  ) {}

  /** Whether `size` bytes (or ports) from `start` on meet nothing, defaults and reservations included. */
  isFree(space: 'mem' | 'io', start: bigint, size: bigint): boolean {
    return this.freeRanges(space).some((gap) => gap.start <= start && start + size <= gap.end);
  }

  /**
   * Free places for a device in guest-physical memory, the one to prefer first: behind the device before it in the
   * text, then the lowest hole among the devices. The spacing is that of the devices that are there.
   * @param size bytes to keep clear
   * @param align least alignment, a power of two
   * @param home where to begin in a file without devices
   */
  devicePlaces(size: bigint, align: bigint, home: bigint): FreePlace[] {
    const gaps = this.freeRanges('mem');
    this.known ??= this.neighbourhood();
    const { anchor, lowest } = this.known;
    if (anchor === undefined) {
      const start = lowestFit(gaps, size, home, larger(align, PAGE));
      return start === undefined ? [] : [{ start, reason: 'free' }];
    }
    const stride = larger(this.known.stride, align);
    const places: FreePlace[] = [];
    const behind = lowestFit(gaps, size, anchor.end, stride);
    if (behind !== undefined) places.push({ start: behind, reason: `next free behind ${anchor.label}` });
    const hole = lowestFit(gaps, size, lowest, stride);
    if (hole !== undefined && hole !== behind)
      places.push({ start: hole, reason: 'lowest free among the devices' });
    return places;
  }

  /** The free ranges of a space, whole pages of memory, in order. */
  freeRanges(space: 'mem' | 'io'): readonly Ranged[] {
    let gaps = this.gaps.get(space);
    if (gaps === undefined) {
      const taken = this.analysis.layout[space].windows
        .filter((window) => window.component === undefined || window.component !== this.without)
        .map(({ start, safeEnd }) => ({ start, end: space === 'mem' ? pageCeiling(safeEnd) : safeEnd }));
      if (space === 'mem') taken.push({ start: 0n, end: PAGE });
      gaps = gapsBetween(taken, space === 'mem' ? spaceEnd(taken) : 0x10000n, space === 'mem');
      this.gaps.set(space, gaps);
    }
    return gaps;
  }

  /** The device before the edited one in the text, and what its neighbours have in common. */
  private neighbourhood(): Neighbourhood {
    const edge = this.without?.start ?? Number.MAX_SAFE_INTEGER;
    const placed = this.analysis.layout.mem.windows.filter((window) => this.isDevice(window));
    let anchor: Window | undefined;
    for (const window of placed) {
      const at = startOf(window);
      const best = anchor === undefined ? -1 : startOf(anchor);
      const isNearer = best < edge ? at < edge && at > best : at < edge || at > best;
      if (anchor === undefined || isNearer) anchor = window;
    }
    if (anchor === undefined) return { anchor, lowest: 0n, stride: PAGE };
    const part = anchor.start / NEIGHBOURHOOD;
    const near = placed.filter((window) => window.start / NEIGHBOURHOOD === part);
    // Windows come by address.
    return { anchor, lowest: near[0]?.start ?? anchor.start, stride: strideOf(near) };
  }

  /** A device window that the file states. */
  private isDevice({ kind, certainty, openEnded, component }: Window): boolean {
    const isOther = component !== this.without || component === undefined;
    return (kind === 'vdev' || kind === 'factory-page') && certainty === 'stated' && !openEnded && isOther;
  }
}

interface Neighbourhood {
  readonly anchor: Window | undefined;
  readonly lowest: bigint;
  readonly stride: bigint;
}

/** Where a window's component stands in the text. */
function startOf(window: Window): number {
  return window.component?.start ?? 0;
}

/** The largest power of two, up to 64 KiB, that all starts are multiples of; a page at least. */
function strideOf(windows: readonly Window[]): bigint {
  let stride = WIDEST_STRIDE;
  for (const { start } of windows) while (stride > PAGE && start % stride !== 0n) stride >>= 1n;
  return stride;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
