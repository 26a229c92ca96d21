import type { NarrowName } from '../../shared/drawing/narrowed';
import { t } from '../words';
import { Combobox } from './combobox';
import { h } from './element';

const KINDS: Readonly<Record<NarrowName['kind'], () => string>> = {
  machine: () => t('machine'),
  region: () => t('region'),
  device: () => t('device'),
};

/** A field that takes names of machines, regions and devices: each is a chip before it, until it is clicked away. */
export class OnlyFilter {
  private readonly field = new Combobox({
    id: 'only',
    label: t('Show only a machine, region or device'),
    listLabel: t('Machines, regions and devices'),
    placeholder: t('only …'),
    typed: () => this.list(),
    shown: () => {},
    accepted: (at) => this.add(this.listed[at]?.name),
    left: () => this.close(),
  });
  private readonly chips = h('span', { class: 'chips', role: 'group', 'aria-label': t('Only these') });
  readonly element = h('div', { class: 'only' }, this.chips, this.field.input, this.field.list);
  private readonly changed: (names: readonly string[]) => void;
  private names: readonly NarrowName[] = [];
  private listed: readonly NarrowName[] = [];
  private chosen: readonly string[] = [];

  constructor(changed: (names: readonly string[]) => void) {
    this.changed = changed;
    this.field.offer([], false);
    const { input } = this.field;
    input.addEventListener('focus', () => this.list());
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.element.contains(relatedTarget as Node | null)) this.close();
    });
    // The field keeps the focus while something of the list is clicked.
    this.field.list.addEventListener('pointerdown', (event) => event.preventDefault());
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && input.value === '') this.drop(this.chosen.at(-1));
    });
  }

  /**
   * @param names what there is
   * @param chosen those of them that are shown alone
   */
  draw(names: readonly NarrowName[], chosen: readonly string[]): void {
    this.names = names;
    this.chosen = chosen;
    const chip = (name: string) => {
      const click = () => {
        this.drop(name);
        this.field.input.focus();
      };
      return h('button', { type: 'button', class: 'chip', 'aria-pressed': 'true', onclick: click }, name);
    };
    this.chips.replaceChildren(...chosen.map(chip));
    this.chips.hidden = chosen.length === 0;
    if (document.activeElement === this.field.input) this.list();
  }

  private list(): void {
    const typed = this.field.input.value.trim().toLowerCase();
    this.listed = this.names.filter(
      ({ name }) => !this.chosen.includes(name) && name.toLowerCase().includes(typed),
    );
    const rows = this.listed.map(({ name, kind }) => [
      h('span', {}, name),
      h('small', { class: 'quiet' }, KINDS[kind]()),
    ]);
    this.field.offer(rows, typed !== '' && rows.length === 0);
  }

  private add(name: string | undefined): void {
    if (name === undefined) return;
    this.field.input.value = '';
    this.changed([...this.chosen, name]);
  }

  private drop(name: string | undefined): void {
    if (name !== undefined) this.changed(this.chosen.filter((other) => other !== name));
  }

  private close(): void {
    this.field.input.value = '';
    this.field.offer([], false);
  }
}
