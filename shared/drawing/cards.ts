import { describeAddress, readHex } from '../address';
import type { FactoryPagePicture, LayoutPicture, RegionPicture } from '../picture';
import { describeRange } from '../range';
import { type Measure, shorten, shortenMiddle, wrap } from './measure';
import { windowOf } from './pictured';
import { REGISTER_HEADS, type RegisterColumn, registerColumns, registerRows } from './registers';
import { group, line, rect, type SceneNode, text } from './scene';
import {
  attachableText,
  claimantsText,
  factoryPlace,
  factoryTitle,
  isSized,
  overlapWords,
  regionPeers,
  regionSize,
  regionsText,
  sourceWords,
} from './words';

/** A card of a fixed width; `height` in pixels. */
interface Card {
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}

const ROW = 24;
const PAD = 16;

/** A factory page and how to show it. */
interface FactoryCardSubject {
  readonly page: FactoryPagePicture;
  readonly picture: LayoutPicture;
  /** Pixels. */
  readonly width: number;
  readonly measure: Measure;
  /** With its registers; else only how many there are. */
  readonly unfolded: boolean;
}

/** The factory page unfolded: its registers with guest-physical addresses, then its regions. */
export function factoryCard(subject: FactoryCardSubject): Card {
  const { page, picture, width, measure, unfolded } = subject;
  const nodes: SceneNode[] = [];
  const place = factoryPlace(page, picture);
  const heading = shortenMiddle(factoryTitle(page, picture), width - 2 * PAD, 'strong', measure);
  nodes.push(text(PAD, 26, heading, 'q-strong q-factory-text'));
  const atLine = page.source ? ` · ${sourceWords(page.source)}` : '';
  const headed = measure(heading, 'strong') + PAD + 12 + measure(place + atLine, 'mono') + PAD <= width;
  nodes.push(
    text(
      headed ? width - PAD : PAD,
      headed ? 26 : 44,
      place + atLine,
      `q-mono q-muted${headed ? ' q-end' : ''}`,
    ),
  );
  let y = headed ? 50 : 66;
  if (page.registers.length === 0) y -= 14;
  else if (unfolded) {
    const table = registerTable(subject, y);
    nodes.push(...table.nodes);
    y = table.height;
  } else
    nodes.push(
      text(PAD, y - 4, `${page.registers.length} registers at the offsets above`, 'q-small q-muted'),
    );
  y += unfolded ? 18 : 10;
  const box = rect({ x: 0.5, y: 0.5, width: width - 1, height: y }, 'q-card-factory', { rx: 6 });
  nodes.unshift(box);
  nodes.push(text(PAD, y + 26, 'Regions', 'q-strong'));
  nodes.push(text(PAD + 62, y + 26, `${regionsText(page)} · allowed: ${page.policy}`, 'q-small q-muted'));
  y += 40;
  for (const region of page.regions) {
    nodes.push(group({ transform: `translate(0 ${y})` }, regionNodes(region, picture, width, measure)));
    y += 88;
  }
  for (const region of page.attachable.filter(isSized)) {
    nodes.push(group({ transform: `translate(0 ${y})` }, regionNodes(region, picture, width, measure)));
    y += 88;
  }
  for (const region of page.attachable) {
    if (isSized(region)) continue;
    const said = shorten(attachableText(region), width - 2 * PAD, 'label', measure);
    nodes.push(text(PAD, y + 14, said, 'q-label'));
    y += 22;
  }
  return { height: y, nodes };
}

/** Left edges of the columns; without the page's address there are offsets alone. */
function columnPlaces(columns: readonly RegisterColumn[]): Readonly<Record<RegisterColumn, number>> {
  const shift = columns.includes('address') ? 0 : 94;
  return {
    offset: PAD,
    address: PAD + 44,
    bits: PAD + 138 - shift,
    access: PAD + 192 - shift,
    register: PAD + 238 - shift,
    meaning: PAD + 314 - shift,
  };
}

const LOOKS: Readonly<Record<RegisterColumn, string>> = {
  offset: 'q-mono q-muted',
  address: 'q-mono',
  bits: 'q-mono q-muted',
  access: 'q-mono q-muted',
  register: 'q-strong',
  meaning: 'q-small q-muted',
};

