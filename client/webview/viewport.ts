import type { PlacedWindow } from '../../shared/drawing/bands';
import { AddressScale, type View } from '../../shared/drawing/scale';
import { h } from './element';

/** Browsers lose half pixels and then whole ones beyond this; a longer map has pixels for a part of it at a time. */
const MOST_PIXELS = 4_000_000;
/** Pixels before the end of such a part at which it is taken anew around what is seen. */
const EDGE = 50_000;
/** Rows below 24 pixels have no room for their text. */
const LEAST_ZOOM = 0.86;
const PADDING = 14;
/** The most that one 4 KiB page takes. */
const PAGE_PIXELS = 600;

/** What of the map is seen: how large, and from where. Scrolls natively; places are distances on the scale. */
export class Viewport {
  readonly element = h('div', { class: 'map-scroll', id: 'map' });
  readonly space = h('div', { class: 'map-space' });
  /** The same condition as in the style sheet. */
  private readonly stacked = matchMedia('(max-width: 819px), (max-height: 479px)');
  private addressScale = new AddressScale({ windows: [], gaps: [], overlaps: [] });
  private most = 1;
  private height = -1;
  /** Pixels of the element at the last drawing. */
  private drawnFor = { width: -1, height: -1 };
  zoom = 1;
  /** Where the pixels begin, on the scale. */
  from = 0;
  /** What of the map is in view, in pixels, as of the last drawing. */
  seen = { top: 0, height: 0 };
  /** The whole map, a little smaller where that saves scrolling; until someone zooms. */
  fitted = true;

  constructor() {
    this.element.append(this.space);
  }

  get scale(): AddressScale {
    return this.addressScale;
  }

  set scale(scale: AddressScale) {
    this.addressScale = scale;
    const densest = scale.bands.map((b) => Number(b.end - b.start) / 0x1000 / Math.max(1, b.u1 - b.u0));
    this.most = PAGE_PIXELS * Math.max(1 / 28, ...densest);
    this.zoom = Math.min(this.zoom, this.most);
  }

  /** How much of the scale has pixels at the present zoom. */
  private get part(): number {
    return Math.min(this.addressScale.height, MOST_PIXELS / this.zoom);
  }

  private get total(): number {
    return Math.ceil(this.part * this.zoom) + PADDING;
  }

  /** The pixel of a place. */
  y(u: number): number {
    return (u - this.from) * this.zoom;
  }

  /** The place of a pixel. */
  u(pixel: number): number {
    return pixel / this.zoom + this.from;
  }

  /** The places in view, as of the last drawing. */
  get seenPlaces(): { top: number; bottom: number } {
    return { top: this.u(this.seen.top), bottom: this.u(this.seen.top + this.seen.height) };
  }

  get seesAll(): boolean {
    return this.addressScale.height * this.zoom <= this.seen.height;
  }

  private fit(height: number): number {
    // In one column the map's height follows from the zoom; a zoom from the height would chase its own tail.
    if (this.stacked.matches) return 1;
    const fitting = (height - PADDING - 6) / Math.max(1, this.addressScale.height);
    return fitting < LEAST_ZOOM ? 1 : Math.min(1, fitting);
  }

  /** Its size is that of the last drawing. */
  get isAsDrawn(): boolean {
    const { clientWidth, clientHeight } = this.element;
    return clientWidth === this.drawnFor.width && clientHeight === this.drawnFor.height;
  }

  /** What is in view by now, without changing anything. */
  peek(): { readonly top: number; readonly height: number } {
    const { scrollTop, clientHeight } = this.element;
    this.seen = { top: scrollTop, height: clientHeight || 600 };
    return this.seen;
  }

  /**
   * What to draw now: what is in view and `around` times as much above and below it. Everything is read before anything
   * is written.
   */
  look(around: number): View & { readonly width: number; readonly eye: number } {
    const { clientWidth: width, clientHeight, scrollTop } = this.element;
    const height = clientHeight || 600;
    this.seen = { top: scrollTop, height };
    this.drawnFor = { width, height: clientHeight };
    if (this.fitted) this.zoom = this.fit(height);
    const whole = this.addressScale.height;
    const atStart = scrollTop < EDGE && this.from > 0;
    const atEnd = scrollTop + height > this.total - EDGE && this.from + this.part < whole;
    if (this.part >= whole) this.from = 0;
    else if (atStart || atEnd) this.goTo(this.u(scrollTop), 0);
    const total = this.resize();
    const eye = this.seen.top;
    return {
      zoom: this.zoom,
      from: this.from,
      top: Math.max(0, eye - height * around),
      bottom: Math.min(total, eye + height * (1 + around)),
      eye,
      width,
    };
  }

  private resize(): number {
    const total = this.total;
    if (total === this.height) return total;
    this.height = total;
    this.space.style.height = `${total}px`;
    // In one column a map of ordinary length is not a page within the page.
    this.element.classList.toggle('tall', total > innerHeight * 1.6);
    return total;
  }

  /** Scrolls so that a place is `pixel` below the upper edge. */
  private goTo(u: number, pixel: number): void {
    const slack = this.addressScale.height - this.part;
    const y = this.y(u);
    const outside = y < EDGE || y > this.total - EDGE;
    if (slack <= 0) this.from = 0;
    else if (outside) this.from = Math.min(slack, Math.max(0, u - this.part / 2));
    this.resize();
    this.element.scrollTop = this.y(u) - pixel;
    this.seen = { ...this.seen, top: Math.max(0, this.y(u) - pixel) };
  }

  /** Puts a place into the middle. */
  centre(u: number): void {
    this.goTo(u, this.element.clientHeight / 2);
  }

  /** Scrolls so that something is in view, with some of what is around it. */
  bring(placed: Pick<PlacedWindow, 'u0' | 'u1'>, margin = 60): void {
    const { scrollTop, clientHeight } = this.element;
    const top = this.y(placed.u0);
    const end = this.y(placed.u1);
    // Within a window that is larger than the view there is nothing to bring.
    if (top <= scrollTop && end >= scrollTop + clientHeight) return;
    const bottom = Math.min(end, top + clientHeight - margin);
    if (top < scrollTop + 8) this.goTo(placed.u0, margin);
    else if (bottom > scrollTop + clientHeight - 8) {
      this.goTo(placed.u0, clientHeight - margin - (bottom - top));
    }
  }

  /** Changes the zoom so that what is at `pixel` below the upper edge stays there. */
  zoomTo(zoom: number, pixel = this.element.clientHeight / 2): void {
    const u = this.u(this.element.scrollTop + pixel);
    this.fitted = zoom <= 1;
    this.zoom = this.fitted ? this.fit(this.element.clientHeight) : Math.min(this.most, zoom);
    this.goTo(u, pixel);
  }

  /** Fills the view with a range of addresses; a single page where the range is smaller. */
  zoomToRange(start: bigint, end: bigint): void {
    const from = this.addressScale.place(start);
    const to = this.addressScale.place(end);
    const { clientHeight } = this.element;
    this.zoom = Math.min(this.most, Math.max(1, (clientHeight * 0.8) / Math.max(1e-9, to - from)));
    this.fitted = this.zoom <= 1;
    this.centre((from + to) / 2);
  }

  /** Pixels scrolled from the map's beginning, as kept over a reload. */
  get scroll(): number {
    return this.seen.top + this.from * this.zoom;
  }

  set scroll(pixels: number) {
    this.goTo(pixels / this.zoom, 0);
  }
}
