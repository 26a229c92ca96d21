import { describeAddress, describeOffset, readHex } from '../address';
import type { FactoryPagePicture } from '../picture';
import { describeWidth } from '../register';
import type { PlacedWindow } from './bands';
import { laneBox, type MapContext } from './columns';
import { type Measure, shorten } from './measure';
import { factoryPageOf } from './pictured';
import type { RulerMark } from './ruler';
import { yOf } from './scale';
import { line, type SceneNode, text } from './scene';

/** The columns in which the registers of a page are listed, in their order. */
export type RegisterColumn = 'offset' | 'address' | 'bits' | 'access' | 'register' | 'meaning';

/** A register in words, as page, SVG, Markdown and map show it. */
export type RegisterRow = Readonly<Record<RegisterColumn, string>>;

/** The columns that a page has: where qvm picks its address, offsets are all there is. */
export function registerColumns(page: FactoryPagePicture): readonly RegisterColumn[] {
  const placed = page.registers[0]?.address !== undefined;
  return ['offset', ...(placed ? (['address'] as const) : []), 'bits', 'access', 'register', 'meaning'];
}

/** The registers of a factory page, by offset. */
export function registerRows(page: FactoryPagePicture): RegisterRow[] {
  return page.registers.map(({ offset, address, width, count, access, name, meaning, value }) => ({
    offset: describeOffset(readHex(offset)),
    address: address === undefined ? '' : describeAddress(readHex(address)),
    bits: describeWidth(width, count),
    access,
    register: name,
    meaning: value === undefined ? meaning : `${value} · ${meaning}`,
  }));
}

/** What heads a column beside a drawing. */
export const REGISTER_HEADS: Readonly<Record<RegisterColumn, string>> = {
  offset: 'offset',
  address: 'guest-physical',
  bits: 'bits',
  access: 'access',
  register: 'register',
  meaning: 'meaning',
};

/** Pixels that four bytes need for a line of text. */
const LEAST_ROW = 14;
const DROP = 18;
const PADDING = 10;

/** The registers of a factory page within its window. */
interface MapRegisters {
  /** Left edge; what is left of it belongs to the window's name. */
  readonly x: number;
  readonly nodes: readonly SceneNode[];
  readonly marks: readonly RulerMark[];
}

/**
 * The registers of a factory page within its window, where the map is zoomed in far enough; a page that clashes keeps
 * its hatching alone.
 * @returns undefined where there is no room, or the registers have no addresses
 */
export function mapRegisters(placed: PlacedWindow, context: MapContext): MapRegisters | undefined {
  if (placed.window.kind !== 'factory-page' || placed.lanes > 1) return undefined;
  const { picture, scale, columns, view, measure } = context;
  const page = factoryPageOf(placed.window.id, picture);
  const first = page?.registers[0]?.address;
  if (!page || !first) return undefined;
  const y = (address: bigint) => yOf(view, scale.place(address));
  if (y(readHex(first) + 4n) - y(readHex(first)) < LEAST_ROW) return undefined;
  const box = laneBox(placed, columns);
  const right = box.x + box.width;
  const x = box.x + (box.width > 400 ? 190 : Math.round(box.width * 0.42));
  const nodes: SceneNode[] = [];
  const marks: RulerMark[] = [];
  const top = Math.max(yOf(view, placed.u0) + 1.5, view.top - 200);
  const rows = registerRows(page);
  let end = readHex(first);
  for (const [i, register] of page.registers.entries()) {
    const start = readHex(register.address ?? first);
    end = start + BigInt((register.width * register.count) / 8);
    const edge = y(start);
    const bottom = y(end);
    if (bottom < view.top - 40 || edge > view.bottom + 40) continue;
    if (start !== readHex(first))
      nodes.push(line({ x1: x, y1: edge, x2: right - 1, y2: edge }, 'q-register-line'));
    const drop = Math.min(DROP, (bottom - edge) / 2 + 4.5);
    marks.push({ address: start, edge, drop });
    const room = { x: x + PADDING, right: right - PADDING, baseline: edge + drop, bottom };
    nodes.push(...rowNodes(rows[i]!, room, measure));
  }
  const rest = y(end);
  const last = Math.min(yOf(view, placed.uEnd) - 1.5, view.bottom + 200);
  nodes.push(line({ x1: x, y1: top, x2: x, y2: Math.max(top, last) }, 'q-register-line'));
  if (last - rest > 22) {
    nodes.push(line({ x1: x, y1: rest, x2: right - 1, y2: rest }, 'q-register-line'));
    const unused = shorten('unused', right - x - 2 * PADDING, 'small', measure);
    nodes.push(text(x + PADDING, rest + 15, unused, 'q-small q-note'));
  }
  return { x, nodes, marks };
}

/** Pixels below which a meaning would be cut to nothing. */
const LEAST_MEANING = 60;

/** Where a register's texts may stand, in pixels. */
interface RowRoom {
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly bottom: number;
}

function rowNodes(row: RegisterRow, { x, right, baseline, bottom }: RowRoom, measure: Measure): SceneNode[] {
  const name = shorten(row.register, right - x, 'strong', measure);
  const nodes = [text(x, baseline, name, 'q-strong')];
  const facts = `${row.bits} ${row.access}`;
  const factsAt = x + 76;
  if (factsAt + measure(facts, 'mono') > right) return nodes;
  nodes.push(text(factsAt, baseline, facts, 'q-mono q-note'));
  // What a register holds and means stands below it where its bytes are tall enough, else beside it.
  const beside = factsAt + measure(facts, 'mono') + 12;
  if (bottom - baseline > 21) {
    const meaning = shorten(row.meaning, right - x, 'small', measure);
    nodes.push(text(x, baseline + 16, meaning, 'q-small q-note'));
  } else if (right - beside > LEAST_MEANING) {
    nodes.push(
      text(beside, baseline, shorten(row.meaning, right - beside, 'small', measure), 'q-small q-note'),
    );
  }
  return nodes;
}
