import { h } from './element';
import { inside } from './floating';

/** Milliseconds that the pointer rests before the card comes. */
const REST = 350;
/** Pixels from the pointer, so that the card does not lie under it. */
const AWAY = 16;

/**
 * The facts of what is under a resting pointer. For the eye alone: the same is in the names of windows and free ranges and in
 * the card of the selected one.
 */
export class PointCard {
  readonly element = h('div', { class: 'point', 'aria-hidden': 'true', hidden: true });
  private timer = 0;
  private id: string | undefined;

  /** @param find what is known of an element of the map, by its id */
  constructor(map: HTMLElement, find: (id: string) => readonly Node[] | undefined) {
    map.addEventListener('pointermove', (event) => {
      const id = (event.target as Element).closest<SVGElement>('[data-id]')?.dataset.id;
      if (event.pointerType === 'touch' || event.buttons !== 0 || id === undefined) return this.hide();
      if (id === this.id) return;
      this.hide();
      this.id = id;
      this.timer = window.setTimeout(() => {
        const found = find(id);
        if (found) this.show(found, event);
      }, REST);
    });
    map.addEventListener('pointerleave', () => this.hide());
    for (const kind of ['pointerdown', 'keydown', 'wheel', 'scroll', 'contextmenu'])
      addEventListener(kind, () => this.hide(), { capture: true, passive: true });
  }

  private show(facts: readonly Node[], { clientX, clientY }: PointerEvent): void {
    this.element.replaceChildren(...facts);
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
