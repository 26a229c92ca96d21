import { readHex } from '../../shared/address';
import type { PlacedWindow } from '../../shared/drawing/bands';
import { gapKey } from '../../shared/drawing/map';
import type { AddressScale } from '../../shared/drawing/scale';

/** A free range with its place on the scale. It has its places as a window has them, so that the map treats both alike. */
export interface PlacedGap extends Omit<PlacedWindow, 'window'> {
  readonly id: string;
  readonly window?: undefined;
}

/** The free ranges of a map, by address. */
export function placedGaps({ bands }: AddressScale): PlacedGap[] {
  return bands.flatMap((band) => {
    const { free, u0, u1 } = band;
    if (band.kind !== 'gap' || free === undefined) return [];
    const [start, end] = [readHex(free.start), readHex(free.end)];
    return [{ id: gapKey(band), start, end, safeEnd: end, u0, uEnd: u1, u1, lane: 0, lanes: 1 }];
  });
}
