import type { LayoutPicture, OverlapPicture } from '../../shared/picture';
import type { Range } from '../../shared/range';
import { t } from '../words';
import type { Say } from './announcer';
import type { Channel } from './channel';
import { ClashFixes } from './clashFixes';
import { h } from './element';
import { factoryView } from './factoryView';
import { gapView } from './gapView';
import { type LineClash, lineClashesOf } from './lineClashes';
import type { Moving } from './moving';
import { conflictView, lineClashView, selectionView, unplacedView } from './noteViews';

/** What is used twice: addresses, and interrupt lines. */
interface Clashes {
  readonly overlaps: readonly OverlapPicture[];
  readonly lines: readonly LineClash[];
}

/** The cards beside the map: the selected window with its conflicts, factory pages, other conflicts, what is not placed. */
export class SideView {
  readonly element = h('aside', { class: 'side', 'aria-label': t('Details'), tabindex: 0 });
  private readonly channel: Channel;
  private readonly moving: Moving;
  private readonly add: () => void;
  readonly fixes: ClashFixes;
  private readonly selection = h('div');
  private readonly conflicts = h('div');
  readonly cards = h('div', { class: 'cards' });
  /** Which factory pages someone folded or unfolded, by window; the picture does not know. */
  private readonly open = new Map<string, boolean>();
  /** What the cards and the notes were drawn from; building them anew costs layout and focus. */
  private cardsFor = '';
  private notesFor = '';
  private selected: string | undefined;
  private picture: LayoutPicture | undefined;

  /** @param add offers what can be added in the selected free range */
  constructor(channel: Channel, moving: Moving, say: Say, add: () => void) {
    this.fixes = new ClashFixes(channel, say);
    this.channel = channel;
    this.moving = moving;
    this.add = add;
    this.element.append(this.cards);
  }

  /** @param gap the free range that is selected, where one is */
  draw(picture: LayoutPicture, selected: string | undefined, gap: Range | undefined): void {
    // Every frame of scrolling asks; nothing here depends on what is in view.
    if (picture === this.picture && selected === this.selected) return;
    this.picture = picture;
    const { factoryPages, unplaced, uri } = picture;
    const { windows, overlaps, gaps } = picture.spaces.mem;
    const inCards = new Set(
      factoryPages.flatMap((p) => [p.window, ...p.regions.flatMap((r) => [r.controlPage, r.data])]),
    );
    const cards = JSON.stringify([uri, factoryPages, unplaced, windows.filter((w) => inCards.has(w.id))]);
    if (cards !== this.cardsFor) this.drawCards(picture);
    this.cardsFor = cards;
    const clashes = overlaps.filter((o) => o.severity !== 'benign');
    const shown = windows.filter((w) => w.id === selected || clashes.some((o) => o.windows.includes(w.id)));
    const range = gap && [gap.start, gap.end].map(String);
    const lines = lineClashesOf(picture);
    const free = clashes.length > 0 && gaps;
    const notes = JSON.stringify([uri, selected, shown, clashes, lines, free, range]);
    if (notes !== this.notesFor) this.drawNotes(picture, { overlaps: clashes, lines }, selected, gap);
    this.notesFor = notes;
    if (selected !== this.selected) this.unfold(selected);
    this.selected = selected;
  }

  /** The card of a window, if it is a factory page. */
  private cardOf(selected: string | undefined): HTMLDetailsElement | undefined {
    const cards = [...this.cards.querySelectorAll<HTMLDetailsElement>('details.factory')];
    return cards.find((card) => card.dataset.window === selected);
  }

  private unfold(selected: string | undefined): void {
    const card = this.cardOf(selected);
    if (!card) return;
    card.open = true;
    if (this.selected !== undefined) this.element.scrollTop = card.offsetTop - 12;
  }

  private drawCards(picture: LayoutPicture): void {
    const pages = picture.factoryPages.map((page, i) => {
      const key = page.window ?? page.label;
      const card = factoryView(page, picture, this.channel, this.open.get(key) ?? i === 0);
      card.addEventListener('toggle', () => this.open.set(key, card.open));
      return card;
    });
    const unplaced = unplacedView(picture, this.channel);
    this.cards.replaceChildren(this.selection, ...pages, this.conflicts, ...(unplaced ? [unplaced] : []));
  }

  private drawNotes(
    picture: LayoutPicture,
    { overlaps, lines }: Clashes,
    selected: string | undefined,
    gap: Range | undefined,
  ): void {
    const window = picture.spaces.mem.windows.find((w) => w.id === selected);
    const mine: HTMLElement[] = [];
    const others: HTMLElement[] = [];
    for (const overlap of overlaps) {
      const view = conflictView(overlap, picture, this.channel, {
        moving: this.moving,
        fixes: this.fixes,
      });
      if (selected && overlap.windows.includes(selected)) mine.push(view);
      else others.push(view);
    }
    for (const clash of lines) {
      const view = lineClashView(clash, picture, this.channel, this.fixes);
      if (selected && clash.uses.some(({ windows }) => windows.includes(selected))) mine.push(view);
      else others.push(view);
    }
    // A factory page has a card of its own, which says more.
    if (window && !this.cardOf(selected)) mine.push(selectionView(window, picture, this.channel));
    if (gap) mine.push(gapView(gap, this.add));
    this.selection.replaceChildren(...mine);
    this.conflicts.replaceChildren(...others);
  }
}
