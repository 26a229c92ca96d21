import { describeAddress, readHex } from '../../shared/address';
import type { LayoutPicture } from '../../shared/picture';
import { t } from '../words';
import { h } from './element';

/** In one column the cards lie below the map: while they are out of sight, a button in the header leads to them. */
export class Jump {
  readonly element: HTMLButtonElement;
  private seen = true;
  private words = '';

  constructor(cards: HTMLElement) {
    const reduced = matchMedia('(prefers-reduced-motion: reduce)');
    const go = () => {
      cards.scrollIntoView({ behavior: reduced.matches ? 'auto' : 'smooth' });
      cards.querySelector<HTMLElement>('summary, button')?.focus({ preventScroll: true });
    };
    this.element = h('button', { type: 'button', class: 'jump', hidden: true, onclick: go });
    // A card of which no line can be read yet does not count as seen; one that has been scrolled past does.
    const seen = new IntersectionObserver(
      ([entry]) => {
        this.seen = !entry || entry.isIntersecting || entry.boundingClientRect.top < 0;
        this.show();
      },
      { rootMargin: '0px 0px -60px' },
    );
    seen.observe(cards);
  }

  draw(picture: LayoutPicture): void {
    const page = picture.factoryPages[0];
    const window = picture.spaces.mem.windows.find((w) => w.id === page?.window);
    const more = picture.factoryPages.length - 1;
    const first = window
      ? t('Factory page at {0}', describeAddress(readHex(window.start)))
      : t('Factory page');
    this.words = page ? (more > 0 ? t('{0} and {1} more', first, more) : first) : '';
    this.element.replaceChildren(h('span', {}, this.words), ' ↓');
    this.element.setAttribute('aria-label', t('{0}: registers', this.words));
    this.show();
  }

  private show(): void {
    this.element.hidden = this.seen || this.words === '';
  }
}
