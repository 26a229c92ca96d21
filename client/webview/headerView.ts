import { comparisonText, conflictText, errorText, summaryText } from '../../shared/drawing/words';
import type { PageState } from '../../shared/panel';
import type { LayoutPicture } from '../../shared/picture';
import { capitalised } from '../../shared/words';
import { h } from './element';
import { type IconName, icon } from './icons';
import { roveTools } from './roving';

/** What the buttons do; the keys do the same. */
export interface Actions {
  map(): void;
  table(): void;
  sharing(): void;
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  goTo(): void;
  compare(): void;
  /** Compares with another layout, or no more. */
  against(on: boolean): void;
  nextConflict(): void;
  nextDifference(): void;
  problems(): void;
  help(): void;
  exportAs(what: ExportChoice): void;
}

const EXPORTS = {
  'save-svg-light': 'Save SVG, light',
  'save-svg-dark': 'Save SVG, dark',
  'save-png': 'Save PNG',
  'save-markdown': 'Save Markdown table',
  'copy-svg': 'Copy SVG',
  'copy-png': 'Copy PNG',
  'copy-markdown': 'Copy Markdown table',
  'copy-mermaid': 'Copy Mermaid sequence diagram',
} as const;

export type ExportChoice = keyof typeof EXPORTS;

/** What others put into the header. */
interface HeaderParts {
  readonly find: HTMLElement;
  /** Stands in place of the facts while it is shown. */
  readonly notice: HTMLElement;
  /** The way to the cards, where they are out of sight. */
  readonly jump: HTMLElement;
}

/** Name, facts and conflicts of the machine; and the tools. */
export class HeaderView {
  readonly element = h('header', { class: 'bar' });
  readonly #title = h('h1');
  readonly #summary = h('p', { class: 'quiet' });
  readonly #conflicts: HTMLButtonElement;
  readonly #errors: HTMLButtonElement;
  readonly #compared = h('p', { class: 'compared', hidden: true });
  readonly #stop: HTMLButtonElement;
  readonly #map: HTMLButtonElement;
  readonly #table: HTMLButtonElement;
  readonly #sharing: HTMLButtonElement;
  readonly #compare: HTMLButtonElement;
  /** What only the map has a use for. */
  readonly #zoom: readonly HTMLButtonElement[];
  readonly #settle: () => void;

  constructor(actions: Actions, { find, notice, jump }: HeaderParts) {
    const tool = (name: IconName, label: string, act: () => void, words?: string) =>
      h(
        'button',
        { type: 'button', class: 'tool', title: label, 'aria-label': label, onclick: act },
        icon(name),
        words && h('span', {}, words),
      );
    this.#conflicts = h('button', { type: 'button', class: 'conflicts', onclick: actions.nextConflict });
    this.#errors = h('button', {
      type: 'button',
      class: 'conflicts',
      title: 'Show the problems',
      onclick: actions.problems,
    });
    this.#map = tool('map', 'Map', actions.map, 'Map');
    this.#table = tool('table', 'Table', actions.table, 'Table');
    this.#sharing = tool('comment-discussion', 'Sharing', actions.sharing, 'Sharing');
    this.#compare = tool('split-horizontal', 'Other configurations side by side', actions.compare);
    this.#zoom = [
      tool('screen-full', 'Fit the whole map (0)', actions.fit),
      tool('zoom-out', 'Zoom out (−)', actions.zoomOut),
      tool('zoom-in', 'Zoom in (+)', actions.zoomIn),
    ];
    const tools = h(
      'div',
      { class: 'tools', role: 'toolbar', 'aria-label': 'Layout' },
      h(
        'div',
        { class: 'switch', role: 'group', 'aria-label': 'View' },
        this.#map,
        this.#table,
        this.#sharing,
      ),
      ...this.#zoom,
      tool('search', 'Find (/)', actions.goTo),
      this.#compare,
      tool('diff', 'Compare with a revision, another configuration or a device tree', () =>
        actions.against(true),
      ),
      exportMenu(actions),
      tool('question', 'Keys (?)', actions.help),
    );
    const who = h('div', { class: 'who' }, this.#title, notice, this.#summary);
    this.#settle = roveTools(tools);
    this.element.append(
      who,
      h('div', { class: 'trouble' }, this.#conflicts, this.#errors, jump),
      tools,
      find,
      this.#compared,
    );
    this.#stop = h(
      'button',
      { type: 'button', class: 'link', onclick: () => actions.against(false) },
      'Stop comparing',
    );
  }

  draw(picture: LayoutPicture | undefined, mode: PageState['mode'], comparing: boolean): void {
    this.#title.textContent = picture?.title ?? 'Guest-physical layout';
    this.#summary.textContent = picture ? summaryText(picture) : '';
    this.#map.setAttribute('aria-pressed', String(mode === 'map'));
    this.#table.setAttribute('aria-pressed', String(mode === 'table'));
    this.#sharing.setAttribute('aria-pressed', String(mode === 'sharing'));
    this.#compare.setAttribute('aria-pressed', String(comparing));
    for (const tool of this.#zoom) tool.hidden = mode !== 'map' || comparing;
    this.#settle();
    const { comparison } = picture ?? {};
    this.#compared.hidden = comparison === undefined;
    if (comparison)
      this.#compared.replaceChildren(capitalised(comparisonText(comparison)), ' · ', this.#stop);
    const conflicts = picture?.summary.conflicts ?? 0;
    this.#conflicts.replaceChildren(...(conflicts ? [icon('warning'), conflictText(picture!)] : []));
    this.#conflicts.title = conflicts ? 'Go to the next conflict (c)' : '';
    this.#conflicts.hidden = conflicts === 0;
    const errors = picture ? errorText(picture) : '';
    this.#errors.textContent = errors;
    this.#errors.hidden = errors === '';
  }
}

/** A disclosure with buttons: plain HTML that works with every screen reader. */
function exportMenu(actions: Actions): HTMLElement {
  const choices = Object.entries(EXPORTS).map(([choice, label]) => {
    const act = () => {
      menu.open = false;
      actions.exportAs(choice as ExportChoice);
    };
    return h('li', {}, h('button', { type: 'button', onclick: act, 'data-export': choice }, label));
  });
  const label = h('summary', { class: 'tool', title: 'Export', 'aria-label': 'Export' }, icon('export'));
  const menu = h('details', { class: 'menu' }, label, h('ul', {}, ...choices));
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    label.focus();
    event.stopPropagation();
  });
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
  return menu;
}
