import { addressText } from '../../server/src/layout/drawing/address';
import type { PlacedWindow } from '../../server/src/layout/drawing/bands';
import { type MapScene, mapScene } from '../../server/src/layout/drawing/mapScene';
import type { Measure } from '../../server/src/layout/drawing/measure';
import { AddressScale } from '../../server/src/layout/drawing/scale';
import { path, rect, type SceneNode, text } from '../../server/src/layout/drawing/scene';
import { laneBox } from '../../server/src/layout/drawing/windowNodes';
import type { LayoutPicture } from '../../server/src/layout/picture';
import { h } from './element';
import { layer, patch, svg } from './patch';

/** Browsers lose half pixels and then whole ones beyond this. */
const MOST_PIXELS = 4_000_000;
/** Rows below 24 pixels have no room for their text. */
const LEAST_ZOOM = 0.86;
const PADDING = 14;

/** A place that a window is being moved to. */
export interface Ghost {
  readonly id: string;
  readonly address: bigint;
  readonly free: boolean;
}

/** The memory map: scrolls natively, draws what is in view and a little more, and is a list box for the keyboard. */
export class MapView {
  readonly element = h('div', { class: 'map-scroll', id: 'map' });
  readonly #space = h('div', { class: 'map-space' });
  readonly #svg = svg('map');
  readonly #behind = layer({ 'aria-hidden': 'true' });
  readonly #windows = layer({
    role: 'listbox',
    'aria-label': 'Guest-physical windows by address',
    class: 'windows',
  });
  readonly #before = layer({ 'aria-hidden': 'true', class: 'before' });
  readonly measure: Measure;
  #picture: LayoutPicture | undefined;
  /** The same condition as in the style sheet. */
  readonly #stacked = matchMedia('(max-width: 819px), (max-height: 479px)');
  #frame = 0;
  /** Position by address, by window id. */
  #index = new Map<string, number>();
  scale = new AddressScale({ windows: [], gaps: [], overlaps: [] });
  scene: MapScene | undefined;
  zoom = 1;
  /** What of the map is in view, in pixels at the present zoom, as of the last drawing. */
  seen = { top: 0, height: 0 };
  /** The whole map, a little smaller where that saves scrolling; until somebody zooms. */
  fitted = true;
  selected: string | undefined;
  cursor: string | undefined;
  ghost: Ghost | undefined;
  onView: () => void = () => {};

  constructor(measure: Measure) {
    this.measure = measure;
    this.#svg.append(this.#behind, this.#windows, this.#before);
    this.#space.append(this.#svg);
    this.element.append(this.#space);
    this.element.addEventListener('scroll', () => this.schedule(), { passive: true });
  }

  get mostZoom(): number {
    return Math.max(1, MOST_PIXELS / Math.max(1, this.scale.height));
  }

  #fit(height: number): number {
    // In one column the map's height follows from the zoom; a zoom from the height would chase its own tail.
    if (this.#stacked.matches) return 1;
    const fitting = (height - PADDING - 6) / Math.max(1, this.scale.height);
    return fitting < LEAST_ZOOM ? 1 : Math.min(1, fitting);
  }

  get ordered(): readonly PlacedWindow[] {
    return this.scale.windows;
  }

  show(picture: LayoutPicture): void {
    if (picture.spaces.mem !== this.#picture?.spaces.mem) {
      this.scale = new AddressScale(picture.spaces.mem);
      this.#index = new Map(this.ordered.map((w, i) => [w.window.id, i]));
    }
    this.#picture = picture;
    this.zoom = Math.min(this.zoom, this.mostZoom);
    if (!this.#placed(this.selected)) this.selected = this.#firstChoice();
    // In one column a map of ordinary length is not a page within the page.
    this.element.classList.toggle('tall', this.scale.height * this.zoom > innerHeight * 1.6);
    this.draw();
  }

  /** The factory page is what people come for. */
  #firstChoice(): string | undefined {
    const factory = this.ordered.find((w) => w.window.kind === 'factory-page');
    return (factory ?? this.ordered[0])?.window.id;
  }

  /** At most one drawing per frame, however many events ask for it. */
  schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw();
    });
  }

  draw(): void {
    const picture = this.#picture;
    if (!picture) return;
    // Everything is read before anything is written, or the browser would lay the page out twice.
    const { clientWidth: width, clientHeight, scrollTop } = this.element;
    const height = clientHeight || 600;
    this.seen = { top: scrollTop, height };
    if (this.fitted) this.zoom = this.#fit(height);
    const total = Math.ceil(this.scale.height * this.zoom) + PADDING;
    this.#space.style.height = `${total}px`;
    const top = Math.max(0, scrollTop - height / 2);
    const bottom = Math.min(total, scrollTop + height * 1.5);
    this.#svg.style.top = `${top}px`;
    this.#svg.setAttribute('width', String(width));
    this.#svg.setAttribute('height', String(Math.max(0, bottom - top)));
    this.#svg.setAttribute('viewBox', `0 ${top} ${width} ${Math.max(1, bottom - top)}`);
    const view = { zoom: this.zoom, top, bottom, eye: scrollTop };
    const scene = mapScene(picture, this.scale, width, view, this.measure);
    this.scene = scene;
    patch(this.#behind, scene.behind);
    patch(this.#windows, this.#options(scene));
    patch(this.#before, [...scene.before, ...this.#marks(scene)]);
    this.onView();
  }

  /** Windows as options of the list box, named by their titles; the one that Tab reaches is the selected, or the first in view. */
  #options(scene: MapScene): SceneNode[] {
    const inView = scene.windows.some((node) => node.key === this.selected);
    return scene.windows.map((node, i) => {
      const index = this.#index.get(node.key!)!;
      const window = this.ordered[index]!.window;
      const chosen = node.key === this.selected;
      const more = [chosen ? 'q-selected' : '', node.key === this.cursor ? 'q-cursor' : ''].filter(Boolean);
      const attributes = {
        ...node.attributes,
        class: [node.attributes.class, ...more].join(' '),
        role: 'option',
        tabindex: chosen || (!inView && i === 0) ? 0 : -1,
        'aria-selected': String(chosen),
        'aria-posinset': index + 1,
        'aria-setsize': this.ordered.length,
        'data-id': window.id,
        'data-label': window.label,
      };
      return { ...node, attributes };
    });
  }

  /** The cursor's arrow, and the ghost of a window on its way. */
  #marks(scene: MapScene): SceneNode[] {
    const marks: SceneNode[] = [];
    const { left, width } = scene.columns;
    const ring = this.#placed(this.selected);
    if (ring) {
      const box = laneBox(ring, scene.columns);
      const y = ring.u0 * this.zoom - 1.5;
      const height = (ring.u1 - ring.u0) * this.zoom + 3;
      marks.push(rect(box.x - 3, y, box.width + 6, height, 'q-ring', { rx: 5 }));
    }
    const at = this.#placed(this.cursor);
    if (at) marks.push(path(`M${left - 9} ${at.u0 * this.zoom + 9}l6 4.5l-6 4.5z`, 'q-cursor-mark'));
    const moving = this.#placed(this.ghost?.id);
    if (moving && this.ghost) {
      const y = this.scale.place(this.ghost.address) * this.zoom;
      const words = `${addressText(this.ghost.address)}${this.ghost.free ? '' : ' is occupied'}`;
      const look = this.ghost.free ? 'q-ghost' : 'q-ghost q-ghost-refused';
      const room = this.measure(words, 'strong') + 24;
      marks.push(rect(left, y, width, 27, look, { rx: 3 }));
      marks.push(rect(left + (width - room) / 2, y + 2.5, room, 22, 'q-ghost-label', { rx: 11 }));
      marks.push(
        text(
          left + width / 2,
          y + 18,
          words,
          `q-strong q-middle${this.ghost.free ? '' : ' q-conflict-text'}`,
        ),
      );
    }
    return marks;
  }

  #placed(id: string | undefined): PlacedWindow | undefined {
    return this.ordered[this.#index.get(id ?? '') ?? -1];
  }

  /** Scrolls so that a window is in view, with some of what is around it. */
  bring(id: string, margin = 60): void {
    const placed = this.#placed(id);
    if (!placed) return;
    const { scrollTop, clientHeight } = this.element;
    const top = placed.u0 * this.zoom;
    const bottom = Math.min(placed.u1 * this.zoom, top + clientHeight - margin);
    if (top < scrollTop + 8) this.element.scrollTop = Math.max(0, top - margin);
    else if (bottom > scrollTop + clientHeight - 8) this.element.scrollTop = bottom - clientHeight + margin;
  }

  select(id: string, focus: boolean): void {
    this.selected = id;
    this.bring(id);
    this.draw();
    if (focus) this.option(id)?.focus({ preventScroll: true });
  }

  option(id: string): SVGElement | undefined {
    return [...this.#windows.children].find((e) => (e as SVGElement).dataset.id === id) as
      | SVGElement
      | undefined;
  }

  /** Changes the zoom so that what is at `pixel` below the upper edge stays there. */
  zoomTo(zoom: number, pixel = this.element.clientHeight / 2): void {
    const u = (this.element.scrollTop + pixel) / this.zoom;
    this.fitted = zoom <= 1;
    this.zoom = this.fitted ? this.#fit(this.element.clientHeight) : Math.min(this.mostZoom, zoom);
    this.#space.style.height = `${Math.ceil(this.scale.height * this.zoom) + PADDING}px`;
    this.element.scrollTop = u * this.zoom - pixel;
    this.draw();
  }

  /** Fills the view with a range of addresses. */
  zoomToRange(start: bigint, end: bigint): void {
    const from = this.scale.place(start);
    const to = Math.max(from + 1, this.scale.place(end));
    const { clientHeight } = this.element;
    this.fitted = false;
    this.zoom = Math.min(this.mostZoom, Math.max(1, (clientHeight * 0.8) / (to - from)));
    this.#space.style.height = `${Math.ceil(this.scale.height * this.zoom) + PADDING}px`;
    this.element.scrollTop = ((from + to) / 2) * this.zoom - clientHeight / 2;
    this.draw();
  }
}
