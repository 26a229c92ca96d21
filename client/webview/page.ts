import { comparisonText } from '../../shared/drawing/words';
import type { HostMessage, ServerState } from '../../shared/panel';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import { describeRange } from '../../shared/range';
import { describeSize } from '../../shared/size';
import { t } from '../words';
import { Announcer } from './announcer';
import { Channel } from './channel';
import { Choosing } from './choosing';
import { ContextMenu } from './contextMenu';
import { copiesOf } from './copies';
import { h } from './element';
import { serverView } from './emptyView';
import { exportAs, layoutExport, sharingExport } from './exporting';
import { factList } from './facts';
import { FindView } from './findView';
import { gapFacts, gapMenu } from './gapView';
import { type Actions, type ExportChoice, HeaderView } from './headerView';
import { helpDialog } from './help';
import { listenToKeys } from './keys';
import { listenToPointer } from './mapPointer';
import { Notice } from './notice';
import { patterns } from './patch';
import { PointCard } from './pointCard';
import { type Mode, Stage } from './stage';
import { conflictCount } from './summary';
import { windowMenu } from './windowMenu';

const MODE_NAMES: Readonly<Record<Mode, () => string>> = {
  map: () => t('Map'),
  table: () => t('Table'),
  sharing: () => t('Shared memory'),
};

/** The panel's page: hears the extension, and does what buttons, keys and pointer ask for. */
export class Page {
  private readonly channel = new Channel();
  private readonly announcer = new Announcer();
  private readonly say = this.announcer.say;
  private readonly stage = new Stage(this.channel, this.say);
  private readonly find = new FindView(this.stage.map, this.say);
  private readonly notice = new Notice();
  private readonly menu = new ContextMenu();
  private readonly banner = h('div', { class: 'banners' });

  constructor(root: HTMLElement) {
    const { map, moving } = this.stage;
    const actions = this.actions();
    const header = new HeaderView(actions, {
      find: this.find.element,
      notice: this.notice.element,
      jump: this.stage.jump.element,
    });
    this.stage.onDraw = () => {
      header.draw(this.stage.picture, this.stage.mode, this.stage.comparing);
    };
    const main = h('main', {}, this.banner, ...this.stage.elements);
    const point = new PointCard(map.element, (id) => this.facts(id));
    const choosing = new Choosing(map, (id, range, at) => this.stage.adding.open(id, range, at));
    root.append(patterns(), header.element, main, this.announcer.element);
    // Within a landmark, where screen readers look for it.
    main.append(this.menu.element, point.element, this.stage.adding.element);
    const choose = (id: string) => {
      this.select(id);
      if (!map.gap(id)) this.reveal(id, false);
    };
    const add = () => this.stage.adding.openSelected();
    this.stage.adding.onAdded = choose;
    listenToPointer({ map, moving, choosing, choose, add, menu: (id, at) => this.openMenu(id, at) });
    listenToKeys({
      map,
      moving,
      actions,
      select: (id) => this.select(id),
      reveal: (id, focus) => this.reveal(id, focus),
      mode: () => this.stage.mode,
      copy: (id) => this.copyAddress(id),
      undo: () => this.channel.send({ type: 'undo' }),
      add,
    });
    this.channel.listen((message) => this.hear(message));
    this.stage.draw();
    this.channel.send({ type: 'ready' });
  }

  private hear(message: HostMessage): void {
    if (message.type === 'picture') this.show(message.picture, message.reason);
    else if (message.type === 'others') this.stage.showOthers(message.pictures, message.host);
    else if (message.type === 'sharing') this.stage.sharing.show(message.picture);
    else if (message.type === 'cursor') this.stage.cursor(message.line);
    else if (message.type === 'select') this.showWindow(message.window);
    else if (message.type === 'additions') this.stage.adding.hear(message);
    else if (message.type === 'fixes') this.stage.fixes.hear(message);
    else if (message.type === 'server') this.server(message.state, message.message);
    else if (message.type === 'done') {
      if (message.failed) this.stage.adding.failed();
      this.done(message.message, message.undo);
    }
  }

  private done(message: string, undo = false): void {
    this.say(message);
    this.notice.show(message, undo ? () => this.channel.send({ type: 'undo' }) : undefined);
  }

  private found(id: string): { window: WindowPicture; picture: LayoutPicture } | undefined {
    const { picture } = this.stage;
    const window = picture?.spaces.mem.windows.find((w) => w.id === id);
    return picture && window && { window, picture };
  }

  /** What the card under a resting pointer says. */
  private facts(id: string): Node[] | undefined {
    const gap = this.stage.map.gap(id);
    if (gap)
      return [
        h('strong', {}, t('{0} free', describeSize(gap.end - gap.start))),
        gapFacts(gap),
        h('p', { class: 'quiet' }, t('Drag over it to add a vdev')),
      ];
    const found = this.found(id);
    return found && [h('strong', {}, found.window.label), factList(found.window, found.picture)];
  }

