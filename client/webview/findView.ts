import type { LayoutPicture } from '../../shared/picture';
import { plural, t } from '../words';
import type { Say } from './announcer';
import { Combobox } from './combobox';
import { h } from './element';
import { type Found, findInPicture } from './finding';
import type { MapView } from './mapView';

/** A field with a list of what is found while someone types; the map shows the one that is chosen. */
export class FindView {
  private readonly field = new Combobox({
    id: 'found',
    label: t('Find a name, an address, an interrupt or free room'),
    listLabel: t('Found'),
    placeholder: t('name, 0x80000000, gic:37, free 64K'),
    typed: () => this.search(),
    shown: (at) => this.show(at),
    accepted: () => this.accept(),
    left: () => this.leave(),
  });
  readonly element = h(
    'div',
    { class: 'find', role: 'search', hidden: true },
    this.field.input,
    this.field.list,
  );
  private readonly map: MapView;
  private readonly say: Say;
  private picture: LayoutPicture | undefined;
  private found: readonly Found[] = [];
  /** What the map showed before. */
  private before:
    | { readonly zoom: number; readonly scroll: number; readonly selected: string | undefined }
    | undefined;

  constructor(map: MapView, say: Say) {
    this.map = map;
    this.say = say;
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !this.element.contains(relatedTarget as Node)) this.close();
    });
  }

  open(picture: LayoutPicture): void {
    const { viewport, selected } = this.map;
    if (this.element.hidden) this.before = { zoom: viewport.zoom, scroll: viewport.scroll, selected };
    this.picture = picture;
    this.element.hidden = false;
    this.field.input.focus();
    this.field.input.select();
    this.search();
  }

  private close(): void {
    this.element.hidden = true;
    this.before = undefined;
  }

  private search(): void {
    const text = this.field.input.value;
    this.found = this.picture ? findInPicture(text, this.picture) : [];
    const none = text.trim() !== '' && this.found.length === 0;
    const rows = this.found.map(({ name, note }) => [
      h('span', {}, name),
      h('small', { class: 'quiet' }, note),
    ]);
    if (none) this.say(t('Nothing is called {0}, and it is no address', text.trim()));
    else if (rows.length > 0) this.say(plural(rows.length, t('1 result'), t('{0} results', rows.length)));
    this.field.offer(rows, none);
  }

  /** Shows one of what was found, while the field keeps the focus. */
  private show(at: number): void {
    const found = this.found[at];
    if (found?.window) this.map.select(found.window, false);
    else if (found?.range) this.map.zoomToRange(found.range.start, found.range.end);
  }

  /** Stays where the map is now; the window gets the focus. */
  private accept(): void {
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
}
