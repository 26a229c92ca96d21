import { actorOf, changesOf } from '../../../shared/drawing/sharing/words';
import type { SharingPicture, SharingStep, SharingWish } from '../../../shared/sharing';
import { t } from '../../words';
import type { Say } from '../announcer';
import type { Channel } from '../channel';
import { h } from '../element';
import { icon } from '../icons';
import { lineLink } from '../links';
import { cardView, noCard } from './cardView';
import { howKnown } from './certainty';
import { Controls } from './controls';
import { StepsView } from './stepsView';

/** Milliseconds of a step while it plays: long enough to read what changed. */
const STEP_TIME = 2000;

/** Shared memory played through: the pages of each guest as they are after a step, and all steps below. */
export class SharingView {
  readonly element = h('section', { class: 'sharing', 'aria-label': t('Shared memory') });
  private readonly channel: Channel;
  private readonly say: Say;
  private readonly controls: Controls;
  private readonly now = h('div', { class: 'now' });
  private readonly guests = h('div', { class: 'guests' });
  private readonly steps: StepsView;
  private shownPicture: SharingPicture | undefined;
  private wish: SharingWish;
  private step = 0;
  private timer = 0;

  constructor(channel: Channel, say: Say) {
    this.channel = channel;
    this.say = say;
    this.wish = channel.state.sharing ?? {};
    this.controls = new Controls({
      region: (region) => this.askFor({ scenario: this.wish.scenario, region }),
      scenario: (scenario) => this.askFor({ ...this.wish, scenario }),
      go: (step) => this.go(step),
      play: () => this.play(),
    });
    this.steps = new StepsView((step, open) => {
      this.go(step);
      const source = this.shownPicture?.steps[step]?.source;
      if (source) channel.send({ type: 'reveal', ...source, focus: open });
      else if (open) say(t('No line of a configuration causes this step'));
    });
    this.element.append(this.controls.element, this.now, this.guests, this.steps.element);
    document.addEventListener('keydown', (event) => this.keys(event));
  }

  get picture(): SharingPicture | undefined {
    return this.shownPicture;
  }

  /** Asks for what is to be played, also when the configuration has changed. */
  ask(): void {
    this.channel.send({ type: 'sharing', wish: this.wish });
  }

  private askFor(wish: SharingWish): void {
    this.pausePlaying();
    this.wish = wish;
    this.step = 0;
    this.channel.keep({ sharing: wish });
    this.ask();
  }

  show(picture: SharingPicture | undefined): void {
    this.shownPicture = picture;
    const { steps = [], reason } = picture ?? {};
    this.element.classList.toggle('nothing-to-play', steps.length === 0);
    if (picture) this.controls.draw(picture);
    this.step = Math.min(this.step, Math.max(0, steps.length - 1));
    if (picture) this.steps.draw(picture);
    if (steps.length > 0) this.draw();
    else {
      this.controls.select(0);
      this.guests.replaceChildren();
      this.now.replaceChildren(h('p', {}, reason ?? t('No configuration names a shared region.')));
    }
  }

  /** Starts or stops to play; at the end it starts anew. */
  play(): void {
    if (this.timer !== 0) {
      this.pausePlaying();
      return;
    }
    const count = this.shownPicture?.steps.length ?? 0;
    if (count < 2) return;
    if (this.step >= count - 1) this.go(0, true);
    this.timer = window.setInterval(() => {
      if (this.step >= count - 1) this.pausePlaying();
      else this.go(this.step + 1, true);
    }, STEP_TIME);
    this.controls.playing(true);
  }

  /** Stops to play, also when the view is left. */
  pause(): void {
    this.pausePlaying();
  }

  private pausePlaying(): void {
    clearInterval(this.timer);
    this.timer = 0;
    this.controls.playing(false);
  }

  private go(step: number, plays = false): void {
    const count = this.shownPicture?.steps.length ?? 0;
    if (step < 0 || step >= count || step === this.step) return;
    if (!plays) this.pausePlaying();
    this.step = step;
    this.draw();
    this.say(this.spoken());
  }

  private draw(): void {
    const picture = this.shownPicture;
    const step = picture?.steps[this.step];
    if (!picture || !step) return;
    this.controls.select(this.step);
    this.now.replaceChildren(...nowView(step, picture));
    this.guests.style.setProperty('--guests', String(picture.guests.length));
    const actor = document.activeElement;
    const kept = actor instanceof HTMLElement && this.guests.contains(actor) ? actor.dataset.move : undefined;
    this.guests.replaceChildren(...picture.guests.map((_, index) => this.guestView(index, step, picture)));
    if (kept) this.guests.querySelector<HTMLElement>(`[data-move="${CSS.escape(kept)}"]`)?.focus();
    // Last: where it must scroll to depends on the room that is left.
    this.steps.select(this.step);
  }

