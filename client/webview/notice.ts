import { t } from '../words';
import { h } from './element';

/** Milliseconds that a notice stays: long enough to take something back, or to read that it was. */
const STAY = { withUndo: 12_000, alone: 4_000 } as const;

/** What was just done, with a way back; it stands in the header in place of the facts, so that nothing moves or is covered. */
export class Notice {
  readonly element = h('p', { class: 'notice', hidden: true });
  private timer = 0;

  /** @param undo takes it back, where that can be done */
  show(message: string, undo?: () => void): void {
    const back =
      undo &&
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          title: t('Undo (Ctrl+Z)'),
          onclick: () => {
            this.element.hidden = true;
            undo();
          },
        },
        t('Undo'),
      );
    this.element.replaceChildren(h('span', {}, message), ...(back ? [' · ', back] : []));
    this.element.hidden = false;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), undo ? STAY.withUndo : STAY.alone);
  }

  hide(): void {
    // Whoever is on its button keeps it.
    if (!this.element.contains(document.activeElement)) this.element.hidden = true;
  }
}
