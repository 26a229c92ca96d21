import { hex } from '../../../shared/address';
import type { LayoutPicture, OverlapPicture, SpacePicture, WindowPicture } from '../../../shared/picture';
import { type Asinfo, type AsinfoRow, isHostMemory } from '../companions/asinfo';
import { gapsBetween, spaceEnd } from '../layout/gaps';
import { byStart, overlapRuns, overlapShape, type Ranged } from '../layout/sweep';
import { hostRangesOf } from '../machine/hostRange';
import type { VirtualMachine } from '../machine/machine';

/** A guest of the host, by the name that people give it. */
interface HostGuest {
  readonly name: string;
  readonly machine: VirtualMachine;
}

interface HostWindow extends Ranged {
  readonly id: string;
  readonly kind: 'ram' | 'reserve' | 'pass';
  readonly label: string;
  readonly detail: string | undefined;
  /** Who uses the bytes: the host's own programs, or a guest by its number; undefined for a name alone. */
  readonly user: number | 'host' | undefined;
  readonly writable: boolean;
}

/**
 * The host's physical addresses: what its start-up code named, and in it what is passed to each guest. Bytes that two
 * guests have, or a guest and the host's own programs, are in conflict.
 */
export function pictureHost(asinfo: Asinfo, guests: readonly HostGuest[]): LayoutPicture {
  const windows = byStart([
    ...namedRows(asinfo).map(
      (row): HostWindow => ({
        id: `asinfo:${row.offset}`,
        start: row.firstByte,
        end: row.afterLastByte,
        kind: isHostMemory(row) ? 'ram' : 'reserve',
        label: row.leaf,
        detail: row.path,
        user: isHostMemory(row) ? 'host' : undefined,
        writable: isHostMemory(row),
      }),
    ),
    ...guests.flatMap(({ name, machine }, user) =>
      hostRangesOf(machine).map(
        ({ start, end, location, writable }, index): HostWindow => ({
          id: `guest:${user}:${index}`,
          start,
          end,
          kind: 'pass',
          label: name,
          detail: location.address === undefined ? 'pass' : `pass at ${hex(location.address)} of the guest`,
          user,
          writable,
        }),
      ),
    ),
  ]);
  const overlaps = conflictsOf(windows);
  const mem: SpacePicture = {
    windows: windows.map((window) => pictureWindow(window, overlaps)),
    gaps: gapsBetween(windows, spaceEnd(windows), true).map(({ start, end }) => ({
      start: hex(start),
      end: hex(end),
    })),
    overlaps,
  };
  const nothing: SpacePicture = { windows: [], gaps: [], overlaps: [] };
  const memory = windows.reduce(
    (sum, { kind, start, end }) => (kind === 'ram' ? sum + end - start : sum),
    0n,
  );
  return {
    uri: '',
    version: 0,
    title: 'host',
    summary: {
      memory: hex(memory),
      vcpus: 0,
      devices: windows.filter(({ kind }) => kind === 'pass').length,
      lines: 0,
      conflicts: overlaps.length,
    },
    spaces: { mem, io: nothing, pci: nothing },
    interrupts: [],
    factoryPages: [],
    unplaced: [],
  };
}

/** The rows that no other row lies in: the others are only the folders that hold them. */
function namedRows({ rows }: Asinfo): AsinfoRow[] {
  const sorted = rows.toSorted((a, b) =>
    a.firstByte !== b.firstByte
      ? a.firstByte < b.firstByte
        ? -1
        : 1
      : a.afterLastByte > b.afterLastByte
        ? -1
        : 1,
  );
  const parents = new Set(rows.map(({ parent }) => parent));
  return sorted.filter((row, index) => {
    const next = sorted[index + 1];
    const holdsNext = next !== undefined && next.afterLastByte <= row.afterLastByte;
    const isSame = next?.firstByte === row.firstByte && next.afterLastByte === row.afterLastByte;
    return !parents.has(row.offset) && (!holdsNext || isSame);
  });
}

function conflictsOf(windows: readonly HostWindow[]): OverlapPicture[] {
  const users = windows.filter(({ user }) => user !== undefined);
  return overlapRuns(users).flatMap(({ start, end, members }): OverlapPicture[] => {
    // Two that only read do each other no harm.
    const isShared = new Set(members.map(({ user }) => user)).size > 1;
    if (!isShared || !members.some(({ writable }) => writable)) return [];
    const [first, second] = members;
    return [
      {
        start: hex(start),
        end: hex(end),
        windows: members.map(({ id }) => id),
        shape: first === undefined || second === undefined ? 'partial' : overlapShape(first, second),
        severity: 'conflict',
      },
    ];
  });
}

function pictureWindow(window: HostWindow, overlaps: readonly OverlapPicture[]): WindowPicture {
  const { id, start, end, kind, label, detail } = window;
  return {
    id,
    start: hex(start),
    end: hex(end),
    safeEnd: hex(end),
    kind,
    label,
    ...(detail === undefined ? {} : { detail }),
    certainty: 'stated',
    interrupts: [],
    overlaps: overlaps.flatMap((overlap, index) => (overlap.windows.includes(id) ? [index] : [])),
  };
}
