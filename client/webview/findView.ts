import type { LayoutPicture } from '../../shared/picture';
import { plural, t } from '../words';
import type { Say } from './announcer';
import { h } from './element';
import { type Found, findInPicture } from './finding';
import type { MapView } from './mapView';

/** A field with a list of what is found while someone types; the map shows the one that is chosen. */
export class FindView {
  private readonly list = h('ul', { id: 'found', role: 'listbox', 'aria-label': t('Found') });
  private readonly input = h('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': t('Find a name, an address, an interrupt or free room'),
    'aria-controls': 'found',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    placeholder: t('name, 0x80000000, gic:37, free 64K'),
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly element = h('div', { class: 'find', role: 'search', hidden: true }, this.input, this.list);
  private readonly map: MapView;
  private readonly say: Say;
  private picture: LayoutPicture | undefined;
  private found: readonly Found[] = [];
  private at = -1;
  /** What the map showed before. */
  private before:
    | { readonly zoom: number; readonly scroll: number; readonly selected: string | undefined }
    | undefined;

  constructor(map: MapView, say: Say) {
    this.map = map;
    this.say = say;
    this.input.addEventListener('input', () => this.search());
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !this.element.contains(relatedTarget as Node)) this.close();
    });
  }

  open(picture: LayoutPicture): void {
    const { viewport, selected } = this.map;
    if (this.element.hidden) this.before = { zoom: viewport.zoom, scroll: viewport.scroll, selected };
    this.picture = picture;
    this.element.hidden = false;
    this.input.focus();
    this.input.select();
    this.search();
  }

  private close(): void {
    this.element.hidden = true;
    this.before = undefined;
  }

  private search(): void {
    const text = this.input.value;
    this.found = this.picture ? findInPicture(text, this.picture) : [];
    const none = text.trim() !== '' && this.found.length === 0;
    const items = this.found.map(({ name, note }, i) =>
      h(
        'li',
        {
          id: `found-${i}`,
          role: 'option',
          'aria-selected': 'false',
          onclick: () => {
            this.choose(i);
            this.accept();
          },
        },
        h('span', {}, name),
        h('small', { class: 'quiet' }, note),
      ),
    );
    this.list.replaceChildren(...items);
    this.list.hidden = items.length === 0;
    this.input.setAttribute('aria-expanded', String(items.length > 0));
    this.input.setAttribute('aria-invalid', String(none));
    this.input.removeAttribute('aria-activedescendant');
    this.at = -1;
    if (none) this.say(t('Nothing is called {0}, and it is no address', text.trim()));
    else if (items.length > 0) {
      this.say(plural(items.length, t('1 result'), t('{0} results', items.length)));
      this.choose(0);
    }
  }

  /** Shows one of what was found, while the field keeps the focus. */
  private choose(at: number): void {
    const found = this.found[at];
    if (!found) return;
    this.list.children[this.at]?.setAttribute('aria-selected', 'false');
    this.at = at;
    const item = this.list.children[at]!;
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', item.id);
    if (found.window) this.map.select(found.window, false);
    else if (found.range) this.map.zoomToRange(found.range.start, found.range.end);
  }

  /** Stays where the map is now; the window gets the focus. */
  private accept(): void {
    if (this.at < 0) return;
    this.close();
    this.map.option(this.map.selected ?? '')?.focus({ preventScroll: true });
  }

  private leave(): void {
    const before = this.before;
    this.close();
    if (before) {
      this.map.zoomTo(before.zoom);
      if (before.selected) this.map.select(before.selected, true);
      this.map.viewport.scroll = before.scroll;
      this.map.draw();
    }
  }

  private key(event: KeyboardEvent): void {
    const { length } = this.found;
    if (event.key === 'ArrowDown') this.choose((this.at + 1) % Math.max(1, length));
    else if (event.key === 'ArrowUp') this.choose((this.at - 1 + length) % Math.max(1, length));
    else if (event.key === 'Enter') this.accept();
    else if (event.key === 'Escape') this.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
