import { readHex } from '../address';
import type { FactoryPagePicture } from '../picture';
import { describeWidth } from '../register';
import type { PlacedWindow } from './bands';
import { type Measure, shorten } from './measure';
import type { RulerMark } from './ruler';
import { type AddressScale, type View, yOf } from './scale';
import { line, type SceneNode, text } from './scene';

/** Pixels that four bytes need for a line of text. */
const LEAST_ROW = 14;
const DROP = 18;
const PADDING = 10;

/** The registers of a factory page within its window: drawn only when the map is zoomed in far enough. */
export interface RegisterRows {
  /** Left edge; what is left of it belongs to the window's name. */
  readonly x: number;
  readonly nodes: readonly SceneNode[];
  readonly marks: readonly RulerMark[];
}

/** @returns undefined where there is no room, or the registers have no addresses */
export function registerRows(
  page: FactoryPagePicture | undefined,
  placed: PlacedWindow,
  box: { readonly x: number; readonly width: number },
  scale: AddressScale,
  view: View,
  measure: Measure,
): RegisterRows | undefined {
  const first = page?.registers[0]?.address;
  if (!page || !first) return undefined;
  const y = (address: bigint) => yOf(view, scale.place(address));
  if (y(readHex(first) + 4n) - y(readHex(first)) < LEAST_ROW) return undefined;
  const right = box.x + box.width;
  const x = box.x + (box.width > 400 ? 212 : Math.round(box.width * 0.42));
  const nodes: SceneNode[] = [];
  const marks: RulerMark[] = [];
  const top = Math.max(yOf(view, placed.u0) + 1.5, view.top - 200);
  let end = readHex(first);
  for (const register of page.registers) {
    const start = readHex(register.address ?? first);
    end = start + BigInt((register.width * register.count) / 8);
    const edge = y(start);
    const bottom = y(end);
    if (bottom < view.top - 40 || edge > view.bottom + 40) continue;
    if (start !== readHex(first)) nodes.push(line(x, edge, right - 1, edge, 'q-register-line'));
    const drop = Math.min(DROP, (bottom - edge) / 2 + 4.5);
    marks.push({ address: start, edge, drop });
    nodes.push(...words(register, x + PADDING, right - PADDING, edge + drop, bottom, measure));
  }
  const rest = y(end);
  const last = Math.min(yOf(view, placed.uEnd) - 1.5, view.bottom + 200);
  nodes.push(line(x, top, x, Math.max(top, last), 'q-register-line'));
  if (last - rest > 22) {
    nodes.push(line(x, rest, right - 1, rest, 'q-register-line'));
    const unused = shorten('unused', right - x - 2 * PADDING, 'small', measure);
    nodes.push(text(x + PADDING, rest + 15, unused, 'q-small q-note'));
  }
  return { x, nodes, marks };
}

function words(
  register: FactoryPagePicture['registers'][number],
  x: number,
  right: number,
  baseline: number,
  bottom: number,
  measure: Measure,
): SceneNode[] {
  const name = shorten(register.name, right - x, 'strong', measure);
  const nodes = [text(x, baseline, name, 'q-strong')];
  const facts = `${describeWidth(register.width, register.count)} ${register.access}`;
  const factsAt = x + 76;
  if (factsAt + measure(facts, 'mono') > right) return nodes;
  nodes.push(text(factsAt, baseline, facts, 'q-mono q-note'));
  // What a register means stands below it where its bytes are tall enough, else beside it if there is room for all.
  const beside = factsAt + 76;
  if (bottom - baseline > 21) {
    const meaning = shorten(register.meaning, right - x, 'small', measure);
    nodes.push(text(x, baseline + 16, meaning, 'q-small q-note'));
  } else if (beside + measure(register.meaning, 'small') <= right) {
    nodes.push(text(beside, baseline, register.meaning, 'q-small q-note'));
  }
  return nodes;
}