  private openMenu(id: string, at: { readonly x: number; readonly y: number }): void {
    const { map, moving, adding } = this.stage;
    const placed = map.placed(id);
    if (!placed) return;
    this.select(id);
    const zoom = () => map.zoomToRange(placed.start, placed.safeEnd);
    const copy = (what: string, content: string) => this.channel.send({ type: 'copy', what, content });
    const found = this.found(id);
    const source = found?.window.source;
    const groups = found
      ? windowMenu(found.window, found.picture, {
          goToSource: () => this.reveal(id, true),
          zoom,
          copy,
          moveTo: (address) => moving.to(found.window, address),
          more: () => source && this.channel.send({ type: 'offers', uri: found.picture.uri, range: source }),
        })
      : gapMenu(placed, { add: () => adding.openSelected(), zoom, copy });
    this.menu.open(groups, at, () => map.option(id)?.focus({ preventScroll: true }));
  }

  private copyAddress(id: string): void {
    const gap = this.stage.map.gap(id);
    const found = this.found(id);
    const copy = gap
      ? { what: t('Range'), content: describeRange(gap.start, gap.end) }
      : found && copiesOf(found.window, found.picture)[0];
    if (copy) this.channel.send({ type: 'copy', ...copy });
  }

  private show(picture: LayoutPicture | undefined, reason?: string): void {
    const before = this.stage.picture?.summary.conflicts;
    const compared = this.stage.picture?.comparison?.against;
    this.stage.show(picture, reason);
    const { comparison } = picture ?? {};
    if (comparison && comparison.against !== compared) this.say(comparisonText(comparison));
    const now = picture?.summary.conflicts;
    if (before === undefined || now === undefined || before === now) return;
    this.say(now === 0 ? t('No conflicts any more') : conflictCount(now));
  }

  private server(state: ServerState, message?: string): void {
    const view = serverView(state, message, () => this.channel.send({ type: 'restartServer' }));
    this.banner.replaceChildren(...(view ? [view] : []));
  }

  /** What a lens in the text leads to: the map, with the window chosen. */
  private showWindow(id: string): void {
    this.showMap();
    this.select(id);
  }

  private select(id: string): void {
    this.stage.moving.cancel();
    this.stage.map.select(id, true);
  }

  private reveal(id: string, focus: boolean): void {
    const { picture } = this.stage;
    const range = picture?.spaces.mem.windows.find((w) => w.id === id)?.source;
    if (picture && range) this.channel.send({ type: 'reveal', uri: picture.uri, range, focus });
    else this.say(t('The file does not mention this window'));
  }

  private actions(): Actions {
    const { map } = this.stage;
    const zoom = (factor: number) => map.zoomTo(map.viewport.zoom * factor);
    return {
      map: () => this.setMode('map'),
      table: () => this.setMode('table'),
      sharing: () => this.setMode('sharing'),
      fit: () => map.zoomTo(1),
      zoomIn: () => zoom(1.5),
      zoomOut: () => zoom(1 / 1.5),
      goTo: () => {
        this.showMap();
        if (this.stage.picture) this.find.open(this.stage.picture);
      },
      compare: () => {
        const on = !this.stage.comparing;
        this.stage.compare(on);
        this.say(on ? t('Configurations side by side') : t('One configuration'));
      },
      against: (on) => this.channel.send({ type: 'against', on }),
      nextDifference: () => this.goTo(map.nextDiffering()),
      nextConflict: () => this.goTo(map.nextClashing()),
      problems: () => this.channel.send({ type: 'problems' }),
      help: () => {
        // Made when someone asks: the first drawing does not wait for it.
        const dialog = helpDialog();
        dialog.addEventListener('close', () => dialog.remove());
        document.body.append(dialog);
        dialog.showModal();
      },
      exportAs: (choice) => this.export(choice),
    };
  }

  private goTo(id: string | undefined): void {
    if (id === undefined) return;
    this.showMap();
    this.select(id);
  }

  private setMode(mode: Mode): void {
    this.notice.hide();
    this.stage.setMode(mode);
    this.say(MODE_NAMES[mode]());
  }

  private showMap(): void {
    if (this.stage.mode !== 'map' || this.stage.comparing) this.setMode('map');
  }

  private export(choice: ExportChoice): void {
    const { pictures, mode, comparing, sharing } = this.stage;
    if (pictures.length === 0) return;
    const played = mode === 'sharing' && !comparing ? sharing.picture : undefined;
    const subject =
      played === undefined
        ? layoutExport(pictures, this.stage.together, this.stage.scale)
        : sharingExport(played);
    exportAs(choice, subject, this.channel).then(
      (words) => this.say(words),
      (error: Error) => this.say(t('Not exported: {0}', error.message)),
    );
  }
}
