import { describeAddress, readHex } from '../address';
import { PAGE } from '../page';
import type {
  AttachablePicture,
  ChangeKind,
  ComparisonPicture,
  FactoryPagePicture,
  LayoutPicture,
  OverlapPicture,
  RegionPicture,
  SourceRange,
  WindowCertainty,
  WindowInterruptPicture,
  WindowKind,
  WindowPicture,
} from '../picture';
import { describeRange } from '../range';
import { describeMemory, describeSize } from '../size';
import { counted } from '../words';
import { windowOf } from './pictured';

/** What each kind of window is called. */
export const KIND_NAMES: Record<WindowKind, string> = {
  ram: 'RAM',
  rom: 'ROM',
  vdev: 'device',
  pass: 'pass-through',
  reserve: 'reserve',
  'factory-page': 'factory page',
  'control-page': 'control page',
  'shared-data': 'shared data',
  'interrupt-controller': 'interrupt controller',
};

/** `aarch64 · QNX Hypervisor 8.0 · 512 MiB RAM · 2 vCPUs · 8 devices`. */
export function summaryText(picture: LayoutPicture): string {
  const { summary } = picture;
  return [
    summary.architecture ?? '',
    summary.release ? `QNX Hypervisor ${summary.release}` : '',
    memoryText(picture),
    counted(summary.vcpus, 'vCPU'),
    counted(summary.devices, 'device'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Guest memory as far as the file tells it. */
export function memoryText({ summary, spaces, unplaced }: LayoutPicture): string {
  const open =
    unplaced.some((u) => u.kind === 'ram') ||
    spaces.mem.windows.some((w) => w.kind === 'ram' && w.openEnded === true);
  const passed =
    unplaced.some((u) => u.kind === 'pass') || spaces.mem.windows.some((w) => w.part === 'system-memory');
  return describeMemory({ bytes: readHex(summary.memory), open, passed });
}

function conflictText(picture: LayoutPicture): string {
  const n = picture.summary.conflicts;
  return n === 0 ? 'no conflicts' : counted(n, 'conflict');
}

/** `5 errors`; nothing where there are none, or nobody checked. */
export function errorText({ summary: { errors = 0 } }: LayoutPicture): string {
  return errors > 0 ? counted(errors, 'error') : '';
}

/** Conflicts, and errors of any kind where there are some. */
export function troubleText(picture: LayoutPicture): string {
  return [conflictText(picture), errorText(picture)].filter(Boolean).join(' · ');
}

/** Nothing to draw at all: the file is empty, or says nothing that takes place in a space. */
export function isEmpty(picture: LayoutPicture): boolean {
  const { mem, io, pci } = picture.spaces;
  const windows = mem.windows.length + io.windows.length + pci.windows.length;
  return (
    windows === 0 && picture.factoryPages.length === 0 && picture.interrupts.every((c) => c.uses.length === 0)
  );
}

export const EMPTY_TEXT = [
  'Nothing is placed in guest-physical space yet.',
  'Memory appears here with “ram 0x80000000,512M”, a device with “vdev pl011” and its “loc 0x1c090000”.',
];

/** Bytes that certainly answer, and the space to keep clear where that is more: `512 bytes (4 KiB page)`. */
export function windowSize(window: WindowPicture): string {
  if (window.openEnded) return 'size unknown';
  const start = readHex(window.start);
  const size = readHex(window.end) - start;
  const safe = readHex(window.safeEnd) - start;
  if (safe <= size) return describeSize(size);
  return `${describeSize(size)} (${safe === PAGE ? '4 KiB page' : `keep ${describeSize(safe)} clear`})`;
}

/** `gic:38 · SPI 6`, `gic:44=150 · SPI 12` with a host vector, or `gik:38 · no PIC gik`. */
export function interruptText({ text, numbering, wrong }: WindowInterruptPicture): string {
  const more = wrong ?? numbering;
  return more ? `${text} · ${more}` : text;
}

/** How sure a window is, in words; what the file says needs none. */
export const CERTAINTY: Readonly<Record<WindowCertainty, string>> = {
  stated: '',
  default: 'default, not in the file',
  predicted: 'predicted',
  verified: 'verified',
};

/** The sign before what differs in a comparison: colour alone tells nobody. */
export const CHANGE_MARKS: Readonly<Record<ChangeKind, string>> = {
  new: '+',
  gone: '−',
  moved: '→',
  was: '←',
  resized: '↕',
  changed: '~',
};

/** What became of windows, and how that is called: in a count, and in a legend. */
export const CHANGE_NAMES: Readonly<Record<ChangeKind, string>> = {
  new: 'new',
  gone: 'gone',
  moved: 'moved',
  was: 'place left',
  resized: 'resized',
  changed: 'changed',
};

/** `against HEAD: 2 moved · 1 new · 13 the same · 4 vCPUs, was 2`. */
export function comparisonText({ against, counts, facts }: ComparisonPicture): string {
  const kinds = ['moved', 'resized', 'changed', 'new', 'gone'] as const;
  const told = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${CHANGE_NAMES[kind]}`);
  const parts =
    told.length === 0 && facts.length === 0 ? ['no difference'] : [...told, `${counts.same} the same`];
  return `against ${against}: ${[...parts, ...facts].join(' · ')}`;
}

/** A window of the other layout: what is gone, or the place that it has left. */
export function isFormer({ change }: WindowPicture): boolean {
  return change?.kind === 'gone' || change?.kind === 'was';
}

/** Kinds that the label of a window names itself. */
const NAMED: ReadonlySet<WindowKind> = new Set(['ram', 'rom', 'reserve', 'factory-page', 'control-page']);

/** The quiet text at the right of a window: size, then what else is known in a clause. */
export function windowNote(window: WindowPicture): string {
  const { detail = '', hosts = '', certainty, change } = window;
  return [change?.words ?? '', windowSize(window), detail, CERTAINTY[certainty], hosts]
    .filter(Boolean)
    .join(' · ');
}

/** Who else claims bytes of a window of memory: `conflict with ram at 0x80000000–0x80000fff`. */
export function claimsText(window: WindowPicture, picture: LayoutPicture): string[] {
  const clashes = window.overlaps
    .flatMap((i) => picture.spaces.mem.overlaps[i] ?? [])
    .filter((o) => o.severity !== 'benign');
  return clashes.map((o) => {
    const labels = firstLabels(o, picture, window.id).join(', ');
    const verb = o.severity === 'conflict' ? 'conflict with' : 'possible conflict with';
    return `${verb} ${labels} at ${describeRange(readHex(o.start), readHex(o.end))}`;
  });
}

/** Everything about a window of guest-physical memory in one spoken line: tooltip and accessible name. */
export function windowSentence(window: WindowPicture, picture: LayoutPicture): string {
  const start = readHex(window.start);
  const others = claimsText(window, picture);
  return [
    window.label,
    NAMED.has(window.kind) ? '' : KIND_NAMES[window.kind],
    window.openEnded ? `from ${describeAddress(start)}` : describeRange(start, readHex(window.end)),
    windowNote(window),
    window.basis ?? '',
    ...window.interrupts.map((i) => `interrupt ${interruptText(i)}`),
    ...others,
    window.source ? sourceWords(window.source) : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** Label of a window anywhere in the picture; its id where it is gone. */
export function labelOf(id: string, picture: LayoutPicture): string {
  return windowOf(id, picture)?.label ?? id;
}

/** More than these are not read. */
const MOST_NAMED = 6;

/** Labels of the windows that claim what an overlap covers: some, and how many more. */
function firstLabels({ windows }: OverlapPicture, picture: LayoutPicture, without: string): string[] {
  // One more than are named, in case the asking one is among them.
  const others = windows.slice(0, MOST_NAMED + 1).filter((id) => id !== without);
  const named = others.slice(0, MOST_NAMED).map((id) => labelOf(id, picture));
  const more = windows.length - 1 - named.length;
  return more > 0 ? [...named, `${more} more`] : named;
}

/** How two windows lie that both claim bytes. */
export const SHAPES: Record<OverlapPicture['shape'], string> = {
  identical: 'identical',
  contained: 'one inside the other',
  partial: 'crossing',
};

/** `identical, 4 KiB`: how two windows lie, and how many bytes both claim. */
export function overlapWords(overlap: OverlapPicture): string {
  return `${SHAPES[overlap.shape]}, ${describeSize(readHex(overlap.end) - readHex(overlap.start))}`;
}

/** `line 58`, or `common.qvmconf line 58` in another file of the same machine. */
export function sourceWords({ file, start }: SourceRange): string {
  return `${file === undefined ? '' : `${file.name} `}line ${start.line + 1}`;
}

/** `wdt-sp805 (line 58) and virtio-entropy (line 71)`. */
export function claimantsText(overlap: OverlapPicture, picture: LayoutPicture): string {
  return overlap.windows
    .map((id) => {
      const source = windowOf(id, picture)?.source;
      return labelOf(id, picture) + (source ? ` (${sourceWords(source)})` : ' (default)');
    })
    .join(' and ');
}

/** What a factory page is called; where there are several, with the regions that it is for. */
export function factoryTitle(page: FactoryPagePicture, picture: LayoutPicture): string {
  const names = factoryRegions(page, picture);
  return `Factory page of ${page.label}${names.length > 0 ? ` for ${names.join(', ')}` : ''}`;
}

/** The regions that tell a factory page from others; none where it is the only one. */
export function factoryRegions(page: FactoryPagePicture, picture: LayoutPicture): string[] {
  return picture.factoryPages.length < 2 ? [] : [...page.regions, ...page.attachable].map(({ name }) => name);
}

/** Where a factory page is whose address is not in the file. */
export const FACTORY_ELSEWHERE = {
  pci: 'PCI form: qvm picks the address',
  unknown: 'address not known',
} as const;

/** Where a factory page lies, or why nobody can say. */
export function factoryPlace(page: FactoryPagePicture, picture: LayoutPicture): string {
  const window = windowOf(page.window, picture);
  if (window) return describeRange(readHex(window.start), readHex(window.end));
  return FACTORY_ELSEWHERE[page.form === 'pci' ? 'pci' : 'unknown'];
}

/** What becomes of regions, if there are some. */
export const REGIONS_PLACED = {
  some: 'placed by qvm when the guest attaches',
  none: 'none created by the file',
} as const;

/** What becomes of the regions of a page, its own and those of others. */
export function regionsText(page: FactoryPagePicture): string {
  const any = page.regions.length > 0 || page.attachable.some(isSized);
  return REGIONS_PLACED[any ? 'some' : 'none'];
}

/** Whether it is known what such a region takes of the guest's space. */
export function isSized(region: AttachablePicture): region is AttachablePicture & RegionPicture {
  return region.size !== undefined && region.basis !== undefined;
}

/** `may attach frames · shared with camera`. */
export function attachableText({ name, sharedWith }: AttachablePicture): string {
  return `may attach ${name}${sharedWith.length ? ` · shared with ${sharedWith.join(', ')}` : ''}`;
}

/** `4 MiB · 1024 pages`, as far as it is known; `8 MiB, from camera · 2048 pages` where another machine creates it. */
export function regionSize(region: RegionPicture | AttachablePicture): string {
  if (!region.size) return 'size unknown';
  const pages = region.pages === undefined ? '' : ` · ${counted(region.pages, 'page')}`;
  const from = 'from' in region && region.from ? `, from ${region.from}` : '';
  return describeSize(readHex(region.size)) + from + pages;
}

/** The machines that have a region too; the one that creates it is named beside the size. */
export function regionPeers(region: RegionPicture | AttachablePicture): readonly string[] {
  const from = 'from' in region ? region.from : undefined;
  return region.sharedWith.filter((name) => name !== from);
}
