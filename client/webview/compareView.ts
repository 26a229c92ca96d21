import { type CompareScale, compareScene } from '../../shared/drawing/compare';
import type { Measure } from '../../shared/drawing/measure';
import { namesOf, narrowedTogether } from '../../shared/drawing/narrowed';
import {
  guestOf,
  hostTogether,
  picturesTogether,
  type SideBySide,
  startWords,
  tiedTo,
} from '../../shared/drawing/together';
import type { HostLayout } from '../../shared/hostLayout';
import type { PageState } from '../../shared/panel';
import type { LayoutPicture } from '../../shared/picture';
import { t } from '../words';
import type { Say } from './announcer';
import type { Channel } from './channel';
import { h } from './element';
import { OnlyFilter } from './onlyFilter';
import { layer, patch, svg } from './patch';
import { rove } from './roving';

/** Several configurations side by side, shared regions joined. */
export class CompareView {
  readonly element = h('section', { class: 'compare', 'aria-label': t('Configurations side by side') });
  private readonly channel: Channel;
  private readonly measure: Measure;
  /** What someone added or took away, by address. */
  private readonly chosen = new Map<string, boolean>();

  private readonly say: Say;
  private readonly others = h('div', { class: 'chips', role: 'group', 'aria-label': t('Beside it') });
  private readonly oneScale: HTMLButtonElement;
  private readonly filter = new OnlyFilter((names) => this.showOnly(names));
  private readonly drawn = h('div');
  private all: readonly LayoutPicture[] = [];
  private host: HostLayout | undefined;

  constructor(channel: Channel, measure: Measure, say: Say) {
    this.channel = channel;
    this.measure = measure;
    this.say = say;
    const toggle = () => {
      const scale = this.scale === 'own' ? 'common' : 'own';
      channel.keep({ side: { ...this.side, scale } });
      this.draw(this.all, this.host);
    };
    this.oneScale = h(
      'button',
      { type: 'button', class: 'chip', title: t('Equal addresses at one height'), onclick: toggle },
      t('one scale'),
    );
    this.element.append(
      h('div', { class: 'beside' }, this.others, this.oneScale, this.filter.element),
      this.drawn,
    );
  }

  private get side(): NonNullable<PageState['side']> {
    return this.channel.state.side ?? { scale: 'own', only: [] };
  }

  get scale(): CompareScale {
    return this.side.scale;
  }

  private showOnly(only: readonly string[]): void {
    this.channel.keep({ side: { ...this.side, only } });
    this.draw(this.all, this.host);
    this.say(only.length > 0 ? t('Only {0}', only.join(', ')) : t('Everything'));
  }

  /**
   * Those that are shown: what runs with the first, or has something in common with it where no host is known, and what
   * someone added or took away.
   */
  shown(all: readonly LayoutPicture[], host?: HostLayout): readonly LayoutPicture[] {
    const tied =
      host === undefined
        ? tiedTo(all)
        : new Set(all.filter((picture) => guestOf(picture, host) !== undefined));
    return all.filter((picture, i) => i === 0 || (this.chosen.get(picture.uri) ?? tied.has(picture)));
  }

  /** Of several files of one machine the first shown stands for it. */
  private whole(all: readonly LayoutPicture[], host?: HostLayout): SideBySide {
    const pictures = this.shown(all, host);
    return host === undefined ? picturesTogether(pictures) : hostTogether(host, pictures);
  }

  /** What is drawn of them: those that are shown, as far as someone wants it. */
  together(all: readonly LayoutPicture[], host?: HostLayout): SideBySide {
    const whole = this.whole(all, host);
    const only = this.onlyOf(whole);
    const found = only.length > 0 ? narrowedTogether(whole, only) : undefined;
    return found && 'together' in found ? found.together : whole;
  }

  /** The wanted names that there are; others may be there again after the next edit. */
  private onlyOf(whole: SideBySide): readonly string[] {
    const names = new Set(namesOf(whole).map(({ name }) => name));
    return this.side.only.filter((name) => names.has(name));
  }

  draw(all: readonly LayoutPicture[], host?: HostLayout): void {
    this.all = all;
    this.host = host;
    const pictures = this.shown(all, host);
    const whole = this.whole(all, host);
    const together = this.together(all, host);
    const { scale } = this;
    const scene = compareScene(together, this.measure, scale);
    this.oneScale.setAttribute('aria-pressed', String(scale === 'common'));
    this.oneScale.hidden = pictures.length < 2;
    this.filter.draw(namesOf(whole), this.onlyOf(whole));
    this.filter.element.hidden = pictures.length === 0;
    const chips = all.slice(1).map((picture) => {
      const on = pictures.includes(picture);
      const toggle = () => {
        this.chosen.set(picture.uri, !on);
        this.draw(all, host);
        this.element.querySelector<HTMLElement>(`[data-uri="${CSS.escape(picture.uri)}"]`)?.focus();
      };
      return h(
        'button',
        {
          type: 'button',
          class: 'chip',
          'aria-pressed': String(on),
          'data-uri': picture.uri,
          onclick: toggle,
        },
        picture.title,
      );
    });
    const drawing = svg('side-by-side');
    drawing.setAttribute('width', String(scene.width));
    drawing.setAttribute('height', String(scene.height + scene.top));
    drawing.setAttribute('viewBox', `0 ${-scene.top} ${scene.width} ${scene.height + scene.top}`);
    const quiet = layer({ 'aria-hidden': 'true' });
    const list = layer({
      role: 'listbox',
      'aria-label': t('Windows of all configurations'),
      class: 'windows',
    });
    const frames = layer({ 'aria-hidden': 'true', class: 'before' });
    patch(quiet, scene.behind);
    patch(
      list,
      scene.windows.map(({ node }, i) => {
        const more = {
          role: 'option',
          tabindex: i === 0 ? 0 : -1,
          'aria-selected': 'false',
          'data-id': node.key!,
        };
        return { ...node, attributes: { ...node.attributes, ...more } };
      }),
    );
    patch(frames, scene.before);
    rove(list, (key) => {
      const { picture, window } = scene.windows.find(({ node }) => node.key === key) ?? {};
      if (picture && window?.source)
        this.channel.send({ type: 'reveal', uri: picture.uri, range: window.source, focus: true });
    });
    drawing.append(quiet, list, frames);
    // The lines are for the eye: this says the same to those who listen.
    const said = h(
      'ul',
      { class: 'live joints' },
      ...startWords(together).map((words) => h('li', {}, words)),
      ...together.joints.map(({ words }) => h('li', {}, words)),
    );
    const alone = all.length < 2 && h('p', { class: 'quiet' }, t('No other configuration in this folder.'));
    this.others.replaceChildren(
      ...(chips.length > 0 ? [h('span', { class: 'quiet' }, t('beside'))] : []),
      ...chips,
    );
    this.others.hidden = chips.length === 0;
    this.drawn.replaceChildren(...(alone ? [alone] : []), drawing, said);
  }
}
