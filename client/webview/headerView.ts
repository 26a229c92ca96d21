import type { PageState } from '../../shared/panel';
import type { LayoutPicture } from '../../shared/picture';
import { plural, t } from '../words';
import { h } from './element';
import { type IconName, icon } from './icons';
import { roveTools } from './roving';
import { comparisonOf, conflictCount, summaryOf } from './summary';

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
  'save-svg-light': () => t('Save SVG, light'),
  'save-svg-dark': () => t('Save SVG, dark'),
  'save-png': () => t('Save PNG'),
  'save-markdown': () => t('Save Markdown table'),
  'copy-svg': () => t('Copy SVG'),
  'copy-png': () => t('Copy PNG'),
  'copy-markdown': () => t('Copy Markdown table'),
  'copy-mermaid': () => t('Copy Mermaid sequence diagram'),
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
  private readonly title = h('h1');
  private readonly summary = h('p', { class: 'quiet' });
  private readonly conflicts: HTMLButtonElement;
  private readonly errors: HTMLButtonElement;
  private readonly compared = h('p', { class: 'compared', hidden: true });
  private readonly stop: HTMLButtonElement;
  private readonly mapButton: HTMLButtonElement;
  private readonly tableButton: HTMLButtonElement;
  private readonly sharingButton: HTMLButtonElement;
  private readonly compareButton: HTMLButtonElement;
  /** What only the map has a use for. */
  private readonly zoom: readonly HTMLButtonElement[];
  private readonly settle: () => void;

  constructor(actions: Actions, { find, notice, jump }: HeaderParts) {
    const tool = (name: IconName, label: string, act: () => void, words?: string) =>
      h(
        'button',
        { type: 'button', class: 'tool', title: label, 'aria-label': label, onclick: act },
        icon(name),
        words && h('span', {}, words),
      );
    this.conflicts = h('button', { type: 'button', class: 'conflicts', onclick: actions.nextConflict });
    this.errors = h('button', {
      type: 'button',
      class: 'conflicts',
      title: t('Show the problems'),
      onclick: actions.problems,
    });
    this.mapButton = tool('map', t('Map'), actions.map, t('Map'));
    this.tableButton = tool('table', t('Table'), actions.table, t('Table'));
    this.sharingButton = tool('comment-discussion', t('Sharing'), actions.sharing, t('Sharing'));
    this.compareButton = tool('split-horizontal', t('Other configurations side by side'), actions.compare);
    this.zoom = [
      tool('screen-full', t('Fit the whole map (0)'), actions.fit),
      tool('zoom-out', t('Zoom out (−)'), actions.zoomOut),
      tool('zoom-in', t('Zoom in (+)'), actions.zoomIn),
    ];
    const tools = h(
      'div',
      { class: 'tools', role: 'toolbar', 'aria-label': t('Layout') },
      h(
        'div',
        { class: 'switch', role: 'group', 'aria-label': t('View') },
        this.mapButton,
        this.tableButton,
        this.sharingButton,
      ),
      ...this.zoom,
      tool('search', t('Find (/)'), actions.goTo),
      this.compareButton,
      tool('diff', t('Compare with a revision, another configuration or a device tree'), () =>
        actions.against(true),
      ),
      exportMenu(actions),
      tool('question', t('Keys (?)'), actions.help),
    );
    const who = h('div', { class: 'who' }, this.title, notice, this.summary);
    this.settle = roveTools(tools);
    this.element.append(
      who,
      h('div', { class: 'trouble' }, this.conflicts, this.errors, jump),
      tools,
      find,
      this.compared,
    );
    this.stop = h(
      'button',
      { type: 'button', class: 'link', onclick: () => actions.against(false) },
      t('Stop Comparing'),
    );
  }

  draw(picture: LayoutPicture | undefined, mode: PageState['mode'], comparing: boolean): void {
    this.title.textContent = picture?.title ?? t('Guest-physical layout');
    this.summary.textContent = picture ? summaryOf(picture) : '';
    this.mapButton.setAttribute('aria-pressed', String(mode === 'map'));
    this.tableButton.setAttribute('aria-pressed', String(mode === 'table'));
    this.sharingButton.setAttribute('aria-pressed', String(mode === 'sharing'));
    this.compareButton.setAttribute('aria-pressed', String(comparing));
    for (const tool of this.zoom) tool.hidden = mode !== 'map' || comparing;
    this.settle();
    const { comparison } = picture ?? {};
    this.compared.hidden = comparison === undefined;
    if (comparison) this.compared.replaceChildren(comparisonOf(comparison), ' · ', this.stop);
    const conflicts = picture?.summary.conflicts ?? 0;
    this.conflicts.replaceChildren(...(conflicts ? [icon('warning'), conflictCount(conflicts)] : []));
    this.conflicts.title = conflicts ? t('Go to the next conflict (c)') : '';
    this.conflicts.hidden = conflicts === 0;
    const errors = picture?.summary.errors ?? 0;
    this.errors.textContent = plural(errors, t('1 error'), t('{0} errors', errors));
    this.errors.hidden = errors === 0;
  }
}

/** A disclosure with buttons: plain HTML that works with every screen reader. */
function exportMenu(actions: Actions): HTMLElement {
  const choices = Object.entries(EXPORTS).map(([choice, label]) => {
    const act = () => {
      menu.open = false;
      actions.exportAs(choice as ExportChoice);
    };
    return h('li', {}, h('button', { type: 'button', onclick: act, 'data-export': choice }, label()));
  });
  const label = h(
    'summary',
    { class: 'tool', title: t('Export'), 'aria-label': t('Export') },
    icon('export'),
  );
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
