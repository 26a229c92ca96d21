import { describeAddress, readHex } from '../../shared/address';
import { restsOf } from '../../shared/drawing/rests';
import { smallPlace } from '../../shared/drawing/strips';
import { CHANGE_MARKS, KIND_NAMES, windowSize } from '../../shared/drawing/words';
import type { LayoutPicture, SourceRange, WindowPicture } from '../../shared/picture';
import { describeSize } from '../../shared/size';
import { plural, t } from '../words';
import type { Channel } from './channel';
import { h } from './element';
import { lineLink } from './links';

interface Row {
  readonly start: bigint;
  readonly end: bigint;
  readonly startText: string;
  readonly endText: string;
  readonly sizeText: string;
  readonly what: string;
  readonly kind: string;
  readonly interrupts: string;
  readonly source?: SourceRange;
  readonly free: boolean;
  readonly space: keyof LayoutPicture['spaces'];
  readonly clash: boolean;
}

type Column = 'start' | 'end' | 'size' | 'what' | 'kind' | 'interrupts' | 'line';

const columns = (): readonly [Column, string][] => [
  ['start', t('Start')],
  ['end', t('End')],
  ['size', t('Size')],
  ['what', t('What')],
  ['kind', t('Kind')],
  ['interrupts', t('Interrupts')],
  ['line', t('Source')],
];

/** The same facts as a real table: for screen readers, for searching, and for people who prefer one. */
export class TableView {
  readonly element = h('section', { class: 'table', 'aria-label': t('Layout as a table') });
  private readonly channel: Channel;
  private column: Column = 'start';
  private down = false;
  private picture: LayoutPicture | undefined;

  constructor(channel: Channel) {
    this.channel = channel;
  }

  draw(picture: LayoutPicture): void {
    this.picture = picture;
    const rows = rowsOf(picture).sort((a, b) => compare(a, b, this.column) * (this.down ? -1 : 1));
    const head = columns().map(([column, name]) => {
      const sorted = column === this.column;
      const direction = this.down ? 'descending' : 'ascending';
      const mark = h('span', { 'aria-hidden': 'true' }, sorted ? (this.down ? ' ▾' : ' ▴') : '');
      const button = h(
        'button',
        { type: 'button', class: 'sort', onclick: () => this.sort(column) },
        name,
        mark,
      );
      return h(
        'th',
        { scope: 'col', 'aria-sort': sorted ? direction : undefined, 'data-column': column },
        button,
      );
    });
    const body = rows.map((row) => this.row(row, picture));
    this.element.replaceChildren(
      h(
        'table',
        {},
        h(
          'caption',
          {},
          t(
            '{0} and {1}',
            windowCount(rows.filter((r) => !r.free).length),
            gapCount(picture.spaces.mem.gaps.length),
          ),
        ),
        h('thead', {}, h('tr', {}, ...head)),
        h('tbody', {}, ...body),
      ),
    );
  }

  private row(row: Row, picture: LayoutPicture): HTMLElement {
    const classes = [row.free ? 'free' : '', row.clash ? 'clash' : ''].join(' ').trim();
    return h(
      'tr',
      { class: classes || undefined },
      h('td', { class: 'mono' }, row.startText),
      h('td', { class: 'mono end' }, row.endText),
      h('td', { class: 'number' }, row.sizeText),
      h('th', { scope: 'row' }, row.what, row.clash && h('span', { class: 'tag' }, t('conflict'))),
      h('td', { class: 'kind' }, row.kind),
      h('td', { class: 'mono interrupts' }, row.interrupts),
      h('td', { class: 'source' }, lineLink(this.channel, picture.uri, row.source)),
    );
  }

  private sort(column: Column): void {
    this.down = this.column === column ? !this.down : false;
    this.column = column;
    if (this.picture) this.draw(this.picture);
    this.element.querySelector<HTMLElement>(`[data-column=${column}] button`)?.focus();
  }
}

function windowCount(count: number): string {
  return plural(count, t('1 window'), t('{0} windows', count));
}

function gapCount(count: number): string {
  return plural(count, t('1 gap'), t('{0} gaps', count));
}

function rowsOf(picture: LayoutPicture): Row[] {
  const { mem, io, pci } = picture.spaces;
  const clashes = (w: WindowPicture, overlaps: typeof mem.overlaps) =>
    w.overlaps.some((i) => overlaps[i]?.severity === 'conflict');
  const sure = {
    stated: '',
    default: ` (${t('default')})`,
    predicted: ` (${t('predicted')})`,
    verified: ` (${t('verified')})`,
  };
  const base = (w: WindowPicture) => ({
    start: readHex(w.start),
    end: readHex(w.end),
    // What is to be kept clear beyond it has a row of its own.
    sizeText: w.openEnded ? windowSize(w) : describeSize(readHex(w.end) - readHex(w.start)),
    what: [w.change ? `${CHANGE_MARKS[w.change.kind]} ${w.label}` : w.label, w.detail, w.change?.words]
      .filter(Boolean)
      .join(' · '),
    kind: t(KIND_NAMES[w.kind]) + sure[w.certainty],
    interrupts: w.interrupts.map((i) => (i.wrong ? `${i.text} (${i.wrong})` : i.text)).join(', '),
    source: w.source,
    free: false,
    space: 'mem' as const,
  });
  const rows = mem.windows.map(
    (w): Row => ({
      ...base(w),
      startText: describeAddress(readHex(w.start)),
      endText: w.openEnded ? '?' : describeAddress(readHex(w.end) - 1n),
      clash: clashes(w, mem.overlaps),
    }),
  );
  for (const gap of mem.gaps) {
    const start = readHex(gap.start);
    const end = readHex(gap.end);
    rows.push({
      start,
      end,
      startText: describeAddress(start),
      endText: describeAddress(end - 1n),
      sizeText: describeSize(end - start),
      what: t('free'),
      kind: '',
      interrupts: '',
      free: true,
      space: 'mem',
      clash: false,
    });
  }
  for (const { start, end, of } of restsOf(mem)) {
    rows.push({
      start,
      end,
      startText: describeAddress(start),
      endText: describeAddress(end - 1n),
      sizeText: describeSize(end - start),
      what: t('rest of the page of {0}', of),
      kind: t('kept clear'),
      interrupts: '',
      free: true,
      space: 'mem',
      clash: false,
    });
  }
  for (const [kind, space] of [
    ['io', io],
    ['pci', pci],
  ] as const) {
    for (const w of space.windows) {
      const place = `${kind} ${smallPlace(w, kind)}`;
      rows.push({
        ...base(w),
        space: kind,
        startText: place,
        endText: '',
        clash: clashes(w, space.overlaps),
      });
    }
  }
  return rows;
}

function compare(a: Row, b: Row, column: Column): number {
  const big = (x: bigint, y: bigint) => (x < y ? -1 : x > y ? 1 : 0);
  // Ports and functions come after memory, wherever they are.
  const space = Number(a.space !== 'mem') - Number(b.space !== 'mem');
  if (column === 'start') return space || big(a.start, b.start);
  if (column === 'end') return space || big(a.end, b.end);
  if (column === 'size') return big(a.end - a.start, b.end - b.start);
  if (column === 'line') return (a.source?.start.line ?? 1e9) - (b.source?.start.line ?? 1e9);
  return a[column].localeCompare(b[column], 'en', { numeric: true }) || big(a.start, b.start);
}
