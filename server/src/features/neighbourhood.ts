import { answers, type Window } from '../layout/window';

/** What lies around a range of one address space. */
export interface Neighbourhood {
  /** The window that ends last at or before the start, and the bytes between. */
  readonly below: { readonly window: Window; readonly distance: bigint } | undefined;
  /** The window that starts first at or behind the end, and the bytes between. */
  readonly above: { readonly window: Window; readonly distance: bigint } | undefined;
  /** Others that answer some of the same addresses. */
  readonly conflicts: readonly Window[];
  /** Reservations over some of them; no conflict, as an explicit place goes before them. */
  readonly reservations: readonly Window[];
}

/**
 * The windows around `start … end` (half-open), predictions left out.
 * @param windows of one space
 * @param own the windows that the range belongs to
 */
export function neighbourhoodOf(
  windows: readonly Window[],
  start: bigint,
  end: bigint,
  own: ReadonlySet<Window> = new Set(),
): Neighbourhood {
  let below: Window | undefined;
  let above: Window | undefined;
  const conflicts: Window[] = [];
  const reservations: Window[] = [];
  for (const window of windows) {
    if (own.has(window) || window.certainty === 'predicted') continue;
    if (window.end <= start) {
      if (below === undefined || window.end > below.end) below = window;
    } else if (window.start >= end) {
      if (above === undefined || window.start < above.start) above = window;
    } else if (answers(window)) conflicts.push(window);
    else reservations.push(window);
  }
  return {
    below: below && { window: below, distance: start - below.end },
    above: above && { window: above, distance: above.start - end },
    conflicts,
    reservations,
  };
}
