import { t } from '../words';
import { h } from './element';

const keyMeanings = (): readonly [keys: readonly string[], meaning: string][] => [
  [['↑', '↓'], t('previous, next window or free range by address')],
  [['←', '→'], t('previous, next window')],
  [['Home', 'End'], t('first, last of them')],
  [['Enter'], t('go to the window’s place in the file')],
  [[t('Insert')], t('add a vdev in the free range, or in the next one')],
  [['f'], t('next factory page')],
  [['c'], t('next conflict')],
  [['d'], t('in a comparison, next difference')],
  [['z'], t('zoom to the window; a factory page shows its registers')],
  [['/', `${t('Ctrl')}+F`], t('find a name, an address, an interrupt, a region, or “free 64K”')],
  [[`${t('Ctrl')}+C`], t('copy the window’s address')],
  [[`${t('Shift')}+F10`], t('all actions of the window')],
  [[`${t('Ctrl')}+Z`], t('take the last move back')],
  [['+', '−', '0'], t('zoom in, out, whole map')],
  [['Alt+↑', 'Alt+↓'], t('move the window to the next free page; with Shift by 64 KiB')],
  [['Enter', 'Esc'], t('while moving: write the new address, or leave it')],
  [['t'], t('table or map')],
  [['s'], t('shared memory played through, or map')],
  [['←', '→', 'p'], t('there: previous step, next step, play or pause')],
  [['?'], t('this list')],
];

/** The list of keys; closes with Escape like every dialog. */
export function helpDialog(): HTMLDialogElement {
  const rows = keyMeanings().map(([keys, meaning]) =>
    h('tr', {}, h('th', { scope: 'row' }, ...keys.map((key) => h('kbd', {}, key))), h('td', {}, meaning)),
  );
  const close = h('button', { type: 'button', class: 'primary', onclick: () => dialog.close() }, t('Close'));
  const dialog: HTMLDialogElement = h(
    'dialog',
    { 'aria-labelledby': 'keys' },
    h('h2', { id: 'keys' }, t('Keys')),
    h('table', {}, h('tbody', {}, ...rows)),
    h(
      'p',
      { class: 'quiet' },
      t(
        'A device or factory page can also be dragged to a free place, and dragging over free space adds a vdev there. Ctrl with the wheel zooms, Shift and dragging zooms to a range.',
      ),
    ),
    close,
  );
  return dialog;
}
