import type { Analysis } from '../../analysis/analysis';
import { describeRange, describeSize } from '../../layout/describe';
import type { GapPicture, SpacePicture, WindowPicture } from '../../layout/picture';

/** The layout as a table for a terminal, by address, with what is free in between. */
export function layoutText(_path: string, analysis: Analysis): string {
  const picture = analysis.picture();
  const lines = [picture.title];
  for (const [name, space] of Object.entries(picture.spaces)) {
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
  for (const entry of picture.unplaced) lines.push('', `not placed: ${entry.label}: ${entry.reason}`);
  return `${lines.join('\n')}\n`;
}

function spaceLines(name: string, space: SpacePicture): string[] {
  const rows: { at: bigint; text: string }[] = space.windows.map((window) => ({
    at: BigInt(window.start),
    text: windowLine(window),
  }));
  if (name === 'mem') for (const gap of space.gaps) rows.push({ at: BigInt(gap.start), text: gapLine(gap) });
  rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [name, ...rows.map((row) => row.text)];
}

function windowLine(window: WindowPicture): string {
  const start = BigInt(window.start);
  const end = BigInt(window.end);
  const size = window.openEnded === true ? 'size unknown' : describeSize(end - start);
  const mark = window.certainty === 'stated' ? '' : `  (${window.certainty})`;
  const clash = window.overlaps.length > 0 ? '  OVERLAP' : '';
  return `  ${describeRange(start, end)}  ${size.padStart(12)}  ${window.label}${mark}${clash}`;
}

function gapLine(gap: GapPicture): string {
  const start = BigInt(gap.start);
  const end = BigInt(gap.end);
  return `  ${describeRange(start, end)}  ${describeSize(end - start).padStart(12)}  - free -`;
}
