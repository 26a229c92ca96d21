import { readHex } from '../address';
import type { FactoryPagePicture, SpacePicture } from '../picture';
import { type Band, layBands, type PlacedWindow } from './bands';

/**
 * Where an address lies on the map. Piecewise linear and monotone: windows keep a readable height, empty space is
 * compressed, and every address still has exactly one place. Distances are pixels at zoom 1, from the top.
 */
export class AddressScale {
  readonly bands: readonly Band[];
  readonly windows: readonly PlacedWindow[];
  readonly height: number;
  private readonly commonScale: AddressScale | undefined;

  /**
   * @param pages factory pages whose registers get a readable part of their page
   * @param common where addresses lie, of a scale of all spaces that are beside each other
   */
  constructor(space: SpacePicture, pages: readonly FactoryPagePicture[] = [], common?: AddressScale) {
    this.commonScale = common;
    const { bands, placed } = layBands(space, pages);
    const moved = new Map(
      placed.map((window) => [window, common === undefined ? window : common.moved(window)]),
    );
    this.bands =
      common === undefined
        ? bands
        : bands.map((band) => ({
            ...band,
            u0: common.place(band.start),
            u1: common.place(band.end),
            windows: band.windows.map((window) => moved.get(window) ?? window),
          }));
    this.windows = placed.map((window) => moved.get(window) ?? window);
    this.height = common?.height ?? bands.at(-1)?.u1 ?? 0;
  }

  /** A scale on which every window of some spaces has its place. */
  static ofAll(spaces: readonly SpacePicture[]): AddressScale {
    const windows = spaces.flatMap((space) => space.windows);
    // Only what lies after all windows counts: between them the spaces differ.
    const [last] = spaces
      .flatMap((space) => space.gaps.slice(-1))
      .sort((a, b) => (readHex(a.start) < readHex(b.start) ? 1 : -1));
    const gaps = last === undefined ? [] : [last];
    return new AddressScale({ windows, gaps, overlaps: [] });
  }

  /** A window of one space at its place among those of all. */
  private moved(window: PlacedWindow): PlacedWindow {
    const u0 = this.place(window.start);
    const uEnd = window.window.openEnded ? u0 + window.uEnd - window.u0 : this.place(window.end);
    return { ...window, u0, uEnd, u1: Math.max(uEnd, this.place(window.safeEnd)) };
  }

  /** Place of an address; addresses outside the drawn space are clamped to its ends. */
  place(address: bigint): number {
    if (this.commonScale !== undefined) return this.commonScale.place(address);
    const band = this.bands[this.search((b) => b.end > address)];
    if (!band) return this.height;
    if (address <= band.start) return band.u0;
    const share = Number(address - band.start) / Number(band.end - band.start);
    return band.u0 + share * (band.u1 - band.u0);
  }

  /** The address at a distance from the top; the inverse of `place` as far as a pixel can tell. */
  address(u: number): bigint {
    const band = this.bands[this.search((b) => b.u1 > u)] ?? this.bands.at(-1);
    if (!band) return 0n;
    const share = Math.min(1, Math.max(0, (u - band.u0) / (band.u1 - band.u0)));
    return band.start + BigInt(Math.round(share * Number(band.end - band.start)));
  }

  /** Bands that show between two distances from the top. */
  visible(top: number, bottom: number): readonly Band[] {
    const first = this.search((b) => b.u1 > top);
    let last = first;
    while (last < this.bands.length && this.bands[last]!.u0 < bottom) last++;
    return this.bands.slice(first, last);
  }

  /** Windows that show between two distances from the top, by address. */
  visibleWindows(top: number, bottom: number): PlacedWindow[] {
    const first = this.search((b) => b.u1 > top);
    // A cluster's windows hang on its first band, which may lie above the view.
    let from = first;
    while (from > 0 && this.bands[from]?.kind === 'windows' && this.bands[from]!.windows.length === 0) from--;
    const found: PlacedWindow[] = [];
    for (let i = from; i < this.bands.length && this.bands[i]!.u0 < bottom; i++) {
      for (const placed of this.bands[i]!.windows)
        if (placed.u1 > top && placed.u0 < bottom) found.push(placed);
    }
    return found;
  }

  /** First band for which `reached` holds; it must be false, then true along the bands. */
  private search(reached: (band: Band) => boolean): number {
    let low = 0;
    let high = this.bands.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reached(this.bands[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** What part of the scale shows, and how large: `zoom` 1 is the whole map at its readable height. */
export interface View {
  readonly zoom: number;
  /**
   * Where the pixels begin, as a distance on the scale; 0 when absent. A map that is zoomed to single pages would be
   * millions of pixels high, where browsers lose precision; then only a part of it has pixels.
   */
  readonly from?: number;
  /** What is drawn, in pixels at the present zoom. */
  readonly top: number;
  readonly bottom: number;
  /** Upper edge of what is really seen, where more than that is drawn: labels of long windows stay below it. */
  readonly eye?: number;
}

/** The pixel of a place on the scale. */
export function yOf(view: View, u: number): number {
  return (u - (view.from ?? 0)) * view.zoom;
}

/** The place on the scale of a pixel; the inverse of `yOf`. */
export function scaleAt(view: View, pixel: number): number {
  return pixel / view.zoom + (view.from ?? 0);
}
