import type { HostMessage, TextPlace } from '../../shared/panel';
import { plural, t } from '../words';
import type { Say } from './announcer';
import type { Channel } from './channel';
import { h } from './element';

type Answer = Extract<HostMessage, { type: 'fixes' }>;

/** A clash whose fixes can be asked for. */
interface Clash {
  /** The same as long as the same windows clash. */
  readonly key: string;
  /** Where both sides are written. */
  readonly places: readonly TextPlace[];
  /** A way out that is known without asking; the list takes its place. */
  readonly known: HTMLElement | undefined;
}

/** What the editor offers against clashes: asked for by a button, each made by one. */
export class ClashFixes {
  private readonly channel: Channel;
  private readonly say: Say;
  /** Clashes whose fixes are shown, with the elements that show them. */
  private readonly open = new Map<string, Clash & { readonly element: HTMLElement }>();

  constructor(channel: Channel, say: Say) {
    this.channel = channel;
    this.say = say;
  }

  /** The button, and what it leads to. */
  view(clash: Clash): HTMLElement {
    const element = h('div', { class: 'fixes' });
    const { key, known, places } = clash;
    const ask = () => {
      this.open.set(key, { ...clash, element });
      this.channel.send({ type: 'fixes', clash: key, places });
    };
    if (known) element.append(known);
    if (places.length > 0)
      element.append(
        h(
          'button',
          {
            type: 'button',
            class: 'link',
            'aria-expanded': 'false',
            title: t('What the editor offers'),
            onclick: ask,
          },
          known ? t('More fixes…') : t('Fixes…'),
        ),
      );
    // Drawn anew after an edit, or because another window was selected.
    if (this.open.has(key)) ask();
    return element;
  }

  hear({ clash, titles }: Answer): void {
    const open = this.open.get(clash);
    if (!open) return;
    const { element, places } = open;
    const hadFocus = element.contains(document.activeElement);
    const button = (title: string, i: number) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            class: i === 0 ? 'primary' : 'second',
            onclick: () => {
              this.open.delete(clash);
              this.channel.send({ type: 'fix', places, title });
            },
          },
          title,
        ),
      );
    const list = h('ul', { class: 'plain', 'aria-label': t('Fixes') }, ...titles.map(button));
    element.replaceChildren(
      titles.length > 0 ? list : h('p', { class: 'quiet' }, t('The editor offers no fix here.')),
    );
    this.say(plural(titles.length, t('1 fix'), t('{0} fixes', titles.length)));
    if (hadFocus) element.querySelector('button')?.focus();
  }
}
