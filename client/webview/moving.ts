import { describeAddress, hex } from '../../shared/address';
import { PAGE } from '../../shared/page';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import { t } from '../words';
import type { Say } from './announcer';
import type { Channel } from './channel';
import { isFree, movable, nextFree, occupiedPages, roundest } from './dropTarget';
import { follow } from './following';
import { placeOf } from './mapMarks';
import type { MapView } from './mapView';

const THRESHOLD = 4;

/** Moves a window to another address, by pointer or by keys. Only the drop writes; Escape leaves everything as it was. */
export class Moving {
  private readonly map: MapView;
  private readonly channel: Channel;
  private readonly say: Say;
  picture: LayoutPicture | undefined;
  private window: WindowPicture | undefined;
  /** Pointer moves after which a click is no click. */
  dragged = false;

  constructor(map: MapView, channel: Channel, say: Say) {
    this.map = map;
    this.channel = channel;
    this.say = say;
    map.element.addEventListener('pointerdown', (event) => this.press(event));
  }

  get active(): boolean {
    return this.window !== undefined;
  }

  private find(id: string | undefined): WindowPicture | undefined {
    return this.picture?.spaces.mem.windows.find((w) => w.id === id);
  }

  private press(event: PointerEvent): void {
    this.dragged = false;
    const id = (event.target as Element).closest<SVGElement>('[data-id]')?.dataset.id;
    const window = this.find(id);
    if (event.button !== 0 || event.shiftKey || !window || !movable(window)) return;
    const from = event.clientY;
    const grip = this.at(event) - this.map.viewport.y(this.map.scale.place(occupiedPages(window).start));
    follow({
      moved: (e) => {
        if (!this.dragged && Math.abs(e.clientY - from) < THRESHOLD) return;
        if (!this.dragged) {
          this.dragged = true;
          this.window = window;
          document.body.classList.add('dragging');
        }
        if (this.window) this.show(this.target(window, this.at(e) - grip));
      },
      done: (released) => {
        document.body.classList.remove('dragging');
        if (this.window && released) this.drop();
        else this.cancel();
      },
    });
  }

  /** Distance from the map's upper end, in pixels at the present zoom. */
  private at(event: PointerEvent): number {
    const { element } = this.map;
    return event.clientY - element.getBoundingClientRect().top + element.scrollTop;
  }

  /** The roundest free address within the pixels around the pointer; a refused one where nothing there is free. */
  private target(window: WindowPicture, pixel: number): bigint {
    const { scale, viewport } = this.map;
    const low = scale.address(viewport.u(pixel - 3));
    const high = scale.address(viewport.u(pixel + 3));
    const round = roundest(low, high);
    const space = this.picture!.spaces.mem;
    if (isFree(space, window, round)) return round;
    for (const gap of space.gaps) {
      const size = occupiedPages(window).end - occupiedPages(window).start;
      for (const edge of [BigInt(gap.start), BigInt(gap.end) - size]) {
        const near = Math.abs(viewport.y(scale.place(edge)) - pixel) < 14;
        if (near && isFree(space, window, edge)) return edge;
      }
    }
    return round;
  }

  private show(address: bigint): void {
    const window = this.window!;
    const free = isFree(this.picture!.spaces.mem, window, address);
    this.map.ghost = { id: window.id, from: BigInt(window.start), address, free };
    this.map.schedule();
    this.say(placeOf(address, free));
  }

  /** One step by keys; starts moving if need be. */
  step(id: string | undefined, direction: 1 | -1, large: boolean): void {
    const window = this.window ?? this.find(id);
    if (!window || !this.picture) return;
    if (!movable(window)) {
      this.say(t('{0} has no address in the file that could be moved', window.label));
      return;
    }
    this.window = window;
    const from = this.map.ghost?.address ?? occupiedPages(window).start;
    const next = nextFree(this.picture.spaces.mem, window, { from, direction, by: large ? 0x10000n : PAGE });
    if (next === undefined) this.say(t('No free place further on'));
    else this.show(next);
  }

  drop(): void {
    const window = this.window;
    const ghost = this.map.ghost;
    this.cancel();
    if (!window || !ghost || !this.picture) return;
    if (!ghost.free)
      this.say(t('{0} is occupied; {1} stays where it is', describeAddress(ghost.address), window.label));
    else this.to(window, ghost.address);
  }

  /** Asks the extension to write the new address. */
  to(window: WindowPicture, address: bigint): void {
    if (
      !this.picture ||
      !window.addressSource ||
      window.addressSource.file ||
      address === BigInt(window.start)
    )
      return;
    const { uri, version } = this.picture;
    const newText = hex(address);
    this.channel.send({ type: 'move', uri, version, range: window.addressSource, newText });
    this.say(t('{0} moves to {1}', window.label, describeAddress(address)));
  }

  cancel(): void {
    this.window = undefined;
    if (!this.map.ghost) return;
    this.map.ghost = undefined;
    this.map.schedule();
  }
}
