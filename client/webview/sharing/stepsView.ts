import { describeAddress, readHex } from '../../../shared/address';
import { accessWords, actorOf } from '../../../shared/drawing/sharing/words';
import type { SharingPicture, SharingStep } from '../../../shared/sharing';
import { t } from '../../words';
import { h } from '../element';

/** Pixels that are left around the step that is on. */
const MARGIN = 8;

/** All steps, time downwards: each in the column of the guest that acts. */
export class StepsView {
  readonly element = h('ol', { class: 'steps', role: 'listbox', 'aria-label': t('Steps'), tabindex: -1 });
  private at = 0;

  /** @param choose told of a step that was clicked, and of Enter on one with `open` */
  constructor(choose: (step: number, open: boolean) => void) {
    this.element.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) choose(Number(option.dataset.step), false);
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose(this.at, event.key === 'Enter');
    });
  }

  draw(picture: SharingPicture): void {
    this.element.style.setProperty('--guests', String(Math.max(1, picture.guests.length)));
    this.element.replaceChildren(...picture.steps.map((step, index) => stepView(step, index, picture)));
  }

  /** Shows which step is on; the focus goes with it where it is on a step already. */
  select(step: number): void {
    const hadFocus = this.element.contains(document.activeElement);
    const options = this.element.children;
    const before = options[this.at];
    this.at = step;
    for (const option of [before, options[step]]) {
      const isOn = option === options[step];
      option?.setAttribute('aria-selected', String(isOn));
      option?.setAttribute('tabindex', isOn ? '0' : '-1');
    }
    const now = options[step] as HTMLElement | undefined;
    if (hadFocus) now?.focus({ preventScroll: true });
    if (now) this.scrollTo(now);
  }

  /** Only the list scrolls: where it is as long as its steps, the page stays where it is. */
  private scrollTo(option: HTMLElement): void {
    const list = this.element.getBoundingClientRect();
    const { top, bottom } = option.getBoundingClientRect();
    if (top < list.top) this.element.scrollTop -= list.top - top + MARGIN;
    else if (bottom > list.bottom) this.element.scrollTop += bottom - list.bottom + MARGIN;
  }
}

function stepView(step: SharingStep, index: number, { guests }: SharingPicture): HTMLElement {
  const interrupts = step.interrupted.map((to) =>
    inColumn(
      h('span', { class: 'interrupt' }, `⚡ ${t('interrupt for {0}', guests[to]?.name ?? '')}`),
      `${to + 2}`,
    ),
  );
  const what = h(
    'div',
    { class: 'what' },
    step.guest !== undefined && h('span', { class: 'actor quiet' }, `${actorOf(step, guests)} `),
    h('strong', {}, step.title),
    ...step.accesses.map((access) =>
      h(
        'span',
        { class: 'mono access' },
        access.address === undefined ? '' : `${describeAddress(readHex(access.address))} `,
        accessWords(access),
      ),
    ),
  );
  return h(
    'li',
    {
      role: 'option',
      tabindex: -1,
      'aria-selected': 'false',
      'data-step': index,
      class: [step.kind, step.outcome].filter(Boolean).join(' '),
    },
    h('span', { class: 'number quiet' }, String(index + 1)),
    inColumn(what, step.guest === undefined ? '2 / -1' : `${step.guest + 2}`),
    ...interrupts,
  );
}

/** The page's content policy takes no style in attributes. */
function inColumn(element: HTMLElement, column: string): HTMLElement {
  element.style.setProperty('--column', column);
  return element;
}
