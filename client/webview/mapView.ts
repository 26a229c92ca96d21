import type { PlacedWindow } from '../../shared/drawing/bands';
import { type MapScene, mapScene } from '../../shared/drawing/map';
import type { Measure } from '../../shared/drawing/measure';
import { AddressScale } from '../../shared/drawing/scale';
import { path, rect, type SceneNode, title } from '../../shared/drawing/scene';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import type { Range } from '../../shared/range';
import { t } from '../words';
import { chosenMarks, cursorMark, type Ghost, ghostMarks, ringMark, type Sweep, sweepMark } from './mapMarks';
import { layer, patch, svg } from './patch';
import { type PlacedGap, placedGaps } from './placedGap';
import { Viewport } from './viewport';

/** What arrow keys stop at. */
type Stop = PlacedWindow | PlacedGap;

/** The memory map: draws what is in view and a little more, and is a list box for the keyboard. */
export class MapView {
  readonly viewport = new Viewport();
  readonly element = this.viewport.element;
  private readonly svg = svg('map');
  private readonly behind = layer({ 'aria-hidden': 'true' });
  private readonly windows = layer({
    role: 'listbox',
    'aria-label': t('Guest-physical windows and free ranges by address'),
    class: 'windows',
  });
  private readonly before = layer({ 'aria-hidden': 'true', class: 'before' });
  readonly measure: Measure;
  private picture: LayoutPicture | undefined;
  private frame = 0;
  /** What the last drawing holds, in pixels; `tall` when a label in it follows the view. */
  private drawn = { top: 0, bottom: 0, tall: false };
  private stale = true;
  private around = 0;
  /** Windows and free ranges, by address. */
  stops: readonly Stop[] = [];
  /** Position among them, by id. */
  private index = new Map<string, number>();
  scene: MapScene | undefined;
  selected: string | undefined;
  cursor: string | undefined;
  ghost: Ghost | undefined;
  sweep: Sweep | undefined;
  /** Part of a free range that someone chooses. */
  chosen: Range | undefined;
  onView: () => void = () => {};

  constructor(measure: Measure) {
    this.measure = measure;
    this.svg.append(this.behind, this.windows, this.before);
    this.viewport.space.append(this.svg);
    this.element.addEventListener('scroll', () => this.scrolled(), { passive: true });
  }

  get scale(): AddressScale {
    return this.viewport.scale;
  }

  get ordered(): readonly PlacedWindow[] {
    return this.scale.windows;
  }

  show(picture: LayoutPicture): void {
    if (picture.spaces.mem !== this.picture?.spaces.mem) {
      this.viewport.scale = new AddressScale(picture.spaces.mem, picture.factoryPages);
      this.stops = [...this.ordered, ...placedGaps(this.scale)].sort((a, b) =>
        a.start < b.start ? -1 : a.start > b.start ? 1 : 0,
      );
      this.index = new Map(this.stops.map((stop, i) => [idOf(stop), i]));
    }
    this.picture = picture;
    if (!this.placed(this.selected)) this.selected = this.firstChoice();
    this.draw();
  }

  /** The factory page is what people come for; else what the file itself says. */
  private firstChoice(): string | undefined {
    const factory = this.ordered.find((w) => w.window.kind === 'factory-page');
    const own = this.ordered.find((w) => w.window.source !== undefined);
    return (factory ?? own ?? this.ordered[0])?.window.id;
  }

  /** At most one drawing per frame, however many events ask for it. */
  schedule(): void {
    this.stale = true;
    this.scrolled();
  }

