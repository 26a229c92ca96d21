import { describeOffset } from '../../../../shared/address';
import { cellsOf } from '../../../../shared/deviceTreeCells';
import { describeExtent, describeIn } from '../../../../shared/range';
import { type Neighbourhood, neighbourhoodOf } from '../../layout/near';
import { isOnSomeHosts, type Window } from '../../layout/window';
import { type Block, code, plain, table } from './markdown';
import { type HoverSubject, sourceLink } from './subject';

/**
 * Neighbours, conflicts and device-tree cells of a window, as a table.
 * @param more rows before the cells
 */
export function whereTable(
  subject: HoverSubject,
  window: Window,
  more: readonly (readonly string[])[] = [],
): Block {
  const { analysis } = subject;
  const space = window.space === 'io' ? analysis.layout.io : analysis.layout.mem;
  const own = new Set(space.windows.filter((other) => sameOwner(window, other)));
  const end = window.openEnded ? window.start + 1n : window.end;
  const around = neighbourhoodOf(space.windows, window.start, end, own);
  const size = window.openEnded ? undefined : window.end - window.start;
  return table(
    ['', ''],
    [
      ...around.conflicts.map((other) => [
        isOnSomeHosts(other) ? 'Possible conflict' : '**Conflict**',
        conflictText(subject, window, other),
      ]),
      ...around.reservations.map((other) => ['Reserved', `${rangeText(other)}; a stated place overrides it`]),
      ...neighbourRows(subject, around),
      ...more,
      ...cellRow(subject, window.space, window.start, size),
    ],
  );
}

/** Parts of one device may lie in each other's way by design only where they are the very same window. */
function sameOwner(window: Window, other: Window): boolean {
  return window === other || (window.addressPart !== undefined && window.addressPart === other.addressPart);
}

/** Rows for the nearest windows below and above. */
export function neighbourRows(subject: HoverSubject, { below, above }: Neighbourhood): string[][] {
  const row = (word: string, neighbour: Neighbourhood['below']) =>
    neighbour === undefined ? [] : [[word, distanceText(subject, neighbour)]];
  return [...row('Below', below), ...row('Above', above)];
}

function distanceText(
  subject: HoverSubject,
  neighbour: { readonly window: Window; readonly distance: bigint },
): string {
  const { window, distance } = neighbour;
  const size = describeExtent(window.space, 0n, distance);
  const free = distance === 0n ? 'directly' : `${size} free, then`;
  return `${free} ${whoText(subject, window)} ${rangeText(window)}`;
}

function conflictText(subject: HoverSubject, window: Window, other: Window): string {
  const start = window.start > other.start ? window.start : other.start;
  const end = window.end < other.end ? window.end : other.end;
  const offset = start - other.start;
  const inside = offset === 0n ? '' : `, from its offset ${code(describeOffset(offset))}`;
  return `${whoText(subject, other)} answers ${code(describeIn(window.space, start, end))} too${inside}`;
}

function whoText({ analysis }: HoverSubject, window: Window): string {
  const owner = window.component ?? window.option;
  const remarks = [
    ...(owner === undefined ? [] : [sourceLink(analysis, owner.start)]),
    ...(window.certainty === 'default' ? ['*default place*'] : []),
    ...(isOnSomeHosts(window) ? [`*${window.fact?.onSomeHosts}*`] : []),
    ...(window.certainty === 'verified' && window.option === undefined ? ['*of the device tree*'] : []),
  ];
  return `**${plain(window.label)}**${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`;
}

/** `*verified* by guest.dtb of 2026-11-25`, of what the tree that qvm made tells. */
export function verifiedText({ certainty, basis }: Window): Block {
  return certainty === 'verified' ? `*verified* by ${plain(basis ?? 'the device tree')}` : undefined;
}

/** The addresses that a window answers, as code; a port alone where there is just one. */
export function rangeText(window: Window): string {
  if (!window.openEnded) return code(describeIn(window.space, window.start, window.end));
  return `from ${code(describeIn(window.space, window.start, window.start + 1n))}, size unknown`;
}

/** Its size in units; where less is certain than should be kept clear, both. */
export function sizeText(window: Window): string {
  const size = (end: bigint) => describeExtent(window.space, window.start, end);
  const least = size(window.end);
  return window.safeEnd === window.end ? least : `${least} for certain, keep ${size(window.safeEnd)} clear`;
}

/** The row of `reg` cells; x86 guests have no device tree. */
export function cellRow(
  { analysis }: HoverSubject,
  space: Window['space'],
  start: bigint,
  size?: bigint,
): string[][] {
  const isX86 = analysis.machine.target.architecture?.value === 'x86_64';
  return space !== 'mem' || isX86 ? [] : [['Device-tree reg', code(cellsOf(start, size))]];
}
