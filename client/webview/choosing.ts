import { PAGE, pageCeiling, pageFloor } from '../../shared/page';
import type { Range } from '../../shared/range';
import { roundest } from './dropTarget';
import { follow } from './following';
import type { MapView } from './mapView';
import type { PlacedGap } from './placedGap';

/** Fewer pixels than this are a click and no range. */
const THRESHOLD = 4;
/** Pixels around the pointer among whose addresses the roundest is taken: compressed space has many in one. */
const NEAR = 1.5;

/** Lets a pointer choose a part of a free range by dragging over it; a finger scrolls instead. */
export class Choosing {
  private readonly map: MapView;
  /** The pointer has moved since it was pressed: a click is no click. */
  dragged = false;

  /** @param chosen is told the range, and where on the page the pointer was let go */
  constructor(map: MapView, chosen: (id: string, range: Range, at: { x: number; y: number }) => void) {
    this.map = map;
    map.element.addEventListener('pointerdown', (event) => {
      this.dragged = false;
      const id = (event.target as Element).closest<SVGElement>('[data-id]')?.dataset.id;
      const gap = map.gap(id);
      if (!gap || event.button !== 0 || event.shiftKey || event.pointerType === 'touch') return;
      const from = event.clientY;
      follow({
        moved: (e) => {
          this.dragged ||= Math.abs(e.clientY - from) >= THRESHOLD;
          if (this.dragged) this.show(this.between(gap, from, e.clientY));
        },
        done: (released, e) => {
          const range = map.chosen;
          this.show(undefined);
          if (released && range && e instanceof PointerEvent)
            chosen(gap.id, range, { x: e.clientX, y: e.clientY });
        },
      });
    });
  }

  private show(range: Range | undefined): void {
    this.map.chosen = range;
    this.map.schedule();
  }

  /** Whole pages between two heights of the page, within a free range. */
  private between(gap: PlacedGap, one: number, other: number): Range {
    const low = this.round(gap, Math.min(one, other));
    const high = this.round(gap, Math.max(one, other));
    const start = low >= gap.end ? gap.end - PAGE : low;
    return { start, end: high > start ? high : start + PAGE };
  }

  /** The roundest address of a free range at a height of the page. */
  private round({ start, end }: PlacedGap, height: number): bigint {
    const { element, scale, viewport } = this.map;
    const pixel = height - element.getBoundingClientRect().top + element.scrollTop;
    const low = scale.address(viewport.u(pixel - NEAR));
    const high = scale.address(viewport.u(pixel + NEAR));
    if (low <= start) return pageCeiling(start);
    if (high >= end) return pageFloor(end);
    return roundest(low, high);
  }
}
