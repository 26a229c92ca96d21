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
  private readonly regionChoice: HTMLSelectElement;
  private readonly scenarioChoice: HTMLSelectElement;
  private readonly place = h('output', { class: 'quiet place' });
  private readonly slider: HTMLInputElement;
  private readonly playButton: HTMLButtonElement;
  private step = 0;
  private count = 0;

  constructor(actions: ControlActions) {
    this.regionChoice = h('select', { onchange: () => actions.region(this.regionChoice.value) });
    this.scenarioChoice = h(
      'select',
      { onchange: () => actions.scenario(this.scenarioChoice.value as SharingScenario) },
      ...SHARING_SCENARIOS.map(({ id, title, meaning }) =>
        h('option', { value: id, title: t(meaning) }, t(title)),
      ),
    );
    this.slider = h('input', {
      type: 'range',
      min: 1,
      'aria-label': t('Step'),
      oninput: () => actions.go(this.slider.valueAsNumber - 1),
    });
    this.playButton = h('button', { type: 'button', class: 'tool', onclick: actions.play });
    const button = (name: 'chevron-left' | 'chevron-right', label: string, by: number) =>
      h(
        'button',
        {
          type: 'button',
          class: 'tool',
          title: label,
          'aria-label': label,
          onclick: () => actions.go(Math.min(this.count - 1, Math.max(0, this.step + by))),
        },
        icon(name),
      );
    this.element = h(
      'div',
      { class: 'controls' },
      h('label', {}, h('span', { class: 'quiet' }, `${t('Region')} `), this.regionChoice),
      h('label', {}, h('span', { class: 'quiet' }, `${t('Scenario')} `), this.scenarioChoice),
      h(
        'div',
        { class: 'player', role: 'group', 'aria-label': t('Steps') },
        button('chevron-left', t('Previous step (←)'), -1),
        this.playButton,
        button('chevron-right', t('Next step (→)'), 1),
        this.slider,
        this.place,
      ),
    );
    this.playing(false);
  }

  draw({ regions, region, scenario, steps }: SharingPicture): void {
    this.regionChoice.replaceChildren(...regions.map((name) => h('option', { value: name }, name)));
    this.regionChoice.value = region ?? '';
    this.regionChoice.disabled = regions.length < 2;
    this.scenarioChoice.value = scenario;
    this.count = steps.length;
    this.slider.max = String(Math.max(1, steps.length));
    this.slider.disabled = steps.length < 2;
    this.playButton.disabled = steps.length < 2;
  }

  select(step: number): void {
    this.step = step;
    this.slider.value = String(step + 1);
    this.slider.setAttribute('aria-valuetext', t('Step {0} of {1}', step + 1, this.count));
    this.place.textContent = this.count === 0 ? '' : `${step + 1} / ${this.count}`;
  }

  playing(on: boolean): void {
    this.playButton.title = on ? t('Pause (p)') : t('Play (p)');
    this.playButton.replaceChildren(icon(on ? 'debug-pause' : 'debug-start'), on ? t('Pause') : t('Play'));
  }
}
