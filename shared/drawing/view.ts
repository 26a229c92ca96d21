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
export function placeOf(view: View, pixel: number): number {
  return pixel / view.zoom + (view.from ?? 0);
}