/** The registers as a table from a height on; `height` is where its last line stands. */
function registerTable({ page, width, measure }: FactoryCardSubject, from: number): Card {
  const columns = registerColumns(page);
  const x = columnPlaces(columns);
  const nodes = columns.map((column) => text(x[column], from, REGISTER_HEADS[column], 'q-small q-muted'));
  let y = from;
  for (const row of registerRows(page)) {
    nodes.push(line({ x1: PAD, y1: y + 8, x2: width - PAD, y2: y + 8 }, 'q-axis'));
    y += ROW;
    for (const column of columns) {
      if (column !== 'meaning') nodes.push(text(x[column], y, row[column], LOOKS[column]));
    }
    wrap(row.meaning, width - PAD - x.meaning, 'small', measure).forEach((said, i) => {
      if (i) y += 15;
      nodes.push(text(x.meaning, y, said, LOOKS.meaning));
    });
  }
  return { height: y, nodes };
}

/** Where a half of a region stands, in pixels. */
interface Half {
  readonly x: number;
  readonly room: number;
}

function regionNodes(
  region: RegionPicture,
  picture: LayoutPicture,
  width: number,
  measure: Measure,
): SceneNode[] {
  const control = windowOf(region.controlPage, picture);
  const data = windowOf(region.data, picture);
  const controlWidth = 124;
  const dataX = PAD + controlWidth + 4;
  const dataWidth = width - PAD - dataX;
  const size = regionSize(region);
  const dataPlace = data ? describeRange(readHex(data.start), readHex(data.end)) : 'not placed';
  const peers = regionPeers(region);
  const basis = region.basis + (peers.length ? ` · shared with ${peers.join(', ')}` : '');
  const half = (className: string, { x, room }: Half, name: string, place: string, more = '') => {
    const said = shorten(more, room - 26 - measure(name, 'strong'), 'small', measure);
    return group({ class: className }, [
      rect({ x: x + 0.5, y: 0.5, width: room, height: 42 }, 'q-box', { rx: 3 }),
      text(x + 10, 18, shorten(name, room - 20, 'strong', measure), 'q-strong'),
      ...(said ? [text(x + room - 10, 18, said, 'q-small q-note q-end')] : []),
      text(x + 10, 34, shorten(place, room - 20, 'mono', measure), 'q-mono q-muted'),
    ]);
  };
  return [
    half(
      'q-control-page q-predicted',
      { x: PAD, room: controlWidth },
      'control page',
      control ? describeAddress(readHex(control.start)) : 'not placed',
    ),
    half(
      'q-shared-data q-predicted',
      { x: dataX, room: dataWidth - 1 },
      `${region.name} data`,
      dataPlace,
      size,
    ),
    ...wrap(basis, width - 2 * PAD, 'small', measure).map((said, i) =>
      text(PAD, 62 + i * 15, said, 'q-small q-muted'),
    ),
  ];
}

/** Conflicts and what could not be placed, as lines of text in a card of their own. */
export function notesCard(picture: LayoutPicture, width: number, measure: Measure): Card {
  const nodes: SceneNode[] = [];
  let y = 0;
  const card = (heading: string, tone: string, lines: readonly [string, 'label' | 'mono', string][]) => {
    const height = 38 + lines.length * 19;
    nodes.push(rect({ x: 0.5, y: y + 0.5, width: width - 1, height }, 'q-card', { rx: 6 }));
    nodes.push(text(16, y + 25, heading, `q-strong ${tone}`.trim()));
    lines.forEach(([content, face, look], i) => {
      nodes.push(text(16, y + 46 + i * 19, shorten(content, width - 32, face, measure), look));
    });
    y += height + 14;
  };
  for (const overlap of picture.spaces.mem.overlaps) {
    if (overlap.severity === 'benign') continue;
    const range = describeRange(readHex(overlap.start), readHex(overlap.end));
    card(overlap.severity === 'conflict' ? 'Conflict' : 'Possible conflict', 'q-conflict-text', [
      [`${claimantsText(overlap, picture)} both answer`, 'label', 'q-label'],
      [`${range} · ${overlapWords(overlap)}`, 'mono', 'q-mono q-muted'],
    ]);
  }
  const unplaced = picture.unplaced.flatMap((u) =>
    wrap(`${u.label}: ${u.reason}`, width - 32, 'label', measure).map((said): [string, 'label', string] => [
      said,
      'label',
      'q-label',
    ]),
  );
  if (unplaced.length) card('Not placed', '', unplaced);
  return { height: y, nodes };
}
