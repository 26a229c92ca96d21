import type { HostMessage, ServerState } from '../../shared/panel';
import type { LayoutPicture } from '../../shared/picture';
import { counted } from '../../shared/words';
import { Announcer } from './announcer';
import { Channel } from './channel';
import { h } from './element';
import { serverView } from './emptyView';
import { exportAs, layoutExport, sharingExport } from './exporting';
import { GoTo } from './goTo';
import { type Actions, type ExportChoice, HeaderView } from './headerView';
import { helpDialog } from './help';
import { listenToKeys } from './keys';
import { listenToPointer } from './mapPointer';
import { patterns } from './patch';
import { type Mode, Stage } from './stage';

const MODE_NAMES: Readonly<Record<Mode, string>> = { map: 'Map', table: 'Table', sharing: 'Shared memory' };

/** The panel's page: hears the extension, and does what buttons, keys and pointer ask for. */
export class Page {
  readonly #channel = new Channel();
  readonly #announcer = new Announcer();
  readonly #say = this.#announcer.say;
  readonly #stage = new Stage(this.#channel, this.#say);
  readonly #goTo = new GoTo(this.#stage.map, (id) => this.#select(id), this.#say);
  readonly #banner = h('div', { class: 'banners' });

  constructor(root: HTMLElement) {
    const { map, moving } = this.#stage;
    const actions = this.#actions();
    const header = new HeaderView(actions, this.#goTo.element);
    this.#stage.onDraw = () => {
      header.draw(this.#stage.picture, this.#stage.mode, this.#stage.comparing);
    };
    const main = h('main', {}, this.#banner, ...this.#stage.elements);
    root.append(patterns(), header.element, main, this.#announcer.element);
    const choose = (id: string) => {
      this.#select(id);
      this.#reveal(id, false);
    };
    listenToPointer({ map, moving, choose });
    listenToKeys({
      map,
      moving,
      actions,
      select: (id) => this.#select(id),
      reveal: (id, focus) => this.#reveal(id, focus),
      mode: () => this.#stage.mode,
    });
    this.#channel.listen((message) => this.#hear(message));
    this.#stage.draw();
    this.#channel.send({ type: 'ready' });
  }

  #hear(message: HostMessage): void {
    if (message.type === 'picture') this.#show(message.picture, message.reason);
    else if (message.type === 'others') this.#stage.showOthers(message.pictures);
    else if (message.type === 'sharing') this.#stage.sharing.show(message.picture);
    else if (message.type === 'cursor') this.#stage.cursor(message.line);
    else if (message.type === 'select') this.#showWindow(message.window);
    else if (message.type === 'server') this.#server(message.state, message.message);
    else if (message.type === 'done') this.#say(message.message);
  }

  #show(picture: LayoutPicture | undefined, reason?: string): void {
    const before = this.#stage.picture?.summary.conflicts;
    this.#stage.show(picture, reason);
    const now = picture?.summary.conflicts;
    if (before === undefined || now === undefined || before === now) return;
    this.#say(now === 0 ? 'No conflicts any more' : counted(now, 'conflict'));
  }

  #server(state: ServerState, message?: string): void {
    const view = serverView(state, message, () => this.#channel.send({ type: 'restartServer' }));
    this.#banner.replaceChildren(...(view ? [view] : []));
  }

  /** What a lens in the text leads to: the map, with the window chosen. */
  #showWindow(id: string): void {
    this.#showMap();
    this.#select(id);
  }

  #select(id: string): void {
    this.#stage.moving.cancel();
    this.#stage.map.select(id, true);
  }

  #reveal(id: string, focus: boolean): void {
    const { picture } = this.#stage;
    const range = picture?.spaces.mem.windows.find((w) => w.id === id)?.source;
    if (picture && range) this.#channel.send({ type: 'reveal', uri: picture.uri, range, focus });
    else this.#say('The file does not mention this window');
  }

  #actions(): Actions {
    const { map } = this.#stage;
    const zoom = (factor: number) => map.zoomTo(map.viewport.zoom * factor);
    return {
      map: () => this.#setMode('map'),
      table: () => this.#setMode('table'),
      sharing: () => this.#setMode('sharing'),
      fit: () => map.zoomTo(1),
      zoomIn: () => zoom(1.5),
      zoomOut: () => zoom(1 / 1.5),
      goTo: () => {
        this.#showMap();
        this.#goTo.open();
      },
      compare: () => {
        const on = !this.#stage.comparing;
        this.#stage.compare(on);
        this.#say(on ? 'Configurations side by side' : 'One configuration');
      },
      nextConflict: () => {
        const next = map.nextClashing();
        if (!next) return;
        this.#showMap();
        this.#select(next);
      },
      help: () => {
        // Made when somebody asks: the first drawing does not wait for it.
        const dialog = helpDialog();
        dialog.addEventListener('close', () => dialog.remove());
        document.body.append(dialog);
        dialog.showModal();
      },
      exportAs: (choice) => this.#export(choice),
    };
  }

  #setMode(mode: Mode): void {
    this.#stage.setMode(mode);
    this.#say(MODE_NAMES[mode]);
  }

  #showMap(): void {
    if (this.#stage.mode !== 'map' || this.#stage.comparing) this.#setMode('map');
  }

  #export(choice: ExportChoice): void {
    const { pictures, mode, comparing, sharing } = this.#stage;
    if (pictures.length === 0) return;
    const played = mode === 'sharing' && !comparing ? sharing.picture : undefined;
    const subject = played === undefined ? layoutExport(pictures) : sharingExport(played);
    exportAs(choice, subject, this.#channel).then(
      (words) => this.#say(words),
      (error: Error) => this.#say(`Not exported: ${error.message}`),
    );
  }
}
