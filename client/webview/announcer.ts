import { h } from './element';

/** Says something to those who do not see it. */
export type Say = (words: string) => void;

/** The live region of the page. */
export class Announcer {
  readonly element = h('div', { class: 'live', role: 'status', 'aria-live': 'polite' });

  /** The same words again are said again: they get an invisible blank. */
  readonly say: Say = (words) => {
    this.element.textContent = this.element.textContent === words ? `${words}\u00a0` : words;
  };
}
