import { h } from './element';

const KEYS: readonly [keys: readonly string[], meaning: string][] = [
  [['↑', '↓'], 'previous, next window by address'],
  [['Home', 'End'], 'first, last window'],
  [['Enter'], 'go to the window’s place in the file'],
  [['f'], 'next factory page'],
  [['c'], 'next conflict'],
  [['d'], 'in a comparison, next difference'],
  [['z'], 'zoom to the window; a factory page shows its registers'],
  [['/', 'Ctrl+F'], 'find a name, an address, an interrupt, a region, or “free 64K”'],
  [['Ctrl+C'], 'copy the window’s address'],
  [['Shift+F10'], 'all actions of the window'],
  [['Ctrl+Z'], 'take the last move back'],
  [['+', '−', '0'], 'zoom in, out, whole map'],
  [['Alt+↑', 'Alt+↓'], 'move the window to the next free page; with Shift by 64 KiB'],
  [['Enter', 'Esc'], 'while moving: write the new address, or leave it'],
  [['t'], 'table or map'],
  [['s'], 'shared memory played through, or map'],
  [['←', '→', 'p'], 'there: previous step, next step, play or pause'],
  [['?'], 'this list'],
];

/** The list of keys; closes with Escape like every dialog. */
export function helpDialog(): HTMLDialogElement {
  const rows = KEYS.map(([keys, meaning]) =>
    h('tr', {}, h('th', { scope: 'row' }, ...keys.map((key) => h('kbd', {}, key))), h('td', {}, meaning)),
  );
  const close = h('button', { type: 'button', class: 'primary', onclick: () => dialog.close() }, 'Close');
  const dialog: HTMLDialogElement = h(
    'dialog',
    { 'aria-labelledby': 'keys' },
    h('h2', { id: 'keys' }, 'Keys'),
    h('table', {}, h('tbody', {}, ...rows)),
    h(
      'p',
      { class: 'quiet' },
      'A device or factory page can also be dragged to a free place. Ctrl with the wheel zooms, Shift and dragging zooms to a range.',
    ),
    close,
  );
  return dialog;
}
