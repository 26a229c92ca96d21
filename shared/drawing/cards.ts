import { describeAddress, describeOffset, readHex } from '../address';
import type {
  AttachablePicture,
  FactoryPagePicture,
  LayoutPicture,
  OverlapPicture,
  RegionPicture,
} from '../picture';
import { describeRange } from '../range';
import { describeWidth } from '../register';
import { describeSize } from '../size';
import { counted } from '../words';
import { overlapWords } from './map';
import { type Measure, shorten, wrap } from './measure';
import { group, line, rect, type SceneNode, text } from './scene';
import { labelOf } from './words';

/** A card of a fixed width; `height` in pixels. */
export interface Card {
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}

const ROW = 24;
const PAD = 16;

/** The factory page unfolded: its registers with guest-physical addresses, then its regions. */
export function factoryCard(
  page: FactoryPagePicture,
  picture: LayoutPicture,
  width: number,
  measure: Measure,
  unfolded = true,
): Card {
  const window = picture.spaces.mem.windows.find((w) => w.id === page.window);
  const nodes: SceneNode[] = [];
  const place = window
    ? describeRange(readHex(window.start), readHex(window.end))
    : page.form === 'pci'
      ? 'PCI form: qvm picks the address'
      : 'address not known';
  const heading = `Factory page of ${page.label}`;
  nodes.push(text(PAD, 26, heading, 'q-strong q-factory-text'));
  const atLine = page.source ? ` · line ${page.source.start.line + 1}` : '';
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
  else if (unfolded) y = registerRows(page, width, y, nodes, measure);
  else
    nodes.push(
      text(PAD, y - 4, `${page.registers.length} registers at the offsets above`, 'q-small q-muted'),
    );
  y += unfolded ? 18 : 10;
  const box = rect(0.5, 0.5, width - 1, y, 'q-card-factory', { rx: 6 });
  nodes.unshift(box);
  nodes.push(text(PAD, y + 26, 'Regions', 'q-strong'));
  nodes.push(text(PAD + 62, y + 26, `${regionsText(page)} · allowed: ${page.policy}`, 'q-small q-muted'));
  y += 40;
  for (const region of page.regions) {
    nodes.push(group({ transform: `translate(0 ${y})` }, regionNodes(region, picture, width, measure)));
    y += 88;
  }
  for (const region of page.attachable) {
    const said = shorten(attachableText(region), width - 2 * PAD, 'label', measure);
    nodes.push(text(PAD, y + 14, said, 'q-label'));
    y += 22;
  }
  return { height: y, nodes };
}

/** What becomes of the regions that the file creates. */
export function regionsText(page: FactoryPagePicture): string {
  return page.regions.length ? 'placed by qvm when the guest attaches' : 'none created by the file';
}

/** `may attach frames · shared with camera`. */
export function attachableText({ name, sharedWith }: AttachablePicture): string {
  return `may attach ${name}${sharedWith.length ? ` · shared with ${sharedWith.join(', ')}` : ''}`;
}

/** Heads with their places; without the page's address there are offsets alone. */
function columnsOf(placed: boolean): [string, number][] {
  const shift = placed ? 0 : 94;
  return [
    ['offset', 0],
    ...(placed ? [['guest-physical', 44] as [string, number]] : []),
    ['bits', 138 - shift],
    ['access', 192 - shift],
    ['register', 238 - shift],
    ['meaning', 314 - shift],
  ];
}

function registerRows(
  page: FactoryPagePicture,
  width: number,
  from: number,
  nodes: SceneNode[],
  measure: Measure,
): number {
  let y = from;
  const columns = columnsOf(page.registers[0]?.address !== undefined);
  const x = Object.fromEntries(columns.map(([name, at]) => [name, at + PAD]));
  for (const [name] of columns) nodes.push(text(x[name]!, y, name, 'q-small q-muted'));
  for (const register of page.registers) {
    nodes.push(line(PAD, y + 8, width - PAD, y + 8, 'q-axis'));
    y += ROW;
    const offset = describeOffset(readHex(register.offset));
    nodes.push(
      text(x.offset!, y, offset, 'q-mono q-muted'),
      text(x.bits!, y, describeWidth(register.width, register.count), 'q-mono q-muted'),
      text(x.access!, y, register.access, 'q-mono q-muted'),
      text(x.register!, y, register.name, 'q-strong'),
    );
    if (register.address) {
      nodes.push(text(x['guest-physical']!, y, describeAddress(readHex(register.address)), 'q-mono'));
    }
    wrap(register.meaning, width - PAD - x.meaning!, 'small', measure).forEach((said, i) => {
      if (i) y += 15;
      nodes.push(text(x.meaning!, y, said, 'q-small q-muted'));
    });
  }
  return y;
}

/** `4 MiB · 1024 pages`, as far as it is known. */
export function regionSize(region: RegionPicture): string {
  if (!region.size) return 'size unknown';
  const pages = region.pages === undefined ? '' : ` · ${counted(region.pages, 'page')}`;
  return describeSize(readHex(region.size)) + pages;
}

function regionNodes(
  region: RegionPicture,
  picture: LayoutPicture,
  width: number,
  measure: Measure,
): SceneNode[] {
  const find = (id: string | undefined) => picture.spaces.mem.windows.find((w) => w.id === id);
  const control = find(region.controlPage);
  const data = find(region.data);
  const controlWidth = 124;
  const dataX = PAD + controlWidth + 4;
  const dataWidth = width - PAD - dataX;
  const size = region.size ? describeSize(readHex(region.size)) : 'size unknown';
  const dataPlace = data ? `${describeRange(readHex(data.start), readHex(data.end))} · ` : '';
  const basis =
    region.basis + (region.sharedWith.length ? ` · shared with ${region.sharedWith.join(', ')}` : '');
  const half = (className: string, x: number, w: number, name: string, place: string) =>
    group({ class: className }, [
      rect(x + 0.5, 0.5, w, 42, 'q-box', { rx: 3 }),
      text(x + 10, 18, shorten(name, w - 20, 'strong', measure), 'q-strong'),
      text(x + 10, 34, shorten(place, w - 20, 'mono', measure), 'q-mono q-muted'),
    ]);
  return [
    half(
      'q-control-page q-predicted',
      PAD,
      controlWidth,
      'control page',
      control ? describeAddress(readHex(control.start)) : 'not placed',
    ),
    half('q-shared-data q-predicted', dataX, dataWidth - 1, `${region.name} data`, dataPlace + size),
    ...wrap(basis, width - 2 * PAD, 'small', measure).map((said, i) =>
      text(PAD, 62 + i * 15, said, 'q-small q-muted'),
    ),
  ];
}

/** `wdt-sp805 (line 58) and virtio-entropy (line 71)`. */
export function claimantsText(overlap: OverlapPicture, picture: LayoutPicture): string {
  const { mem, io, pci } = picture.spaces;
  const all = [...mem.windows, ...io.windows, ...pci.windows];
  return overlap.windows
    .map((id) => {
      const source = all.find((w) => w.id === id)?.source;
      return labelOf(id, picture) + (source ? ` (line ${source.start.line + 1})` : ' (default)');
    })
    .join(' and ');
}

/** Conflicts and what could not be placed, as lines of text in a card of their own. */
export function notesCard(picture: LayoutPicture, width: number, measure: Measure): Card {
  const nodes: SceneNode[] = [];
  let y = 0;
  const card = (heading: string, tone: string, lines: readonly [string, 'label' | 'mono', string][]) => {
    const height = 38 + lines.length * 19;
    nodes.push(rect(0.5, y + 0.5, width - 1, height, 'q-card', { rx: 6 }));
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
