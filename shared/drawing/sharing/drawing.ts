import { describeAddress, readHex } from '../../address';
import type { SharingCard, SharingPicture, SharingStep } from '../../sharing';
import type { DrawingOptions } from '../drawing';
import { estimate, type Measure, shorten, wrap } from '../measure';
import { circle, group, line, path, rect, type SceneNode, text, title } from '../scene';
import { glyph } from '../style';
import { svgDocument } from '../svg';
import {
  accessWords,
  type Change,
  cardPlace,
  certaintyMark,
  changesOf,
  PAGE_NAMES,
  sharingTitle,
} from './words';

/** Pixels. */
const MARGIN = 20;
const GUTTER = 36;
const COLUMN = 340;
const BETWEEN = 28;
const PAD = 12;
const LINE = 17;
const HEAD = 84;
const ROW_GAP = 14;

/** Lines that the sentence below a step takes at most. */
const MOST_LINES = 4;

/** Where the columns of the guests are. */
interface Frame {
  readonly guests: number;
  readonly measure: Measure;
}

/** A region played through as one SVG document: guests as columns, time downwards, changed registers as cards. */
export function drawSharing(picture: SharingPicture, options: DrawingOptions = {}): string {
  const measure = options.measure ?? estimate;
  const frame = { guests: Math.max(1, picture.guests.length), measure };
  const width = GUTTER + frame.guests * (COLUMN + BETWEEN) - BETWEEN;
  const nodes: SceneNode[] = [text(0, 16, `Shared memory: ${sharingTitle(picture)}`, 'q-title')];
  if (picture.reason !== undefined) nodes.push(text(0, 40, picture.reason, 'q-label q-muted'));
  let y = 32;
  if (picture.steps.length > 0) {
    nodes.push(...picture.guests.flatMap((guest, index) => headNodes(guest, index, picture, frame)));
    y += HEAD;
  }
  const rows: SceneNode[] = [];
  picture.steps.forEach((step, index) => {
    const row = stepRow(step, frame);
    const number = text(GUTTER - 12, 18, String(index + 1), 'q-small q-muted q-end');
    rows.push(group({ transform: `translate(0 ${y})` }, [number, ...row.nodes]));
    y += row.height + ROW_GAP;
  });
  const lines = picture.guests.map((_, index) => {
    const x = columnLeft(index) + COLUMN / 2;
    return line({ x1: x, y1: 32 + HEAD - 16, x2: x, y2: y - ROW_GAP / 2 }, 'q-dots');
  });
  const height = Math.max(60, y);
  return svgDocument(
    {
      title: `Shared memory: ${sharingTitle(picture)}`,
      description: picture.steps.map((step, index) => `${index + 1}. ${step.title}`).join(' '),
      width: Math.max(width, 420) + 2 * MARGIN,
      height: height + 2 * MARGIN,
      nodes: [group({ transform: `translate(${MARGIN} ${MARGIN})` }, [...nodes, ...lines, ...rows])],
    },
    options.theme ?? 'light',
  );
}

function columnLeft(index: number): number {
  return GUTTER + index * (COLUMN + BETWEEN);
}

function headNodes(
  { name, policy }: SharingPicture['guests'][number],
  index: number,
  picture: SharingPicture,
  { measure }: Frame,
): SceneNode[] {
  const x = columnLeft(index);
  const factory = picture.steps[0]?.guests[index]?.[0];
  const width = COLUMN - 2 * PAD;
  return [
    group({ class: 'q-factory-page' }, [
      rect({ x: x + 0.5, y: 32, width: COLUMN - 1, height: HEAD - 20 }, 'q-box', { rx: 6 }),
      glyph('factory-page', x + PAD, 42),
    ]),
    text(x + PAD + 20, 52, shorten(name, width - 20, 'strong', measure), 'q-strong'),
    text(x + PAD, 70, factory === undefined ? '' : `factory page ${cardPlace(factory)}`, 'q-mono q-note'),
    text(x + PAD, 87, shorten(`allowed: ${policy}`, width, 'small', measure), 'q-small q-note'),
  ];
}

