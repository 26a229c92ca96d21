import type { Analysis } from '../../analysis/analysis';
import type { Vdev } from '../../machine/machine';
import { isCommentLine } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/tree';
import type { Edit } from '../../text/edit';
import { endOfLine, startOfLine } from '../../text/lines';
import { ORDER_KIND } from './kinds';
import { componentAt, type LineBlock, linesOf } from './lines';
import type { Refactoring, Rewriting } from './refactoring';

/** A vdev with the lines that go where it goes, and the address it is sorted by. */
interface Item {
  readonly vdev: Vdev;
  readonly block: LineBlock;
  /** Space and first address; undefined for what qvm places. */
  readonly key: readonly [space: number, address: bigint] | undefined;
}

/**
 * Sorts the vdevs by address, alone or within their type. Only neighbours change places: what stands between vdevs,
 * and every interrupt controller, which others need before them, stays where it is.
 */
export const sortVdevs: Refactoring = ({ analysis, start }) => {
  const here = componentAt(analysis.tree, start);
  if (here?.kind !== 'vdev') return [];
  const runs = runsOf(analysis);
  return [
    sorted(analysis, 'Sort vdevs by address', runs, (items) => items.toSorted(byAddress)),
    sorted(analysis, 'Group vdevs by type, each sorted by address', runs, grouped),
  ].filter((rewriting) => rewriting !== undefined);
};

function sorted(
  analysis: Analysis,
  title: string,
  runs: readonly (readonly Item[])[],
  sort: (items: readonly Item[]) => readonly Item[],
): Rewriting | undefined {
  const { text } = analysis.tree;
  const edits: Edit[] = [];
  const renumbered = new Set<string>();
  for (const run of runs) {
    const order = sort(run);
    for (const type of typesOutOfOrder(run, order)) renumbered.add(type);
    for (const [index, { block }] of run.entries()) {
      const item = order[index];
      if (item === undefined || item.block === block) continue;
      edits.push({ ...block, text: text.slice(item.block.start, item.block.end) });
    }
  }
  if (edits.length === 0) return undefined;
  const warning = renumbered.size === 0 ? '' : ` (the guest numbers its ${[...renumbered].join(', ')} anew)`;
  return { title: title + warning, kind: ORDER_KIND, edits };
}

function byAddress({ key: a }: Item, { key: b }: Item): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a[0] !== b[0]) return a[0] - b[0];
  return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
}

/** By type in the order of their first appearance. */
function grouped(items: readonly Item[]): readonly Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.vdev.type);
    if (group === undefined) groups.set(item.vdev.type, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap((group) => group.toSorted(byAddress));
}

/** Types of several vdevs that a guest numbers in the order of the file, and that change theirs. */
function typesOutOfOrder(before: readonly Item[], after: readonly Item[]): string[] {
  const types = new Set(before.map(({ vdev }) => vdev.type));
  const ofType = (items: readonly Item[], type: string) =>
    items.filter(({ vdev }) => vdev.type === type && vdev.fact?.guestNames !== undefined);
  return [...types].filter((type) => {
    const now = ofType(after, type);
    return ofType(before, type).some((item, index) => item !== now[index]);
  });
}

/** Vdevs that follow one another with nothing but comments and blank lines between. */
function runsOf(analysis: Analysis): Item[][] {
  const { machine, tree } = analysis;
  const controllers = new Set(machine.controllers.map((controller) => controller.vdev));
  const vdevs = new Map(machine.vdevs.map((vdev) => [vdev.component, vdev]));
  const runs: Item[][] = [[]];
  let end = 0;
  for (const component of tree.components) {
    const vdev = vdevs.get(component);
    const lines = linesOf(analysis, component);
    const movable = vdev !== undefined && lines !== undefined && !controllers.has(vdev);
    const block = movable ? withComments(tree, lines, end) : undefined;
    if (block === undefined || vdev === undefined || !onlyComments(tree.text.slice(end, block.start))) {
      runs.push([]);
    }
    if (block !== undefined && vdev !== undefined)
      runs.at(-1)?.push({ vdev, block, key: keyOf(analysis, vdev) });
    end = block?.end ?? component.end;
  }
  return runs.filter((run) => run.length > 1);
}

function onlyComments(text: string): boolean {
  return text.split(/\r\n|\r|\n/).every((line) => /^\s*(#.*)?$/.test(line));
}

/** The comments right above a block and, further in than its first line, right below it go with it. */
function withComments(tree: SyntaxTree, { start, end }: LineBlock, least: number): LineBlock {
  const { text } = tree;
  let from = start;
  while (from > least) {
    const above = startOfLine(text, text[from - 1] === '\n' && text[from - 2] === '\r' ? from - 2 : from - 1);
    if (above < least || !isCommentLine(tree, above)) break;
    from = above;
  }
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
  let to = end;
  for (;;) {
    const lineBreak = /^(?:\r\n|\r|\n)/.exec(text.slice(to, to + 2))?.[0].length ?? 0;
    const next = to + lineBreak;
    const lead = /^[ \t]*(?=#)/.exec(text.slice(next, endOfLine(text, next)))?.[0];
    if (lineBreak === 0 || lead === undefined || lead.length <= indent) break;
    to = endOfLine(text, next);
  }
  return { start: from, end: to };
}

function keyOf({ layout }: Analysis, { component }: Vdev): Item['key'] {
  let least: Item['key'];
  for (const window of layout.windowsOf.get(component) ?? []) {
    if (window.certainty === 'predicted' || window.space === 'pci') continue;
    const space = window.space === 'mem' ? 0 : 1;
    const isLess = least === undefined || space < least[0] || (space === least[0] && window.start < least[1]);
    if (isLess) least = [space, window.start];
  }
  return least;
}
