import { SHARING_SCENARIOS, type SharingPicture, type SharingScenario } from '../../../shared/sharing';
import { t } from '../../words';
import { h } from '../element';
import { icon } from '../icons';

/** What the controls ask for. */
interface ControlActions {
  region(name: string): void;
  scenario(id: SharingScenario): void;
  /** To a step, from 0. */
  go(step: number): void;
  play(): void;
}

/** Region, scenario, and the buttons of a player. */
export class Controls {
  readonly element: HTMLElement;
  readonly #region: HTMLSelectElement;
  readonly #scenario: HTMLSelectElement;
  readonly #place = h('output', { class: 'quiet place' });
  readonly #slider: HTMLInputElement;
  readonly #play: HTMLButtonElement;
  #step = 0;
  #count = 0;

  constructor(actions: ControlActions) {
    this.#region = h('select', { onchange: () => actions.region(this.#region.value) });
    this.#scenario = h(
      'select',
      { onchange: () => actions.scenario(this.#scenario.value as SharingScenario) },
      ...SHARING_SCENARIOS.map(({ id, title, meaning }) =>
        h('option', { value: id, title: t(meaning) }, t(title)),
      ),
    );
    this.#slider = h('input', {
      type: 'range',
      min: 1,
      'aria-label': t('Step'),
      oninput: () => actions.go(this.#slider.valueAsNumber - 1),
    });
    this.#play = h('button', { type: 'button', class: 'tool', onclick: actions.play });
    const button = (name: 'chevron-left' | 'chevron-right', label: string, by: number) =>
      h(
        'button',
        {
          type: 'button',
          class: 'tool',
          title: label,
          'aria-label': label,
          onclick: () => actions.go(Math.min(this.#count - 1, Math.max(0, this.#step + by))),
        },
        icon(name),
      );
    this.element = h(
      'div',
      { class: 'controls' },
      h('label', {}, h('span', { class: 'quiet' }, `${t('Region')} `), this.#region),
      h('label', {}, h('span', { class: 'quiet' }, `${t('Scenario')} `), this.#scenario),
      h(
        'div',
        { class: 'player', role: 'group', 'aria-label': t('Steps') },
        button('chevron-left', t('Previous step (←)'), -1),
        this.#play,
        button('chevron-right', t('Next step (→)'), 1),
        this.#slider,
        this.#place,
      ),
    );
    this.playing(false);
  }

  draw({ regions, region, scenario, steps }: SharingPicture): void {
    this.#region.replaceChildren(...regions.map((name) => h('option', { value: name }, name)));
    this.#region.value = region ?? '';
    this.#region.disabled = regions.length < 2;
    this.#scenario.value = scenario;
    this.#count = steps.length;
    this.#slider.max = String(Math.max(1, steps.length));
    this.#slider.disabled = steps.length < 2;
    this.#play.disabled = steps.length < 2;
  }

  select(step: number): void {
    this.#step = step;
    this.#slider.value = String(step + 1);
    this.#slider.setAttribute('aria-valuetext', t('Step {0} of {1}', step + 1, this.#count));
    this.#place.textContent = this.#count === 0 ? '' : `${step + 1} / ${this.#count}`;
  }

  playing(on: boolean): void {
    this.#play.title = on ? t('Pause (p)') : t('Play (p)');
    this.#play.replaceChildren(icon(on ? 'debug-pause' : 'debug-start'), on ? t('Pause') : t('Play'));
  }
}
