import type { Hex } from '../../shared/address';
import type {
  FactoryPagePicture,
  GapPicture,
  LayoutPicture,
  OverlapPicture,
  RegisterPicture,
  SpacePicture,
  WindowPicture,
} from '../../shared/picture';

/** Builds pictures for the panel's tests, without the server: windows by hand; gaps and overlaps worked out naively. */
export const hex = (value: bigint | number): Hex => `0x${value.toString(16)}`;

export const onLine = (line: number, start = 2, end = 20) => ({
  start: { line: line - 1, character: start },
  end: { line: line - 1, character: end },
});

export type WindowDraft = Partial<Omit<WindowPicture, 'start' | 'end' | 'safeEnd' | 'interrupts'>> & {
  interrupts?: readonly string[];
  at: bigint | number;
  size: bigint | number;
  keep?: bigint | number;
  /** Line of the file, from 1; absent for what the file does not state. */
  line?: number;
};

export function window(draft: WindowDraft, i = 0): WindowPicture {
  const { at, size, keep, line, interrupts, ...rest } = draft;
  const start = BigInt(at);
  const kind = rest.kind ?? 'vdev';
  const stated = line !== undefined && (rest.certainty ?? 'stated') === 'stated';
  const moves = stated && (kind === 'vdev' || kind === 'factory-page');
  return {
    id: `${kind}:${rest.label ?? ''}:${i || (line ?? 0)}`,
    label: 'window',
    certainty: 'stated',
    overlaps: [],
    ...rest,
    interrupts: (interrupts ?? []).map(interrupt),
    kind,
    start: hex(start),
    end: hex(start + BigInt(size)),
    safeEnd: hex(start + BigInt(keep ?? size)),
    ...(line === undefined ? {} : { source: onLine(line) }),
    ...(moves ? { addressSource: onLine(line + 1, 6, 16) } : {}),
  };
}

/** `gic:44` clashes in the pictures that have it. */
function interrupt(text: string) {
  const [controller = '', number = ''] = text.split(':');
  const line = Number(number);
  const numbering = controller === 'gic' ? { numbering: `SPI ${line - 32}` } : {};
  return { text, controller, line, clash: text === 'gic:44', ...numbering };
}

const PAGE = 0x1000n;

export function space(windows: readonly WindowPicture[], gapEnd?: bigint): SpacePicture {
  const sorted = [...windows].sort((a, b) => (BigInt(a.start) < BigInt(b.start) ? -1 : 1));
  const overlaps = findOverlaps(sorted);
  const gaps: GapPicture[] = [];
  let at = 0n;
  for (const w of sorted) {
    const from = ((at + PAGE - 1n) / PAGE) * PAGE;
    const to = (BigInt(w.start) / PAGE) * PAGE;
    if (to > from) gaps.push({ start: hex(from), end: hex(to) });
    if (BigInt(w.safeEnd) > at) at = BigInt(w.safeEnd);
  }
  if (gapEnd !== undefined && gapEnd > at) gaps.push({ start: hex(at), end: hex(gapEnd) });
  return {
    windows: sorted.map((w) => ({
      ...w,
      overlaps: overlaps.flatMap((o, i) => (o.windows.includes(w.id) ? [i] : [])),
    })),
    gaps,
    overlaps,
  };
}

function findOverlaps(sorted: readonly WindowPicture[]): OverlapPicture[] {
  const found: OverlapPicture[] = [];
  sorted.forEach((a, i) => {
    for (const b of sorted.slice(i + 1)) {
      if (BigInt(b.start) >= BigInt(a.safeEnd)) break;
      const ends = [BigInt(a.end), BigInt(b.end)] as const;
      const certain = BigInt(b.start) < ends[0];
      const safe = [BigInt(a.safeEnd), BigInt(b.safeEnd)] as const;
      const [endA, endB] = certain ? ends : safe;
      const start = BigInt(b.start);
      const same = start === BigInt(a.start) && endA === endB;
      const benign = a.kind === 'reserve' || b.kind === 'reserve';
      const mover = [b, a].find((w) => w.moveTo !== undefined);
      found.push({
        start: hex(start),
        end: hex(endA < endB ? endA : endB),
        windows: [a.id, b.id],
        ...(mover === undefined ? {} : { mover: mover.id }),
        shape: same ? 'identical' : endB <= endA ? 'contained' : 'partial',
        severity: benign ? 'benign' : certain ? 'conflict' : 'possible',
      });
    }
  });
  return found;
}

const REGISTERS: [number, number, number, string, string, string][] = [
  [0x00, 64, 1, 'RO', 'signature', '“QVMG2GSM”'],
  [0x08, 64, 1, 'RO', 'shmem', 'address of the current region’s control page'],
  [0x10, 32, 1, 'RO', 'vector', 'interrupt number of this region'],
  [0x14, 32, 1, 'RO', 'status', 'result of the last request'],
  [0x18, 32, 1, 'RW', 'size', 'in pages; a write creates or attaches'],
  [0x1c, 8, 32, 'RW', 'name', '31 characters and NUL; set before size'],
  [0x3c, 32, 1, 'W', 'find', 'look up the n-th existing region'],
];

export function registers(at: bigint): RegisterPicture[] {
  return REGISTERS.map(([offset, width, count, access, name, meaning]) => ({
    offset: hex(offset),
    address: hex(at + BigInt(offset)),
    width,
    count,
    access,
    name,
    meaning,
  }));
}

export function factory(
  at: bigint,
  line: number,
  more: Partial<FactoryPagePicture> = {},
): FactoryPagePicture {
  return {
    window: 'factory-page:shmem factory page:31',
    label: 'vdev shmem',
    form: 'mmio',
    registers: registers(at),
    regions: [],
    attachable: [],
    policy: 'everything',
    source: onLine(line),
    ...more,
  };
}

export function picture(name: string, more: Partial<LayoutPicture>): LayoutPicture {
  const empty = space([]);
  return {
    uri: `file:///samples/${name}.qvmconf`,
    version: 1,
    title: name,
    summary: { memory: '0x0', vcpus: 1, devices: 0, lines: 0, conflicts: 0 },
    interrupts: [],
    factoryPages: [],
    unplaced: [],
    ...more,
    spaces: { mem: empty, io: empty, pci: empty, ...more.spaces },
  };
}
