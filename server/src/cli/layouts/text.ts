import { type Rest, restsOf } from '../../../../shared/drawing/rests';
import { CHANGE_MARKS, comparisonText } from '../../../../shared/drawing/words';
import type { GapPicture, LayoutPicture, SpacePicture, WindowPicture } from '../../../../shared/picture';
import { describeExtent, describeIn, describeRange, type Space } from '../../../../shared/range';
import { describeSize } from '../../../../shared/size';
import { shown } from '../terminal';

/** Characters of two 32-bit addresses with a dash; wider ranges push their line's columns on. */
const RANGE_WIDTH = 21;

/** The layout as a table for a terminal, by address, with what is free in between. */
export function layoutText(picture: LayoutPicture): string {
  const { comparison } = picture;
  const lines = [comparison === undefined ? picture.title : `${picture.title} ${comparisonText(comparison)}`];
  for (const name of ['mem', 'io', 'pci'] as const) {
    const space = picture.spaces[name];
    if (space.windows.length > 0) lines.push('', ...spaceLines(name, space));
  }
  for (const { name, uses } of picture.interrupts) {
    lines.push('', `interrupts of ${name}`);
    for (const use of uses) {
      const numbering = use.numbering === undefined ? '' : ` (${use.numbering})`;
      lines.push(
        `  ${String(use.line).padStart(4)}${numbering.padEnd(11)} ${use.label}${use.clash ? '  CLASH' : ''}`,
      );
    }
  }
  if (picture.unplaced.length > 0) lines.push('', 'not placed');
  for (const entry of picture.unplaced) lines.push(`  ${entry.label}: ${entry.reason}`);
  return `${lines.map(shown).join('\n')}\n`;
}

function spaceLines(name: Space, space: SpacePicture): string[] {
  const rows: { at: bigint; text: string }[] = space.windows.map((window) => ({
    at: BigInt(window.start),
    text: windowLine(name, window),
  }));
  if (name === 'mem') {
    for (const gap of space.gaps) rows.push({ at: BigInt(gap.start), text: gapLine(gap) });
    for (const rest of restsOf(space)) rows.push({ at: rest.start, text: restLine(rest) });
  }
  rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [name, ...rows.map((row) => row.text)];
}

function windowLine(space: Space, window: WindowPicture): string {
  const start = BigInt(window.start);
  const end = BigInt(window.end);
  const size = window.openEnded === true ? 'size unknown' : describeExtent(space, start, end);
  // What belongs to another machine says so; other details are those of the file.
  const detail = window.region === undefined || window.detail === undefined ? '' : ` (${window.detail})`;
  const clear =
    BigInt(window.safeEnd) > end ? `keep ${describeExtent(space, start, BigInt(window.safeEnd))} clear` : '';
  const certainty = window.certainty === 'stated' ? '' : window.certainty;
  const remarks = [certainty, window.hosts ?? '', clear].filter(Boolean);
  const mark = remarks.length === 0 ? '' : `  (${remarks.join(', ')})`;
  const clash = window.overlaps.length > 0 ? '  OVERLAP' : '';
  const { change } = window;
  const before = change === undefined ? ' ' : CHANGE_MARKS[change.kind];
  const became = change === undefined ? '' : `  ${change.words}`;
  return `${before} ${describeIn(space, start, end).padEnd(RANGE_WIDTH)}  ${size.padStart(12)}  ${window.label}${detail}${mark}${clash}${became}`;
}

function restLine({ start, end, of }: Rest): string {
  return `  ${describeRange(start, end).padEnd(RANGE_WIDTH)}  ${describeSize(end - start).padStart(12)}  - rest of the page of ${of} -`;
}

function gapLine(gap: GapPicture): string {
  const start = BigInt(gap.start);
  const end = BigInt(gap.end);
  return `  ${describeRange(start, end).padEnd(RANGE_WIDTH)}  ${describeSize(end - start).padStart(12)}  - free -`;
}
