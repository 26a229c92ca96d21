import { toBytes } from '../../server/src/layout/drawing/address';
import { isEmpty } from '../../server/src/layout/drawing/headerText';
import type { LayoutPicture, WindowPicture } from '../../server/src/layout/picture';
import type { HostMessage, ServerState } from '../src/panel/messages';
import { Channel } from './channel';
import { CompareView } from './compareView';
import { Connector } from './connector';
import { h } from './element';
import { emptyView, serverView } from './emptyView';
import { exportAs } from './exporting';
import { pageMeasure } from './fonts';
import { type Actions, HeaderView } from './headerView';
import { helpDialog } from './help';
import { listenToKeys } from './keys';
import { MapView } from './mapView';
import { Moving } from './moving';
import { OverviewView } from './overviewView';
import { patterns } from './patch';
import { SideView } from './sideView';
import { StripsView } from './stripsView';
import { TableView } from './tableView';

/** The panel's page: holds the picture, hands it to the views, and passes on what they ask for. */
export class Page {
  readonly #channel = new Channel();
  readonly #measure = pageMeasure();
  readonly #map = new MapView(this.#measure);
  readonly #overview = new OverviewView(this.#map);
  readonly #connector = new Connector(this.#map);
  readonly #live = h('div', { class: 'live', role: 'status', 'aria-live': 'polite' });
  readonly #moving = new Moving(this.#map, this.#channel, (words) => this.say(words));
  readonly #side = new SideView(this.#channel, this.#moving);
  readonly #strips = new StripsView(this.#channel, this.#measure);
  readonly #table = new TableView(this.#channel);
  readonly #compare = new CompareView(this.#channel, this.#measure);
  /** The other configurations while they are shown; `undefined` when not. */
  #others: readonly LayoutPicture[] | undefined;
  readonly #help = helpDialog();
  readonly #banner = h('div', { class: 'banners' });
  readonly #message = h('div', { class: 'message' });
  readonly #body = h('div', { class: 'body' });
  readonly #header: HeaderView;
  #picture: LayoutPicture | undefined;
  #mode = this.#channel.state.mode;
  #cursorLine: number | undefined;

