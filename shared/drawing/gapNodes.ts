import { hexDigits, readHex } from '../address';
import { describeRange } from '../range';
import { describeSize } from '../size';
import type { Band } from './bands';
import { group, line, path, type SceneNode, text, title } from './scene';
import { yOf } from './view';
import type { MapContext } from './windowNodes';

/** The sign of compressed space, 36 pixels wide, around a height. */
export function gapZigzag(x: number, y: number): SceneNode {
  return path(`M${x} ${y - 4}l6 8l6 -8l6 8l6 -8l6 8l6 -8`, 'q-zigzag');
}

/** A compressed run of free space: a zig-zag says "not to scale", the text how much it holds. */
export function gapNode(band: Band, context: MapContext): SceneNode | undefined {
  const { columns, view, measure } = context;
  const top = yOf(view, band.u0);
  const bottom = yOf(view, band.u1);
  if (bottom - top < 14) return undefined;
  const gap = band.free;
  if (!gap) return undefined;
  const start = readHex(gap.start);
  const end = readHex(gap.end);
  const y = Math.min(
    Math.max((top + bottom) / 2, (view.eye ?? view.top) + 12),
    Math.max(bottom - 12, (top + bottom) / 2),
  );
  const label = `${band.doubtful ? 'at most ' : ''}${describeSize(end - start)} free`;
  const x = columns.left;
  const after = x + 46 + measure(label, 'small') + 12;
  const nodes: SceneNode[] = [
    title(
      `free${band.doubtful ? ' at most' : ''}: ${describeRange(start, end)} (${describeSize(end - start)})`,
    ),
    gapZigzag(x, y),
    text(x + 46, y + 4, label, 'q-small q-muted'),
  ];
  if (after < x + columns.width - 20) nodes.push(line(after, y, x + columns.width, y, 'q-dots'));
  return group({ class: 'q-gap' }, nodes, `gap:${hexDigits(band.start)}`);
}
