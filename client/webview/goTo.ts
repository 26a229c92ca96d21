import { describeRange } from '../../shared/range';
import type { Say } from './announcer';
import { h } from './element';
import type { MapView } from './mapView';
import { wantedPlace } from './wantedPlace';

/** A field that goes to an address, a range of addresses or a window by its name. */
export class GoTo {
  readonly element = h('form', { class: 'go-to', role: 'search', hidden: true });
  readonly #input = h('input', {
    type: 'text',
    'aria-label': 'Go to address, range or name',
    placeholder: '0x80000000,512M or a name',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly #map: MapView;
  readonly #select: (id: string) => void;
  readonly #say: Say;

  constructor(map: MapView, select: (id: string) => void, say: Say) {
    this.#map = map;
    this.#select = select;
    this.#say = say;
    this.element.append(this.#input);
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(this.#input.value);
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    });
  }

  open(): void {
    this.element.hidden = false;
    this.#input.focus();
    this.#input.select();
  }

  close(): void {
    const focused = this.element.contains(document.activeElement);
    this.element.hidden = true;
    if (focused) this.#map.option(this.#map.selected ?? '')?.focus({ preventScroll: true });
  }

  #go(text: string): void {
    const named = this.#named(text);
    const place = wantedPlace(text);
    if (named) this.#select(named);
    else if (place) {
      this.#map.zoomToRange(place.start, place.end);
      this.#say(`Showing ${describeRange(place.start, place.end)}`);
    } else this.#say(`Nothing is called ${text.trim()}, and it is no address`);
    this.#input.setAttribute('aria-invalid', String(!named && !place));
  }

  /** The next window after the selected one whose name holds the text: pressing Enter again goes on. */
  #named(text: string): string | undefined {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return undefined;
    const { ordered, selected } = this.#map;
    const at = ordered.findIndex((w) => w.window.id === selected);
    const turned = [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)];
    return turned.find((w) => w.window.label.toLowerCase().includes(wanted))?.window.id;
  }
}