  constructor(root: HTMLElement) {
    const actions = this.#actions();
    this.#header = new HeaderView(actions);
    const area = h('div', { class: 'map-area' }, this.#map.element);
    area.prepend(this.#overview.element);
    this.#body.append(area, this.#side.element, this.#table.element, this.#compare.element);
    this.#body.append(this.#strips.element, this.#connector.element);
    this.#side.element.addEventListener('scroll', () => this.#connector.schedule(), { passive: true });
    this.#side.element.addEventListener('toggle', () => this.#connector.schedule(), { capture: true });
    root.append(patterns());
    const main = h('main', {}, this.#banner, this.#message, this.#body);
    root.append(this.#header.element, main, this.#live, this.#help);
    const { zoom, selected } = this.#channel.state;
    this.#map.zoom = zoom;
    this.#map.fitted = zoom <= 1;
    this.#map.selected = selected;
    this.#map.onView = () => this.#viewed();
    this.#pointer();
    listenToKeys({
      map: this.#map,
      moving: this.#moving,
      actions,
      select: (id) => this.#select(id, true),
      reveal: (id, focus) => this.#reveal(id, focus),
      mode: () => this.#mode,
    });
    const resized = new ResizeObserver(() => this.#draw());
    for (const element of [this.#body, this.#map.element]) resized.observe(element);
    this.#channel.listen((message) => this.#hear(message));
    this.#draw();
    this.#channel.send({ type: 'ready' });
  }

  /** Says something to those who do not see it; the same words again are said again. */
  say(words: string): void {
    this.#live.textContent = this.#live.textContent === words ? `${words}\u00a0` : words;
  }

  #hear(message: HostMessage): void {
    if (message.type === 'picture') this.#show(message.picture, message.reason);
    else if (message.type === 'others') this.#hearOthers(message.pictures);
    else if (message.type === 'cursor') this.#cursor(message.line);
    else if (message.type === 'server') this.#server(message.state, message.message);
    else if (message.type === 'done') this.say(message.message);
  }

  #show(picture: LayoutPicture | undefined, reason?: string): void {
    const first = this.#picture === undefined;
    const before = this.#picture?.summary.conflicts;
    this.#picture = picture;
    this.#moving.picture = picture;
    const nothing = !picture || (isEmpty(picture) && picture.unplaced.length === 0);
    this.#message.replaceChildren(
      ...(nothing
        ? [emptyView(picture ? undefined : (reason ?? 'Open a qvm configuration to see its layout.'))]
        : []),
    );
    document.body.classList.toggle('nothing', nothing);
    this.#draw();
    if (first && picture) this.#map.element.scrollTop = this.#channel.state.scroll;
    const now = picture?.summary.conflicts;
    if (before !== undefined && now !== undefined && before !== now) {
      this.say(now === 0 ? 'No conflicts any more' : `${now} ${now === 1 ? 'conflict' : 'conflicts'}`);
    }
  }

  #draw(): void {
    const picture = this.#picture;
    const comparing = this.#others !== undefined;
    document.body.dataset.mode = comparing ? 'compare' : this.#mode;
    this.#header.draw(picture, this.#mode, comparing);
    if (!picture || document.body.classList.contains('nothing')) return;
    if (this.#others) this.#compare.draw([picture, ...this.#others]);
    else if (this.#mode === 'table') this.#table.draw(picture);
    else {
      document.body.classList.toggle('no-memory', picture.spaces.mem.windows.length === 0);
      this.#map.cursor = windowAtLine(picture, this.#cursorLine)?.id;
      this.#map.show(picture);
      this.#strips.draw(picture);
    }
  }

  /** After each drawing of the map: what depends on what it shows. */
  #viewed(): void {
    if (!this.#picture) return;
    this.#overview.draw(this.#picture);
    this.#side.draw(this.#picture, this.#map.selected);
    this.#connector.schedule(this.#picture, this.#side.cards);
    const { zoom, selected, seen } = this.#map;
    this.#channel.keep({ zoom, selected, scroll: seen.top, mode: this.#mode });
  }

  #cursor(line: number | undefined): void {
    this.#cursorLine = line;
    const found = this.#picture && windowAtLine(this.#picture, line);
    if (found?.id === this.#map.cursor) return;
    this.#map.cursor = found?.id;
    if (found) this.#map.select(found.id, false);
    else this.#map.draw();
  }

  #server(state: ServerState, message?: string): void {
    const view = serverView(state, message, () => this.#channel.send({ type: 'restartServer' }));
    this.#banner.replaceChildren(...(view ? [view] : []));
  }

  #select(id: string, focus: boolean): void {
    this.#moving.cancel();
    this.#map.select(id, focus);
  }

  #reveal(id: string, focus: boolean): void {
    const range = this.#picture?.spaces.mem.windows.find((w) => w.id === id)?.source;
    if (range) this.#channel.send({ type: 'reveal', uri: this.#picture!.uri, range, focus });
    else this.say('The file does not mention this window');
  }

  #pointer(): void {
    this.#map.element.addEventListener('click', (event) => {
      if (this.#moving.dragged) return;
      const id = (event.target as Element).closest<SVGElement>('[data-id]')?.dataset.id;
      if (!id) return;
      this.#select(id, true);
      this.#reveal(id, false);
    });
    this.#map.element.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        const pixel = event.clientY - this.#map.element.getBoundingClientRect().top;
        this.#map.zoomTo(this.#map.zoom * 2 ** (-event.deltaY / 200), pixel);
      },
      { passive: false },
    );
  }

  #toggleCompare(): void {
    const on = this.#others === undefined;
    this.#channel.send({ type: 'compare', on });
    this.#others = on ? [] : undefined;
    this.#draw();
    this.say(on ? 'Configurations side by side' : 'One configuration');
  }

  /** An answer that comes after the question was taken back is dropped. */
  #hearOthers(pictures: readonly LayoutPicture[]): void {
    if (!this.#others) return;
    this.#others = pictures;
    this.#draw();
  }

  #setMode(mode: 'map' | 'table'): void {
    if (this.#others) this.#toggleCompare();
    this.#mode = mode;
    this.#channel.keep({ mode });
    this.#draw();
    this.say(mode === 'map' ? 'Map' : 'Table');
  }

  #actions(): Actions {
    return {
      map: () => this.#setMode('map'),
      table: () => this.#setMode('table'),
      fit: () => this.#map.zoomTo(1),
      zoomIn: () => this.#map.zoomTo(this.#map.zoom * 1.5),
      zoomOut: () => this.#map.zoomTo(this.#map.zoom / 1.5),
      compare: () => this.#toggleCompare(),
      nextConflict: () => this.#nextConflict(),
      help: () => this.#help.showModal(),
      exportAs: (choice) => {
        if (!this.#picture) return;
        exportAs(choice, this.#picture, this.#channel).then(
          (words) => this.say(words),
          (error: Error) => this.say(`Not exported: ${error.message}`),
        );
      },
    };
  }

  #nextConflict(): void {
    const mem = this.#picture?.spaces.mem;
    if (!mem) return;
    const clashing = this.#map.ordered.filter((w) =>
      w.window.overlaps.some((i) => mem.overlaps[i]?.severity !== 'benign'),
    );
    const at = clashing.findIndex((w) => w.window.id === this.#map.selected);
    const next = clashing[(at + 1) % clashing.length];
    if (!next) return;
    if (this.#mode === 'table') this.#setMode('map');
    this.#select(next.window.id, true);
  }
}

/** The window that a line belongs to: the innermost that states it, else the last one before it, as contexts go. */
export function windowAtLine(picture: LayoutPicture, line: number | undefined): WindowPicture | undefined {
  if (line === undefined) return undefined;
  const stated = picture.spaces.mem.windows.filter((w) => w.source && w.source.start.line <= line);
  const lines = (w: WindowPicture) => w.source!.end.line - w.source!.start.line;
  const around = stated.filter((w) => w.source!.end.line >= line).sort((a, b) => lines(a) - lines(b));
  const before = stated.sort((a, b) => b.source!.start.line - a.source!.start.line || order(a, b));
  return around[0] ?? before[0];
}

const order = (a: WindowPicture, b: WindowPicture) => (toBytes(a.start) < toBytes(b.start) ? -1 : 1);