  /** Most scrolling moves within what is drawn already: then only what depends on the view is drawn anew. */
  private scrolled(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.stale || !this.covers()) this.draw();
      else this.onView();
    });
  }

  private covers(): boolean {
    const { top, height } = this.viewport.peek();
    const covered = top >= this.drawn.top && top + height <= this.drawn.bottom;
    return covered && !this.drawn.tall && !this.tallAt(top);
  }

  /** Whether something reaches so far above the view that its label has to follow the view. */
  private tallAt(eye: number): boolean {
    const { zoom } = this.viewport;
    const u = this.viewport.u(eye);
    return zoom > 2 || this.scale.visibleWindows(u, u + 1).some((w) => (w.u1 - w.u0) * zoom > 60);
  }

  draw(): void {
    const picture = this.picture;
    if (!picture) return;
    this.stale = false;
    const { width, ...view } = this.viewport.look(this.around);
    const { top, bottom } = view;
    this.drawn = { top, bottom, tall: this.tallAt(view.eye) };
    // The first picture is on the screen sooner when what cannot be seen yet is drawn after it.
    if (this.around === 0) setTimeout(() => this.schedule(), 100);
    this.around = 0.5;
    this.svg.style.top = `${top}px`;
    this.svg.setAttribute('width', String(width));
    this.svg.setAttribute('height', String(Math.max(0, bottom - top)));
    this.svg.setAttribute('viewBox', `0 ${top} ${width} ${Math.max(1, bottom - top)}`);
    const scene = mapScene({ picture, scale: this.scale, width, view, measure: this.measure });
    this.scene = scene;
    patch(this.behind, scene.behind);
    patch(this.windows, this.options(scene));
    patch(this.before, [...scene.before, ...this.marks(scene)]);
    this.onView();
  }

  /**
   * Windows and free ranges as options of the list box, named by their titles; the one that Tab reaches is the selected,
   * or the first in view.
   */
  private options(scene: MapScene): SceneNode[] {
    const order = (node: SceneNode) => this.index.get(node.key ?? '') ?? 0;
    const gaps = scene.gaps.map((node) => this.gapOption(node, scene));
    const nodes = [...scene.windows, ...gaps].sort((a, b) => order(a) - order(b));
    const inView = nodes.some((node) => node.key === this.selected);
    return nodes.map((node, i) => {
      const index = order(node);
      const window = this.stops[index]?.window;
      const chosen = node.key === this.selected;
      const more = [
        chosen ? 'q-selected' : '',
        node.key === this.cursor ? 'q-cursor' : '',
        node.key === this.ghost?.id ? 'q-moving' : '',
      ].filter(Boolean);
      const attributes = {
        ...node.attributes,
        class: [node.attributes.class, ...more].join(' '),
        role: 'option',
        tabindex: chosen || (!inView && i === 0) ? 0 : -1,
        'aria-selected': String(chosen),
        'aria-posinset': index + 1,
        'aria-setsize': this.stops.length,
        'data-id': node.key ?? '',
        ...(window ? { 'data-label': window.label } : {}),
      };
      return { ...node, attributes, children: node.children?.map(withoutTooltip) };
    });
  }

  /** A free range with an area that a pointer finds, and the sign that something can be added. */
  private gapOption(node: SceneNode, { columns: { left, width } }: MapScene): SceneNode {
    const gap = this.placed(node.key);
    if (!gap) return node;
    const [top, bottom] = [this.viewport.y(gap.u0), this.viewport.y(gap.u1)];
    const x = left + width - 13;
    const y = (top + bottom) / 2;
    const area = rect({ x: left, y: top + 1.5, width, height: bottom - top - 3 }, 'q-box', { rx: 3 });
    const children = [area, ...(node.children ?? []), path(`M${x - 4.5} ${y}h9m-4.5 -4.5v9`, 'q-add')];
    return { ...node, children };
  }

  private marks({ columns }: MapScene): SceneNode[] {
    const { viewport, ghost, sweep } = this;
    const ring = this.placed(this.selected);
    const cursor = this.placed(this.cursor);
    return [
      ...(ring ? [ringMark(ring, viewport, columns)] : []),
      ...(cursor ? [cursorMark(cursor, viewport, columns)] : []),
      ...(ghost ? ghostMarks(ghost, viewport, columns, this.measure) : []),
      ...(sweep ? [sweepMark(sweep, viewport, columns)] : []),
      ...(this.chosen ? chosenMarks(this.chosen, viewport, columns, this.measure) : []),
    ];
  }

  placed(id: string | undefined): Stop | undefined {
    return this.stops[this.index.get(id ?? '') ?? -1];
  }

  /** A free range by its id. */
  gap(id: string | undefined): PlacedGap | undefined {
    const stop = this.placed(id);
    return stop?.window ? undefined : stop;
  }

  /** The stop so many further on than the selected one, kept within the list. */
  step(by: number): string | undefined {
    const at = (this.index.get(this.selected ?? '') ?? -1) + by;
    const stop = this.stops[Math.min(this.stops.length - 1, Math.max(0, at))];
    return stop && idOf(stop);
  }

  /** The next stop of a kind in a direction; undefined where there is none. */
  stepTo(direction: 1 | -1, wanted: (stop: Stop) => boolean): string | undefined {
    for (let at = (this.index.get(this.selected ?? '') ?? -1) + direction; this.stops[at]; at += direction) {
      const stop = this.stops[at]!;
      if (wanted(stop)) return idOf(stop);
    }
    return undefined;
  }

  /** The next window with a conflict, by address, after the selected one; round again at the end. */
  nextClashing(): string | undefined {
    const overlaps = this.picture?.spaces.mem.overlaps ?? [];
    return this.next(
      (w) =>
        w.overlaps.some((i) => overlaps[i]?.severity !== 'benign') || w.interrupts.some(({ clash }) => clash),
    );
  }

  /** The next window that a comparison marks. */
  nextDiffering(): string | undefined {
    return this.next((w) => w.change !== undefined);
  }

  /** The next window of a kind after the selected stop, by address; round again at the end. */
  next(wanted: (window: WindowPicture) => boolean): string | undefined {
    const here = this.index.get(this.selected ?? '') ?? -1;
    const turned = [...this.stops.slice(here + 1), ...this.stops.slice(0, here + 1)];
    return turned.find(({ window }) => window && wanted(window))?.window?.id;
  }

  select(id: string, focus: boolean): void {
    this.selected = id;
    const placed = this.placed(id);
    if (placed) this.viewport.bring(placed);
    this.draw();
    if (focus) this.option(id)?.focus({ preventScroll: true });
  }

  option(id: string): SVGElement | undefined {
    const options = [...this.windows.children] as SVGElement[];
    return options.find((option) => option.dataset.id === id);
  }

  zoomTo(zoom: number, pixel?: number): void {
    this.viewport.zoomTo(zoom, pixel);
    this.draw();
  }

  zoomToRange(start: bigint, end: bigint): void {
    this.viewport.zoomToRange(start, end);
    this.draw();
  }
}

const idOf = (stop: Stop) => (stop.window ? stop.window.id : stop.id);

/** The page has a card of its own for who points at a window: an empty title keeps the browser's from coming too. */
function withoutTooltip(child: SceneNode): SceneNode {
  return child.attributes.class === 'q-box' ? { ...child, children: [title('')] } : child;
}
