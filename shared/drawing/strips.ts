import { readHex } from '../address';
import type { ControllerPicture, InterruptUsePicture, SpacePicture, WindowPicture } from '../picture';
import { describeIn } from '../range';
import { counted } from '../words';
import type { Measure } from './measure';
import { circle, group, path, rect, type SceneNode, text, title } from './scene';
import { glyph } from './style';
import { CHANGE_MARKS } from './words';

const CHIP_ROW = 42;
const GAP = 8;

export type SmallSpace = 'io' | 'pci';

/** Where a port range or a PCI function is, as people write it. */
export function smallPlace(window: WindowPicture, space: SmallSpace): string {
  return describeIn(space, readHex(window.start), readHex(window.end));
}

/** I/O ports and PCI functions: too small and scattered for a scale, so they are chips in order of address. */
export function chipStrip(space: SpacePicture, kind: SmallSpace, width: number, measure: Measure): Strip {
  let x = 0;
  let y = 0;
  const nodes = space.windows.map((window): SceneNode => {
    const place = smallPlace(window, kind);
    const { change } = window;
    const label = change ? `${CHANGE_MARKS[change.kind]} ${window.label}` : window.label;
    const box = Math.min(width, Math.max(measure(label, 'label'), measure(place, 'mono')) + 38);
    if (x > 0 && x + box > width) {
      x = 0;
      y += CHIP_ROW;
    }
    const clash = window.overlaps.some((i) => space.overlaps[i]?.severity === 'conflict');
    const children = [
      title([window.label, place, change?.words, clash && 'conflict'].filter(Boolean).join('; ')),
      rect({ x: x + 0.5, y: y + 0.5, width: box - 1, height: CHIP_ROW - 8 }, 'q-box', { rx: 3 }),
      ...(clash
        ? [rect({ x: x + 0.5, y: y + 0.5, width: box - 1, height: CHIP_ROW - 8 }, 'q-hatch', { rx: 3 })]
        : []),
      glyph(window.kind, x + 9, y + 4),
      text(x + 26, y + 14.5, label, 'q-label'),
      text(x + 26, y + 28.5, place, 'q-mono q-note'),
    ];
    const differs = change ? ` q-change-${change.kind}` : '';
    const classes = `q-window q-${window.kind} q-${window.certainty}${clash ? ' q-clash' : ''}${differs}`;
    x += box + GAP;
    return group({ class: classes }, children, window.id);
  });
  return { height: space.windows.length ? y + CHIP_ROW : 0, nodes, hidden: 0 };
}

const CELL = 20;
const BOX = 15;
const ROW = 42;
/** More cells than this are a wall, not a strip; the rest is said in words. */
const MOST_CELLS = 192;
/** A controller has a thousand lines; drawn is what is used, the next free one, and a little around. */
const USUAL_CELLS = 64;
const BLOCK = 8;

export interface Strip {
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  /** Lines beyond the drawn ones that are in use. */
  readonly hidden: number;
}

/**
 * The lines of one controller as cells: used filled, clashing hatched, private ones (PPI) dashed, the next free marked.
 * Long runs of free lines are left out, with dots where they were.
 */
export function interruptStrip(controller: ControllerPicture, width: number): Strip {
  const uses = new Map<number, InterruptUsePicture[]>();
  for (const use of controller.uses) uses.set(use.line, [...(uses.get(use.line) ?? []), use]);
  const lines = drawnLines(controller);
  const { perRow, pitch } = arrange(lines, width);
  const nodes = lines.map((lineNumber, i): SceneNode => {
    const x = (i % perRow) * pitch;
    const y = Math.floor(i / perRow) * ROW;
    if (lineNumber === OMITTED) return omission(x, y);
    return cell(controller, lineNumber, uses.get(lineNumber) ?? [], { x, y });
  });
  const drawn = new Set(lines);
  const hidden = [...uses.keys()].filter((line) => !drawn.has(line)).length;
  return { height: Math.ceil(lines.length / perRow) * ROW - 4, nodes, hidden };
}

/** Stands for a run of lines that is not drawn. */
const OMITTED = -1;

function omission(x: number, y: number): SceneNode {
  const dots = [0, 5, 10].map((step) => circle(x + 3.5 + step, y + 10.5, 1, 'q-mark'));
  return group({ class: 'q-line' }, dots);
}

/** Rows of a multiple of eight, so that the numbers below stand in columns; a little narrower if that saves a row. */
function arrange(lines: readonly number[], width: number): { perRow: number; pitch: number } {
  const least = 3 + 7 * Math.max(2, String(lines.at(-1) ?? 0).length);
  const most = Math.max(8, Math.floor(width / (least * 8)) * 8);
  const rows = Math.max(1, Math.ceil(lines.length / most));
  const perRow = Math.min(most, Math.ceil(lines.length / rows / 8) * 8 || 8);
  return { perRow, pitch: Math.max(least, Math.min(CELL, width / perRow)) };
}