  private guestView(index: number, step: SharingStep, picture: SharingPicture): HTMLElement {
    const { name, policy, source, form } = picture.guests[index]!;
    const [factory, control] = step.guests[index] ?? [];
    const acts = step.guest === index;
    return h(
      'article',
      { class: acts ? 'guest acts' : 'guest', 'aria-label': name },
      h(
        'header',
        {},
        h('h2', {}, name),
        acts && h('span', { class: 'live' }, t('acts in this step')),
        step.interrupted.includes(index) && h('span', { class: 'interrupt' }, `⚡ ${t('interrupt')}`),
        ...this.moves(index, picture),
      ),
      h(
        'p',
        { class: 'quiet' },
        form === 'pci' ? 'PCI · ' : '',
        `${t('allowed: {0}', policy)} · `,
        lineLink(this.channel, source.uri, source.range),
      ),
      h(
        'div',
        { class: 'pages' },
        factory && cardView(factory, name, this.channel),
        control ? cardView(control, name, this.channel) : noCard(name),
      ),
    );
  }

  /** Buttons that let a guest come earlier or later. */
  private moves(index: number, { guests }: SharingPicture): HTMLElement[] {
    const names = guests.map(({ name }) => name);
    const move = (to: number, label: string, shape: 'chevron-left' | 'chevron-right') => {
      const order = names.toSpliced(index, 1).toSpliced(to, 0, names[index]!);
      return h(
        'button',
        {
          type: 'button',
          class: 'tool',
          title: label,
          'aria-label': `${names[index]} ${label}`,
          'data-move': `${names[index]} ${label}`,
          onclick: () => this.askFor({ ...this.wish, region: this.shownPicture?.region, order }),
        },
        icon(shape),
      );
    };
    return [
      ...(index > 0 ? [move(index - 1, t('earlier'), 'chevron-left')] : []),
      ...(index < names.length - 1 ? [move(index + 1, t('later'), 'chevron-right')] : []),
    ];
  }

  private keys(event: KeyboardEvent): void {
    if (document.body.dataset.mode !== 'sharing' || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest('dialog, input, select, .menu[open]')) return;
    const last = (this.shownPicture?.steps.length ?? 1) - 1;
    const to: Record<string, number> = {
      ArrowRight: this.step + 1,
      ArrowDown: this.step + 1,
      ArrowLeft: this.step - 1,
      ArrowUp: this.step - 1,
      Home: 0,
      End: last,
    };
    if (event.key === 'p') this.play();
    else if (to[event.key] !== undefined) this.go(to[event.key]!);
    else return;
    event.preventDefault();
  }

  /** The step in words, for those who do not see it. */
  private spoken(): string {
    const { steps, guests } = this.shownPicture!;
    const step = steps[this.step]!;
    const changes = changesOf(step).map(
      ({ guest, register }) => `${guests[guest]?.name} ${register.name} ${register.text}`,
    );
    const parts = [
      t('Step {0} of {1}', this.step + 1, steps.length),
      `${actorOf(step, guests)}: ${step.title}`,
      step.detail.replace(/\.$/, ''),
      changes.length > 0 && `${t('changed:')} ${changes.join(', ')}`,
    ];
    return parts.filter(Boolean).join('. ');
  }
}

/** What happens in the step, and what its values rest on. */
function nowView(step: SharingStep, { guests }: SharingPicture): HTMLElement[] {
  const reasons = new Map<string, string[]>();
  const registers = step.guests.flatMap((cards, guest) =>
    cards.flatMap((card) => card.registers.map((register) => ({ guest, register }))),
  );
  for (const { guest, register } of registers) {
    const matters = register.changed || (guest === step.guest && register.certainty === 'unknown');
    if (!matters || register.reason === undefined) continue;
    const key = `${howKnown(register.certainty)}: ${register.reason}`;
    reasons.set(key, [...(reasons.get(key) ?? []), register.name]);
  }
  return [
    h(
      'p',
      {},
      h('strong', {}, `${step.guest === undefined ? '' : `${actorOf(step, guests)}: `}${step.title}`),
      step.detail === '' ? '' : ` — ${step.detail}`,
    ),
    h(
      'ul',
      { class: 'quiet' },
      ...[...reasons].map(([reason, names]) =>
        h('li', {}, h('span', { class: 'mono' }, [...new Set(names)].join(', ')), ` ${reason}`),
      ),
    ),
  ];
}
