import { h } from './element';

/** What a field with a list of choices is called, and what becomes of a choice. */
interface ComboboxParts {
  /** Of the list; those of its choices begin with it. */
  readonly id: string;
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  /** The text in the field has changed. */
  typed(): void;
  /** A choice is the current one. */
  shown(at: number): void;
  /** The current choice is taken. */
  accepted(at: number): void;
  left(): void;
}

/** A field with a list of choices under it; the field keeps the focus, arrows walk, Enter or a click takes, Escape leaves. */
export class Combobox {
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  private readonly parts: ComboboxParts;
  private at = -1;

  constructor(parts: ComboboxParts) {
    this.parts = parts;
    this.list = h('ul', { id: parts.id, role: 'listbox', 'aria-label': parts.listLabel });
    this.input = h('input', {
      type: 'text',
      role: 'combobox',
      'aria-label': parts.label,
      'aria-controls': parts.id,
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      placeholder: parts.placeholder,
      spellcheck: 'false',
      autocomplete: 'off',
    });
    this.input.addEventListener('input', () => parts.typed());
    this.input.addEventListener('keydown', (event) => this.key(event));
  }

  /** @param rows what each choice looks like; the first becomes the current one */
  offer(rows: readonly (readonly Node[])[], invalid: boolean): void {
    const options = rows.map((row, i) => {
      const take = () => {
        this.choose(i);
        this.parts.accepted(i);
      };
      const id = `${this.parts.id}-${i}`;
      return h('li', { id, role: 'option', 'aria-selected': 'false', onclick: take }, ...row);
    });
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.input.setAttribute('aria-invalid', String(invalid));
    this.input.removeAttribute('aria-activedescendant');
    this.at = -1;
    if (options.length > 0) this.choose(0);
  }

  private choose(at: number): void {
    const option = this.list.children[at];
    if (!option) return;
    this.list.children[this.at]?.setAttribute('aria-selected', 'false');
    this.at = at;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
    this.parts.shown(at);
  }

  private key(event: KeyboardEvent): void {
    const { length } = this.list.children;
    if (event.key === 'ArrowDown') this.choose((this.at + 1) % Math.max(1, length));
    else if (event.key === 'ArrowUp') this.choose((this.at - 1 + length) % Math.max(1, length));
    else if (event.key === 'Enter') this.at >= 0 && this.parts.accepted(this.at);
    else if (event.key === 'Escape') this.parts.left();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
