import { describeAddress, type Hex, readHex } from '../address';
import type { FactoryPagePicture, LayoutPicture, SpacePicture, WindowPicture } from '../picture';
import { describeRange } from '../range';
import { describeSize } from '../size';
import { capitalised } from '../words';
import { registerColumns, registerRows } from './registers';
import { restsOf } from './rests';
import { smallPlace } from './strips';
import {
  CHANGE_MARKS,
  comparisonText,
  factoryTitle,
  KIND_NAMES,
  labelOf,
  overlapWords,
  regionPeers,
  regionSize,
  summaryText,
  troubleText,
  windowSize,
} from './words';

/** A text as a cell of a Markdown table: on one line, with no border of its own. */
export const markdownCell = (content: string) => content.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();

export const markdownRow = (...cells: string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;

const cell = markdownCell;
const row = markdownRow;

/** The layout as Markdown tables, for a design document or a review. */
export function layoutMarkdown(picture: LayoutPicture): string {
  const lines = [`## ${cell(picture.title)}`, '', `${summaryText(picture)} · ${troubleText(picture)}`, ''];
  if (picture.comparison) lines.push(cell(comparisonText(picture.comparison)), '');
  lines.push(...memory(picture.spaces.mem));
  for (const [kind, name] of [
    ['io', 'I/O ports'],
    ['pci', 'PCI functions'],
  ] as const) {
    const { windows } = picture.spaces[kind];
    if (windows.length === 0) continue;
    lines.push('', `### ${name}`, '', row('Place', 'Name', 'Kind'), '| --- | --- | --- |');
    for (const w of windows) lines.push(row(smallPlace(w, kind), marked(w, w.label), KIND_NAMES[w.kind]));
  }
  for (const page of picture.factoryPages) {
    const columns = registerColumns(page);
    lines.push('', `### ${cell(factoryTitle(page, picture))}`, '');
    lines.push(row(...columns.map(capitalised)));
    lines.push(`| ${columns.map((column) => (column === 'bits' ? '--:' : '---')).join(' | ')} |`);
    for (const register of registerRows(page)) lines.push(row(...columns.map((column) => register[column])));
    lines.push(...regions(page, picture));
  }
  const clashes = picture.spaces.mem.overlaps.filter((o) => o.severity !== 'benign');
  if (clashes.length) lines.push('', '### Conflicts', '');
  for (const o of clashes) {
    const labels = o.windows.map((id) => labelOf(id, picture)).join(' and ');
    const range = describeRange(readHex(o.start), readHex(o.end));
    lines.push(`- ${range}: ${labels} (${overlapWords(o)})`);
  }
  if (picture.unplaced.length) lines.push('', '### Not placed', '');
  for (const u of picture.unplaced) lines.push(`- ${cell(u.label)}: ${cell(u.reason)}`);
  return `${lines.join('\n')}\n`;
}

/** The regions of a page with their predicted places: its own, then those of others. */
function regions(page: FactoryPagePicture, picture: LayoutPicture): string[] {
  const all = [...page.regions, ...page.attachable];
  if (all.length === 0) return [];
  const placeOf = (id: string | undefined) => {
    const window = picture.spaces.mem.windows.find((w) => w.id === id);
    return window ? describeRange(readHex(window.start), readHex(window.end)) : 'not placed';
  };
  return [
    '',
    row('Region', 'Size', 'Control page', 'Data', 'Shared with'),
    '| --- | --- | --- | --- | --- |',
    ...all.map((region) =>
      row(
        region.name,
        regionSize(region),
        placeOf(region.controlPage),
        placeOf(region.data),
        regionPeers(region).join(', '),
      ),
    ),
  ];
}

const first = (start: Hex) => describeAddress(readHex(start));

const last = (end: Hex) => describeAddress(readHex(end) - 1n);

/** Windows and the free ranges between them, by address. */
function memory(space: SpacePicture): string[] {
  const lines = [
    row('Start', 'End', 'Size', 'What', 'Kind', 'Interrupts'),
    '| --- | --- | --: | --- | --- | --- |',
  ];
  const rows: { at: bigint; text: string }[] = space.windows.map((w) => ({
    at: readHex(w.start),
    text: windowRow(w),
  }));
  for (const gap of space.gaps) {
    const start = readHex(gap.start);
    const size = describeSize(readHex(gap.end) - start);
    rows.push({ at: start, text: row(first(gap.start), last(gap.end), size, '*free*', '', '') });
  }
  for (const { start, end, of } of restsOf(space)) {
    const size = describeSize(end - start);
    const what = `*rest of the page of ${cell(of)}*`;
    rows.push({
      at: start,
      text: row(describeAddress(start), describeAddress(end - 1n), size, what, '', ''),
    });
  }
  rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [...lines, ...rows.map((r) => r.text)];
}

/** A window's name; in a comparison with what became of it. */
function marked({ change }: WindowPicture, name: string): string {
  return change ? `**${CHANGE_MARKS[change.kind]} ${name}**: ${change.words}` : name;
}

function windowRow(w: WindowPicture): string {
  const end = w.openEnded ? '?' : last(w.end);
  const remarks = [w.certainty === 'stated' ? '' : w.certainty, w.hosts ?? ''].filter(Boolean);
  const kind = KIND_NAMES[w.kind] + (remarks.length === 0 ? '' : ` (${remarks.join(', ')})`);
  const what = marked(w, w.detail ? `${w.label} (${w.detail})` : w.label);
  return row(first(w.start), end, windowSize(w), what, kind, w.interrupts.map((i) => i.text).join(', '));
}
