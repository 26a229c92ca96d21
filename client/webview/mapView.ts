import type { PlacedWindow } from '../../shared/drawing/bands';
import { type MapScene, mapScene } from '../../shared/drawing/map';
import type { Measure } from '../../shared/drawing/measure';
import { AddressScale } from '../../shared/drawing/scale';
import { type SceneNode, title } from '../../shared/drawing/scene';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import { t } from '../words';
import { cursorMark, type Ghost, ghostMarks, ringMark, type Sweep, sweepMark } from './mapMarks';
import { layer, patch, svg } from './patch';
import { Viewport } from './viewport';

/** The memory map: draws what is in view and a little more, and is a list box for the keyboard. */
export class MapView {
  readonly viewport = new Viewport();
  readonly element = this.viewport.element;
  private readonly svg = svg('map');
  private readonly behind = layer({ 'aria-hidden': 'true' });
  private readonly windows = layer({
    role: 'listbox',
    'aria-label': t('Guest-physical windows by address'),
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
  /** Position by address, by window id. */
  private index = new Map<string, number>();
  scene: MapScene | undefined;
  selected: string | undefined;
  cursor: string | undefined;
  ghost: Ghost | undefined;
  sweep: Sweep | undefined;
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
      this.index = new Map(this.ordered.map((w, i) => [w.window.id, i]));
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

  /** Windows as options of the list box, named by their titles; the one that Tab reaches is the selected, or the first in view. */
  private options(scene: MapScene): SceneNode[] {
    const inView = scene.windows.some((node) => node.key === this.selected);
    return scene.windows.map((node, i) => {
      const index = this.index.get(node.key!)!;
      const window = this.ordered[index]!.window;
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
        'aria-setsize': this.ordered.length,
        'data-id': window.id,
        'data-label': window.label,
      };
      return { ...node, attributes, children: node.children?.map(withoutTooltip) };
    });
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
    ];
  }

  placed(id: string | undefined): PlacedWindow | undefined {
    return this.ordered[this.index.get(id ?? '') ?? -1];
  }

  /** The next window with a conflict, by address, after the selected one; round again at the end. */
  nextClashing(): string | undefined {
    const overlaps = this.picture?.spaces.mem.overlaps ?? [];
    return this.next((w) => w.overlaps.some((i) => overlaps[i]?.severity !== 'benign'));
  }

  /** The next window that a comparison marks. */
  nextDiffering(): string | undefined {
    return this.next((w) => w.change !== undefined);
  }

  private next(wanted: (window: WindowPicture) => boolean): string | undefined {
    const here = this.ordered.findIndex((w) => w.window.id === this.selected);
    const turned = [...this.ordered.slice(here + 1), ...this.ordered.slice(0, here + 1)];
    return turned.find((w) => wanted(w.window))?.window.id;
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

/** The page has a card of its own for who points at a window: an empty title keeps the browser's from coming too. */
function withoutTooltip(child: SceneNode): SceneNode {
  return child.attributes.class === 'q-box' ? { ...child, children: [title('')] } : child;
}