interface Row {
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}

/** One step: what is done in the column of who does it, and what changes in each column. */
function stepRow(step: SharingStep, frame: Frame): Row {
  const changes = changesOf(step);
  if (step.guest === undefined) return happening(step, frame);
  const nodes: SceneNode[] = [];
  let height = 0;
  for (let index = 0; index < frame.guests; index++) {
    const own = changes.filter(({ guest }) => guest === index);
    if (index !== step.guest && own.length === 0) continue;
    const card = stepCard(index === step.guest ? step : undefined, own, frame.measure);
    nodes.push(group({ transform: `translate(${columnLeft(index)} 0)` }, card.nodes));
    height = Math.max(height, card.height);
  }
  nodes.push(...step.interrupted.flatMap((to) => interruptNodes(step.guest ?? 0, to)));
  return { height, nodes };
}

/** What qvm does by itself, over all columns. */
function happening(step: SharingStep, { guests, measure }: Frame): Row {
  const width = guests * (COLUMN + BETWEEN) - BETWEEN;
  const detail = shorten(step.detail, width - 2 * PAD, 'small', measure);
  return {
    height: 48,
    nodes: [
      rect({ x: GUTTER + 0.5, y: 0.5, width: width - 1, height: 47 }, 'q-card', { rx: 23 }),
      text(GUTTER + width / 2, 20, shorten(step.title, width - 40, 'strong', measure), 'q-strong q-middle'),
      text(GUTTER + width / 2, 37, detail, 'q-small q-muted q-middle'),
    ],
  };
}

function stepCard(step: SharingStep | undefined, changes: readonly Change[], measure: Measure): Row {
  const width = COLUMN - 2 * PAD;
  const nodes: SceneNode[] = [];
  let y = 6;
  const put = (content: string, className: string, x = PAD) => {
    y += LINE;
    nodes.push(text(x, y - 3, content, className));
  };
  if (step !== undefined) {
    const looks = step.outcome === undefined ? 'q-strong' : 'q-strong q-conflict-text';
    for (const part of wrap(step.title, width, 'strong', measure)) put(part, looks);
    for (const access of step.accesses) {
      const place = access.address === undefined ? '' : `${describeAddress(readHex(access.address))} `;
      put(shorten(`${place}${accessWords(access)}`, width, 'mono', measure), 'q-mono');
    }
    for (const part of wrap(step.detail, width, 'small', measure, MOST_LINES)) put(part, 'q-small q-muted');
  }
  let card: SharingCard | undefined;
  for (const change of changes) {
    if (change.card !== card) {
      card = change.card;
      y += 4;
      put(`${PAGE_NAMES[card.page]} ${cardPlace(card)}`, 'q-small q-factory-text');
    }
    nodes.push(circle(PAD + 4, y + LINE - 8, 3, 'q-irq'));
    const mark = certaintyMark(change.register);
    const shown = `${change.register.name} = ${change.register.text}`;
    const note = mark === undefined || mark === change.register.text ? '' : ` · ${mark}`;
    for (const part of wrap(shown + note, width - 14, 'label', measure)) put(part, 'q-label', PAD + 14);
  }
  y += 8;
  const look = step === undefined ? 'q-card' : 'q-card-factory';
  const box = rect({ x: 0.5, y: 0.5, width: COLUMN - 1, height: y }, look, { rx: 6 });
  return { height: y + 1, nodes: [box, ...nodes] };
}

/** An arrow from one column to another, at the height of a card's title. */
function interruptNodes(from: number, to: number): SceneNode[] {
  if (from === to) return [];
  const right = to > from;
  const x1 = columnLeft(from) + (right ? COLUMN : 0);
  const x2 = columnLeft(to) + (right ? 0 : COLUMN);
  const tip = right ? -1 : 1;
  return [
    group({}, [
      title('interrupt'),
      path(`M${x1} 12H${x2}M${x2 + 6 * tip} 8l${-6 * tip} 4l${6 * tip} 4`, 'q-view'),
    ]),
  ];
}
