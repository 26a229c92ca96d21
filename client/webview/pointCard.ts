import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import { h } from './element';
import { factList } from './facts';
import { inside } from './floating';

/** Milliseconds that the pointer rests before the card comes. */
const REST = 350;
/** Pixels from the pointer, so that the card does not lie under it. */
const AWAY = 16;

/**
 * The facts of the window under a resting pointer. For the eye alone: the same is in the windows' names and in the card of
 * the selected one.
 */
export class PointCard {
  readonly element = h('div', { class: 'point', 'aria-hidden': 'true', hidden: true });
  private timer = 0;
  private id: string | undefined;

  /** @param find the window of an element of the map, with its picture */
  constructor(
    map: HTMLElement,
    find: (id: string) => { window: WindowPicture; picture: LayoutPicture } | undefined,
  ) {
    map.addEventListener('pointermove', (event) => {
      const id = (event.target as Element).closest<SVGElement>('[data-id]')?.dataset.id;
      if (event.pointerType === 'touch' || event.buttons !== 0 || id === undefined) return this.hide();
      if (id === this.id) return;
      this.hide();
      this.id = id;
      this.timer = window.setTimeout(() => {
        const found = find(id);
        if (found) this.show(found.window, found.picture, event);
      }, REST);
    });
    map.addEventListener('pointerleave', () => this.hide());
    for (const kind of ['pointerdown', 'keydown', 'wheel', 'scroll', 'contextmenu'])
      addEventListener(kind, () => this.hide(), { capture: true, passive: true });
  }

  private show(window: WindowPicture, picture: LayoutPicture, { clientX, clientY }: PointerEvent): void {
    this.element.replaceChildren(h('strong', {}, window.label), factList(window, picture));
    this.element.hidden = false;
    const below = clientY + AWAY + this.element.offsetHeight < innerHeight;
    const y = below ? clientY + AWAY : clientY - AWAY - this.element.offsetHeight;
    inside(this.element, { x: clientX + AWAY, y });
  }

  hide(): void {
    clearTimeout(this.timer);
    this.id = undefined;
    this.element.hidden = true;
  }
}
