import type { PlacedWindow } from './bands';
import { type Measure, shorten } from './measure';
import { firstLine } from './ruler';
import { circle, group, path, type SceneNode, text } from './scene';
import { type View, yOf } from './view';
import { interruptText } from './windowText';

/** Interrupts right of the windows, one line each; the same line claimed twice is said once, with a count. */
export function interruptColumn(
  windows: readonly PlacedWindow[],
  view: View,
  x: number,
  room: number,
  measure: Measure,
): SceneNode[] {
  const rows: { y: number; counts: Map<string, number>; clash: boolean }[] = [];
  for (const placed of windows) {
    if (placed.window.interrupts.length === 0) continue;
    const last = yOf(view, placed.uEnd) - 26;
    const top = Math.max(yOf(view, placed.u0), Math.min(view.eye ?? view.top, last));
    const y = top + firstLine(placed, view.zoom);
    let row = rows.find((r) => Math.abs(r.y - y) < 13);
    if (!row) {
      row = { y, counts: new Map(), clash: false };
      rows.push(row);
    }
    for (const interrupt of placed.window.interrupts) {
      const said = interruptText(interrupt);
      row.counts.set(said, (row.counts.get(said) ?? 0) + 1);
      row.clash ||= interrupt.clash;
    }
  }
  return rows.map(({ y, counts, clash }) => {
    const words = [...counts].map(([said, n]) => said + (n > 1 ? ` ×${n}` : ''));
    const all = words.join(', ');
    const shown = measure(all, 'mono') <= room - 14 ? all : `${words[0]} +${words.length - 1}`;
    const mark = clash ? path(`M${x} ${y - 9}l5 5l-5 5l-5 -5z`, 'q-irq-clash') : circle(x, y - 4, 4, 'q-irq');
    const label = shorten(shown, room - 14, 'mono', measure);
    return group({ class: 'q-interrupts' }, [
      mark,
      text(x + 11, y, label, clash ? 'q-mono q-conflict-text' : 'q-mono'),
    ]);
  });
}
