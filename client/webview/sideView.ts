import type { LayoutPicture } from '../../server/src/layout/picture';
import type { Channel } from './channel';
import { h } from './element';
import { factoryView } from './factoryView';
import type { Moving } from './moving';
import { conflictView, selectionView, unplacedView } from './noteViews';

/** The cards beside the map: the selected window with its conflicts, factory pages, other conflicts, what is not placed. */
export class SideView {
  readonly element = h('aside', { class: 'side', 'aria-label': 'Details', tabindex: 0 });
  readonly #channel: Channel;
  readonly #moving: Moving;
  readonly #selection = h('div');
  readonly #conflicts = h('div');
  readonly cards = h('div', { class: 'cards' });
  /** Which factory pages somebody folded or unfolded, by window; the picture does not know. */
  readonly #open = new Map<string, boolean>();
  #drawnFor: LayoutPicture | undefined;
  #selected: string | undefined;

  constructor(channel: Channel, moving: Moving) {
    this.#channel = channel;
    this.#moving = moving;
    this.element.append(this.cards);
  }

  draw(picture: LayoutPicture, selected: string | undefined): void {
    if (picture !== this.#drawnFor) this.#drawCards(picture);
    if (picture !== this.#drawnFor || selected !== this.#selected) this.#drawSelection(picture, selected);
    this.#drawnFor = picture;
    this.#selected = selected;
  }

  #drawCards(picture: LayoutPicture): void {
    const pages = picture.factoryPages.map((page, i) => {
      const key = page.window ?? page.label;
      const card = factoryView(page, picture, this.#channel, this.#open.get(key) ?? i === 0);
      card.addEventListener('toggle', () => this.#open.set(key, card.open));
      return card;
    });
    const unplaced = unplacedView(picture, this.#channel);
    this.cards.replaceChildren(this.#selection, ...pages, this.#conflicts, ...(unplaced ? [unplaced] : []));
  }

  #drawSelection(picture: LayoutPicture, selected: string | undefined): void {
    const window = picture.spaces.mem.windows.find((w) => w.id === selected);
    const card = [...this.cards.querySelectorAll<HTMLDetailsElement>('details.factory')].find(
      (d) => d.dataset.window === selected,
    );
    const mine: HTMLElement[] = [];
    const others: HTMLElement[] = [];
    for (const overlap of picture.spaces.mem.overlaps) {
      if (overlap.severity === 'benign') continue;
      const view = conflictView(overlap, picture, this.#channel, this.#moving);
      if (selected && overlap.windows.includes(selected)) mine.push(view);
      else others.push(view);
    }
    // A factory page has a card of its own, which says more.
    if (window && !card) mine.push(selectionView(window, picture, this.#channel));
    this.#selection.replaceChildren(...mine);
    this.#conflicts.replaceChildren(...others);
    if (card && this.#drawnFor) {
      card.open = true;
      if (this.element.scrollHeight > this.element.clientHeight) this.element.scrollTop = card.offsetTop - 12;
    }
  }
}
