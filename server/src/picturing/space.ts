import { hex } from '../../../shared/address';
import type {
  OverlapPicture,
  SpacePicture,
  WindowInterruptPicture,
  WindowPicture,
} from '../../../shared/picture';
import { describePlaceReason, type FreeSpace, moverOf } from '../layout/free';
import type { AddressSpace } from '../layout/layout';
import { byStart, overlapRuns, overlapShape } from '../layout/sweep';
import { answers, isOnSomeHosts, type Window } from '../layout/window';
import { optionOf } from '../machine/machine';
import type { ComponentNode } from '../syntax/tree';
import type { InterruptsOf } from './interrupts';
import { namesOfLabel } from './names';
import type { TextPlaces } from './places';

/** A space as it is drawn: windows with their places in the text, gaps and conflicts. */
export function pictureSpace(
  space: AddressSpace,
  places: TextPlaces,
  interruptsOf: InterruptsOf,
  freeSpace: FreeSpace,
): SpacePicture {
  const overlaps = pictureOverlaps(space);
  const memberships = new Map<string, number[]>();
  overlaps.forEach((overlap, index) => {
    for (const id of overlap.windows) memberships.set(id, [...(memberships.get(id) ?? []), index]);
  });
  const movers = new Set(overlaps.map(({ mover }) => mover));
  return {
    windows: space.windows.map((window) => ({
      ...pictureWindow(window, places, interruptsOf(window), memberships.get(window.id) ?? []),
      ...(movers.has(window.id) ? moveOf(window, freeSpace) : {}),
    })),
    gaps: space.gaps.map((gap) => ({ start: hex(gap.start), end: hex(gap.end) })),
    overlaps,
  };
}

function moveOf(window: Window, freeSpace: FreeSpace): Pick<WindowPicture, 'moveTo'> {
  const free = freeSpace.placeFor(window);
  return free === undefined
    ? {}
    : { moveTo: { place: hex(free.place), reason: describePlaceReason(free.reason) } };
}

function pictureWindow(
  window: Window,
  places: TextPlaces,
  interrupts: readonly WindowInterruptPicture[],
  overlaps: readonly number[],
): WindowPicture {
  const owner = window.component ?? window.option;
  return {
    id: window.id,
    start: hex(window.start),
    end: hex(window.end),
    safeEnd: hex(window.safeEnd),
    kind: window.kind,
    ...(window.part === undefined ? {} : { part: window.part }),
    label: window.label,
    ...namesOfLabel(window.label),
    ...(window.detail === undefined ? {} : { detail: window.detail }),
    certainty: window.certainty,
    ...(window.basis === undefined ? {} : { basis: window.basis }),
    ...(window.openEnded ? { openEnded: true } : {}),
    ...(window.fact?.onSomeHosts === undefined ? {} : { hosts: window.fact.onSomeHosts }),
    ...(owner === undefined
      ? {}
      : {
          source: places.range(
            window.factory === undefined ? owner.start : (window.option ?? owner).start,
            window.factory === undefined ? owner.end : (window.option ?? owner).end,
          ),
        }),
    // What a substitution stands for is not written here, and no dragging changes it.
    ...(window.addressPart === undefined || window.addressPart.opaque
      ? {}
      : { addressSource: places.range(window.addressPart.start, window.addressPart.end) }),
    ...peerOf(window),
    interrupts,
    overlaps,
    ...(window.factory === undefined ? {} : { factory: window.factory }),
    ...(window.region === undefined ? {} : { region: window.region }),
  };
}

/** What a network device is joined to, where the file says so in plain words. */
function peerOf({ component }: Window): Pick<WindowPicture, 'peer'> {
  const path = component && firstWord(component, 'peer');
  if (component === undefined || path === undefined) return {};
  const name = firstWord(component, 'name');
  return { peer: { ...(name === undefined ? {} : { name }), path } };
}

function firstWord(component: ComponentNode, option: string): string | undefined {
  return optionOf(component, option)?.arguments[0]?.word?.text;
}

function pictureOverlaps(space: AddressSpace): OverlapPicture[] {
  const certain = space.overlaps.map((run) => describe(run, 'conflict'));
  const kept = space.windows
    .filter((window) => window.certainty !== 'predicted')
    .map((window) => ({ start: window.start, end: window.safeEnd, window }));
  const claimed = new Set(certain.flatMap((overlap) => overlap.windows));
  const possible: OverlapPicture[] = [];
  for (const run of overlapRuns(kept)) {
    const members = run.members.map((member) => member.window);
    if (members.every((window) => claimed.has(window.id))) continue;
    const reserved = members.filter((window) => answers(window) || isOnSomeHosts(window)).length < 2;
    possible.push(describe({ ...run, members }, reserved ? 'benign' : 'possible'));
  }
  return byStart(
    [...certain, ...possible].map((overlap) => ({
      start: BigInt(overlap.start),
      end: BigInt(overlap.end),
      overlap,
    })),
  ).map((entry) => entry.overlap);
}

function describe(
  run: { readonly start: bigint; readonly end: bigint; readonly members: readonly Window[] },
  severity: OverlapPicture['severity'],
): OverlapPicture {
  const [first, second] = run.members;
  const shape =
    first === undefined || second === undefined || run.members.length > 2
      ? 'partial'
      : overlapShape(first, second);
  const mover = severity === 'benign' ? undefined : moverOf(run.members);
  return {
    start: hex(run.start),
    end: hex(run.end),
    windows: run.members.map((window) => window.id),
    ...(mover === undefined ? {} : { mover: mover.id }),
    shape,
    severity,
  };
}
