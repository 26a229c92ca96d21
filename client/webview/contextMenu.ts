import { t } from '../words';
import { h } from './element';
import { inside } from './floating';

export interface MenuItem {
  readonly label: string;
  /** The key that does the same, where there is one. */
  readonly key?: string;
  act(): void;
}

/** A menu at a place of the page: arrows walk, Enter does, Escape and a click elsewhere close. One at a time. */
export class ContextMenu {
  readonly element = h('div', { class: 'context', role: 'menu', 'aria-label': t('Actions'), hidden: true });
  private back: (() => void) | undefined;

  constructor() {
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.element.addEventListener('contextmenu', (event) => event.preventDefault());
    const away = (event: Event) => {
      if (!this.element.contains(event.target as Node)) this.hide();
    };
    for (const kind of ['pointerdown', 'wheel'])
      addEventListener(kind, away, { capture: true, passive: true });
    // Of the whole page: an element within it loses the focus to the menu.
    addEventListener('blur', () => this.hide());
  }

  /**
   * @param groups items with a line between groups
   * @param at pixels of the window
   * @param back gives the focus back where it was
   */
  open(groups: readonly (readonly MenuItem[])[], at: { x: number; y: number }, back: () => void): void {
    this.back = back;
    const button = ({ label, key, act }: MenuItem) =>
      h(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          tabindex: -1,
          onclick: () => {
            this.close();
            act();
          },
        },
        h('span', {}, label),
        key && h('kbd', {}, key),
      );
    const parts = groups
      .filter((group) => group.length > 0)
      .flatMap((group, i) => [...(i ? [h('hr', { role: 'separator' })] : []), ...group.map(button)]);
    this.element.replaceChildren(...parts);
    this.element.hidden = false;
    inside(this.element, at);
    this.items[0]?.focus();
  }

  close(): void {
    if (this.element.hidden) return;
    this.hide();
    this.back?.();
  }

  private hide(): void {
    this.element.hidden = true;
  }

  private get items(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  private onKey(event: KeyboardEvent): void {
    const items = this.items;
    const at = items.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) items[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    else (document.activeElement as HTMLElement).click();
    event.preventDefault();
    event.stopPropagation();
  }
}
