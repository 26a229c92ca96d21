import type { Choosing } from './choosing';
import { follow } from './following';
import type { MapView } from './mapView';
import type { Moving } from './moving';

/** Fewer pixels than this are a click and no range. */
const THRESHOLD = 6;

/** Pixels left of the sign that something can be added from which a click is on it. */
const NEAR_SIGN = 8;

interface PointerTargets {
  readonly map: MapView;
  readonly moving: Moving;
  readonly choosing: Choosing;
  /** A click on a window or a free range. */
  choose(id: string): void;
  /** A click on the sign that something can be added. */
  add(): void;
  /** Its menu, at a place of the page in pixels. */
  menu(id: string, at: { readonly x: number; readonly y: number }): void;
}

/** What a pointer does on the map: a click chooses, the other button opens a menu, Ctrl with the wheel zooms, Shift and dragging zooms to a range. */
export function listenToPointer({ map, moving, choosing, choose, add, menu }: PointerTargets): void {
  document.addEventListener('contextmenu', (event) => {
    // The editor's own menu is for text; only fields have some here.
    const target = event.target as Element;
    if (target.closest('input')) return;
    event.preventDefault();
    const option = target.closest<SVGElement>('.map [data-id]');
    if (!option) return;
    // From the keyboard there is no pointer: the menu stands at the window.
    const box = option.getBoundingClientRect();
    const keyed = event.button !== 2;
    menu(
      option.dataset.id!,
      keyed ? { x: box.left + 24, y: box.top + 20 } : { x: event.clientX, y: event.clientY },
    );
  });
  map.element.addEventListener('click', (event) => {
    if (moving.dragged || choosing.dragged || event.shiftKey) return;
    const option = (event.target as Element).closest<SVGElement>('[data-id]');
    const id = option?.dataset.id;
    if (!id) return;
    choose(id);
    const sign = option.querySelector('.q-add')?.getBoundingClientRect();
    if (sign && event.clientX > sign.left - NEAR_SIGN) add();
  });
  map.element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const pixel = event.clientY - map.element.getBoundingClientRect().top;
      map.zoomTo(map.viewport.zoom * 2 ** (-event.deltaY / 200), pixel);
    },
    { passive: false },
  );
  map.element.addEventListener('pointerdown', (event) => {
    if (event.shiftKey && event.button === 0) sweep(event, map);
  });
}

function sweep(event: PointerEvent, map: MapView): void {
  event.preventDefault();
  const from = event.clientY;
  const address = (e: PointerEvent) => {
    const { element, viewport } = map;
    return map.scale.address(viewport.u(e.clientY - element.getBoundingClientRect().top + element.scrollTop));
  };
  const start = address(event);
  follow({
    moved: (e) => {
      map.sweep = Math.abs(e.clientY - from) < THRESHOLD ? undefined : { start, end: address(e) };
      map.schedule();
    },
    done: (released) => {
      const swept = map.sweep;
      map.sweep = undefined;
      if (swept && released) {
        const [low, high] = swept.start < swept.end ? [swept.start, swept.end] : [swept.end, swept.start];
        map.zoomToRange(low, high);
      } else map.schedule();
    },
  });
}
