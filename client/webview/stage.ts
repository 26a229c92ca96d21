import type { CompareScale } from '../../shared/drawing/compare';
import { guestOf, type SideBySide } from '../../shared/drawing/together';
import { isEmpty } from '../../shared/drawing/words';
import type { HostLayout } from '../../shared/hostLayout';
import type { PageState } from '../../shared/panel';
import type { LayoutPicture } from '../../shared/picture';
import { t } from '../words';
import { Adding } from './adding';
import type { Say } from './announcer';
import type { Channel } from './channel';
import type { ClashFixes } from './clashFixes';
import { CompareView } from './compareView';
import { Connector } from './connector';
import { h } from './element';
import { emptyView } from './emptyView';
import { pageMeasure } from './fonts';
import { Jump } from './jump';
import { MapView } from './mapView';
import { Moving } from './moving';
import { OverviewView } from './overviewView';
import { SharingView } from './sharing/sharingView';
import { SideView } from './sideView';
import { StripsView } from './stripsView';
import { TableView } from './tableView';
import { windowAtLine } from './windowAtLine';

export type Mode = PageState['mode'];

/** Where the picture is shown: as map with its cards and strips, as table, or beside others. Draws what is in sight. */
export class Stage {
  private readonly channel: Channel;
  private readonly measure = pageMeasure();
  readonly map = new MapView(this.measure);
  readonly moving: Moving;
  readonly adding: Adding;
  private readonly overview = new OverviewView(this.map);
  private readonly connector = new Connector(this.map);
  private readonly side: SideView;
  private readonly strips: StripsView;
  private readonly table: TableView;
  private readonly compareView: CompareView;
  readonly sharing: SharingView;
  readonly jump: Jump;
  private readonly message = h('div', { class: 'message' });
  private readonly body = h('div', { class: 'body' });
  readonly elements: readonly HTMLElement[];
  private shownPicture: LayoutPicture | undefined;
  /** The other configurations while they are shown; `undefined` when not. */
  private others: readonly LayoutPicture[] | undefined;
  /** The host of the shown configuration, where one is known. */
  private host: HostLayout | undefined;
  private shownMode: Mode;
  private cursorLine: number | undefined;
  onDraw: () => void = () => {};

  constructor(channel: Channel, say: Say) {
    this.channel = channel;
    this.moving = new Moving(this.map, channel, say);
    this.adding = new Adding(this.map, channel, say, () => this.shownPicture?.uri);
    this.side = new SideView(channel, this.moving, say, () => this.adding.openSelected());
    this.strips = new StripsView(channel, this.measure, (id) => this.map.select(id, false));
    this.table = new TableView(channel);
    this.compareView = new CompareView(channel, this.measure, say);
    this.sharing = new SharingView(channel, say);
    this.jump = new Jump(this.side.cards);
    const area = h('div', { class: 'map-area' }, this.map.element);
    area.prepend(this.overview.element);
    this.body.append(area, this.side.element, this.table.element, this.compareView.element);
    this.body.append(this.sharing.element);
    this.body.append(this.strips.element, this.connector.element);
    this.elements = [this.message, this.body];
    this.side.element.addEventListener('scroll', () => this.connector.schedule(), { passive: true });
    this.side.element.addEventListener('toggle', () => this.connector.schedule(), { capture: true });
    const { zoom, selected, mode } = channel.state;
    this.shownMode = mode;
    this.map.viewport.zoom = zoom;
    this.map.viewport.fitted = zoom <= 1;
    this.map.selected = selected;
    this.map.onView = () => this.viewed();
    const resized = new ResizeObserver(() => {
      const isMap = this.shownMode === 'map' && !this.comparing;
      if (!isMap || !this.map.viewport.isAsDrawn) this.draw();
    });
    for (const element of [this.body, this.map.element]) resized.observe(element);
  }

  get picture(): LayoutPicture | undefined {
    return this.shownPicture;
  }

  /** All that are shown: one, or several side by side. */
  get pictures(): readonly LayoutPicture[] {
    if (!this.shownPicture) return [];
    return this.compareView.shown([this.shownPicture, ...(this.others ?? [])], this.host);
  }

