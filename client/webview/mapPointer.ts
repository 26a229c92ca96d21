import type { MapView } from './mapView';
import type { Moving } from './moving';

/** Fewer pixels than this are a click and no range. */
const THRESHOLD = 6;

interface PointerTargets {
  readonly map: MapView;
  readonly moving: Moving;
  /** A click on a window. */
  choose(id: string): void;
  /** Its menu, at a place of the page in pixels. */
  menu(id: string, at: { readonly x: number; readonly y: number }): void;
}

/** What a pointer does on the map: a click chooses, the other button opens a menu, Ctrl with the wheel zooms, Shift and dragging zooms to a range. */
export function listenToPointer({ map, moving, choose, menu }: PointerTargets): void {
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
    if (moving.dragged || event.shiftKey) return;
    const id = (event.target as Element).closest<SVGElement>('[data-id]')?.dataset.id;
    if (id) choose(id);
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
  const move = (e: PointerEvent) => {
    map.sweep = Math.abs(e.clientY - from) < THRESHOLD ? undefined : { start, end: address(e) };
    map.schedule();
  };
  const done = (e: Event) => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', done);
    removeEventListener('pointercancel', done);
    const swept = map.sweep;
    map.sweep = undefined;
    if (swept && e.type === 'pointerup') {
      const [low, high] = swept.start < swept.end ? [swept.start, swept.end] : [swept.end, swept.start];
      map.zoomToRange(low, high);
    } else map.schedule();
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', done);
  addEventListener('pointercancel', done);
}