/** Blocks of eight lines: those with something in them, filled up from the lowest ones to a usual length. */
function drawnLines(controller: ControllerPicture): number[] {
  const { firstLine, lastLine, privateLines, uses, nextFree } = controller;
  const blockOf = (line: number) => Math.floor(line / BLOCK);
  const wanted = new Set([...uses.map((use) => use.line), nextFree ?? firstLine].map(blockOf));
  // What is private to a vCPU is no place for a device, and that is worth seeing.
  if (privateLines)
    for (let line = privateLines.first; line <= privateLines.last; line++) wanted.add(blockOf(line));
  const last = blockOf(Math.max(firstLine, lastLine));
  for (let block = blockOf(firstLine); block <= last && wanted.size * BLOCK < USUAL_CELLS; block++)
    wanted.add(block);
  const used = new Set(uses.map((use) => use.line));
  const lines: number[] = [];
  for (const block of [...wanted].sort((a, b) => a - b)) {
    const start = block * BLOCK;
    const here = Array.from({ length: BLOCK }, (_, i) => start + i).filter(
      (line) => (line >= firstLine && line <= lastLine) || isPrivateLine(controller, line) || used.has(line),
    );
    if (lines.length + here.length > MOST_CELLS) break;
    const before = lines.at(-1);
    if (before !== undefined && here[0] !== undefined && here[0] > before + 1) lines.push(OMITTED);
    lines.push(...here);
  }
  return lines;
}

/** Whether each vCPU has the line for itself. */
function isPrivateLine({ privateLines }: ControllerPicture, line: number): boolean {
  return privateLines !== undefined && line >= privateLines.first && line <= privateLines.last;
}

/** `gic:38, SPI 6: vdev shmem`. */
function interruptSentence(controller: ControllerPicture, uses: readonly InterruptUsePicture[]): string {
  const first = uses[0]!;
  const numbering = first.numbering ? `, ${first.numbering}` : '';
  const owners = uses.map((u) => u.label + (u.hostVector ? ` (host ${u.hostVector})` : '')).join(' and ');
  const clash = uses.some((u) => u.clash) ? '; clash' : '';
  return `${controller.name}:${first.line}${numbering}: ${owners}${clash}`;
}

function cell(
  controller: ControllerPicture,
  lineNumber: number,
  uses: readonly InterruptUsePicture[],
  { x, y }: { readonly x: number; readonly y: number },
): SceneNode {
  const labelled = uses.length > 0 || lineNumber % 8 === 0;
  const clash = uses.some((u) => u.clash);
  const isNext = controller.nextFree === lineNumber && uses.length === 0;
  const isPrivate = isPrivateLine(controller, lineNumber);
  const quiet = isPrivate ? 'q-cell-private' : 'q-cell';
  const look = clash ? 'q-cell-clash' : uses.length > 0 ? 'q-cell-used' : isNext ? 'q-cell-next' : quiet;
  const children: SceneNode[] = [];
  if (uses.length > 0) children.push(title(interruptSentence(controller, uses)));
  else if (isNext) children.push(title(`${controller.name}:${lineNumber}: next free`));
  else if (isPrivate) children.push(title(`${controller.name}:${lineNumber}: private to each vCPU`));
  children.push(rect({ x: x + 1, y: y + 0.5, width: BOX, height: 20 }, look, { rx: 2 }));
  if (clash) children.push(rect({ x: x + 1, y: y + 0.5, width: BOX, height: 20 }, 'q-hatch', { rx: 2 }));
  else if (uses.some((u) => u.hostVector))
    children.push(path(`M${x + BOX / 2 - 2} ${y + 10.5}h6m-3 -3l3 3l-3 3`, 'q-cell-pass'));
  else if (uses.length > 0) children.push(circle(x + BOX / 2 + 1, y + 10.5, 2.5, 'q-on-irq'));
  if (labelled) {
    const tone = clash ? 'q-conflict-text' : uses.length > 0 ? '' : 'q-muted';
    children.push(text(x + BOX / 2 + 1, y + 33, String(lineNumber), `q-mono q-tiny q-middle ${tone}`.trim()));
  }
  const attributes = { class: uses.length > 0 ? 'q-line q-line-used' : 'q-line' };
  return group(attributes, children, `${controller.name}:${lineNumber}`);
}

/** `lines 32–1019 · 8 in use · next free 45`. */
export function controllerSummary(controller: ControllerPicture): string {
  const used = new Set(controller.uses.map((u) => u.line)).size;
  const clashes = new Set(controller.uses.filter((u) => u.clash).map((u) => u.line)).size;
  const parts = [`lines ${controller.firstLine}–${controller.lastLine}`, `${used} in use`];
  if (clashes > 0) parts.push(counted(clashes, 'clash', 'clashes'));
  if (controller.nextFree !== undefined) parts.push(`next free ${controller.nextFree}`);
  return parts.join(' · ');
}