  /** The same with what joins them. */
  get together(): SideBySide {
    const all = this.shownPicture ? [this.shownPicture, ...(this.others ?? [])] : [];
    return this.compareView.together(all, this.host);
  }

  get scale(): CompareScale {
    return this.compareView.scale;
  }

  get fixes(): ClashFixes {
    return this.side.fixes;
  }

  get mode(): Mode {
    return this.shownMode;
  }

  get comparing(): boolean {
    return this.others !== undefined;
  }

  /** @param reason why there is no picture */
  show(picture: LayoutPicture | undefined, reason?: string): void {
    const first = this.shownPicture === undefined;
    const channel = this.channel;
    const { scroll } = channel.state;
    this.shownPicture = picture;
    this.moving.picture = picture;
    const nothing = !picture || (isEmpty(picture) && picture.unplaced.length === 0);
    const why = picture ? undefined : (reason ?? t('Open a qvm configuration to see its layout.'));
    const insert = (text: string) =>
      picture && channel.send({ type: 'insert', uri: picture.uri, version: picture.version, text });
    const actions = { open: () => channel.send({ type: 'openFile' }), ...(picture ? { insert } : {}) };
    this.message.replaceChildren(...(nothing ? [emptyView(why, actions)] : []));
    document.body.classList.toggle('nothing', nothing);
    this.draw();
    this.adding.show(picture);
    if (picture && this.shownMode === 'sharing') this.sharing.ask();
    if (first && picture && scroll > 0) this.map.viewport.scroll = scroll;
  }

  draw(): void {
    const picture = this.shownPicture;
    document.body.dataset.mode = this.comparing ? 'compare' : this.shownMode;
    this.onDraw();
    if (!picture || document.body.classList.contains('nothing')) return;
    if (this.others) this.compareView.draw([picture, ...this.others], this.host);
    else if (this.shownMode === 'table') this.table.draw(picture);
    else if (this.shownMode === 'map') {
      document.body.classList.toggle('no-memory', picture.spaces.mem.windows.length === 0);
      this.map.cursor = windowAtLine(picture, this.cursorLine)?.id;
      // What is below the map comes first: it leaves the map its height.
      this.strips.draw(picture);
      this.map.show(picture);
      this.jump.draw(picture);
    }
  }

  /** After each drawing of the map: what depends on what it shows. */
  private viewed(): void {
    if (!this.shownPicture) return;
    this.overview.draw(this.shownPicture);
    this.side.draw(this.shownPicture, this.map.selected, this.map.gap(this.map.selected));
    this.connector.schedule(this.shownPicture, this.side.cards);
    const { selected, viewport } = this.map;
    this.channel.keep({ zoom: viewport.zoom, selected, scroll: viewport.scroll, mode: this.shownMode });
  }

  /** The line of the cursor in the text, or none. */
  cursor(line: number | undefined): void {
    this.cursorLine = line;
    const found = this.shownPicture && windowAtLine(this.shownPicture, line);
    if (found?.id === this.map.cursor) return;
    this.map.cursor = found?.id;
    // While someone is at work in here, the cursor only follows what they do: it must not take their selection back.
    if (found && !document.hasFocus()) this.map.select(found.id, false);
    else this.map.draw();
  }

  setMode(mode: Mode): void {
    if (this.others) this.compare(false);
    this.shownMode = mode;
    this.channel.keep({ mode });
    this.draw();
    if (mode === 'sharing') this.sharing.ask();
    else this.sharing.pause();
  }

  /** Asks for the other configurations, or lets them go. */
  compare(on: boolean): void {
    this.channel.send({ type: 'compare', on });
    this.others = on ? [] : undefined;
    this.draw();
  }

  /** An answer that comes after the question was taken back is dropped. */
  showOthers(pictures: readonly LayoutPicture[], host?: HostLayout): void {
    if (!this.others) return;
    this.host = host;
    const known = new Set(
      [this.shownPicture, ...pictures].map((each) => each && host && guestOf(each, host)),
    );
    // Of a machine without a file of its own, such as one in a build file, the host has the picture.
    const more = host?.guests.filter((_, index) => !known.has(index)).map(({ picture }) => picture) ?? [];
    this.others = [...pictures, ...more];
    this.draw();
  }
}
