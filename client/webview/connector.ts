import { path } from '../../shared/drawing/scene';
import { interruptText } from '../../shared/drawing/words';
import type { LayoutPicture } from '../../shared/picture';
import type { MapView } from './mapView';
import { patch, svg } from './patch';

/** The line from a factory page on the map to its card: this is what it unfolds to. */
export class Connector {
  readonly element = svg('connector');
  private readonly map: MapView;
  private picture: LayoutPicture | undefined;
  private cards: HTMLElement | undefined;
  private frame = 0;

  constructor(map: MapView) {
    this.map = map;
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** Draws with the next frame, when the page is laid out anyway. */
  schedule(picture = this.picture, cards = this.cards): void {
    this.picture = picture;
    this.cards = cards;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.picture && this.cards) this.draw(this.picture, this.cards);
    });
  }

  private draw(picture: LayoutPicture, cards: HTMLElement): void {
    const lines = picture.factoryPages.flatMap((page) => this.line(page.window, cards) ?? []);
    patch(this.element, lines);
  }

  private line(id: string | undefined, cards: HTMLElement) {
    const { scene, scale, element, viewport } = this.map;
    const placed = scale.windows.find((w) => w.window.id === id);
    const card = [...cards.querySelectorAll<HTMLDetailsElement>('details.factory')].find(
      (d) => d.dataset.window === id,
    );
    if (!placed || !card?.open || !scene?.columns.interrupts) return undefined;
    const frame = this.element.getBoundingClientRect();
    const map = element.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    const seen = cards.parentElement!.getBoundingClientRect();
    const words = placed.window.interrupts.map((i) => interruptText(i)).join(', ');
    const fromX =
      map.left - frame.left + scene.columns.interrupts + (words ? this.map.measure(words, 'mono') + 19 : -8);
    const fromY =
      map.top - frame.top + viewport.y(placed.u0) - element.scrollTop + 14 * Math.min(1, viewport.zoom) + 5;
    const toX = box.left - frame.left;
    const toY = box.top - frame.top + 22;
    const hidden = fromY < 4 || fromY > map.height || toY < 0 || toY > seen.height || toX < fromX + 8;
    if (hidden) return undefined;
    // Past the texts of all interrupts first, then to the card.
    const past = Math.max(fromX, Math.min(toX - 24, map.left - frame.left + scene.columns.interrupts + 116));
    const middle = (past + toX) / 2;
    return path(`M${fromX} ${fromY}H${past}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`, 'q-link');
  }
}
