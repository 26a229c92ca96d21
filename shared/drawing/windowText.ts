import { describeAddress, readHex } from '../address';
import { PAGE } from '../page';
import type { LayoutPicture, WindowInterruptPicture, WindowKind, WindowPicture } from '../picture';
import { describeRange } from '../range';
import { describeSize } from '../size';
import { KIND_NAMES } from './glyphs';

/** Bytes that certainly answer, and the space to keep clear where that is more: `512 bytes (4 KiB page)`. */
export function windowSize(window: WindowPicture): string {
  if (window.openEnded) return 'size unknown';
  const start = readHex(window.start);
  const size = readHex(window.end) - start;
  const safe = readHex(window.safeEnd) - start;
  if (safe <= size) return describeSize(size);
  return `${describeSize(size)} (${safe === PAGE ? '4 KiB page' : `keep ${describeSize(safe)} clear`})`;
}

/** `gic:38 · SPI 6`, or `gic:44=150 · SPI 12` with a host vector. */
export function interruptText({ text, numbering }: WindowInterruptPicture): string {
  return numbering ? `${text} · ${numbering}` : text;
}

const CERTAINTY = { stated: '', default: 'default, not in the file', predicted: 'predicted' } as const;

/** Kinds that the label of a window names itself. */
const NAMED: ReadonlySet<WindowKind> = new Set(['ram', 'rom', 'reserve', 'factory-page', 'control-page']);

/** The quiet text at the right of a window: size, then what else is known in a clause. */
export function windowNote(window: WindowPicture): string {
  return [windowSize(window), window.detail ?? '', CERTAINTY[window.certainty]].filter(Boolean).join(' · ');
}

/** Everything about a window of guest-physical memory in one spoken line: tooltip and accessible name. */
export function windowSentence(window: WindowPicture, picture: LayoutPicture): string {
  const start = readHex(window.start);
  const clashes = window.overlaps
    .flatMap((i) => picture.spaces.mem.overlaps[i] ?? [])
    .filter((o) => o.severity !== 'benign');
  const others = clashes.map((o) => {
    const labels = o.windows.filter((id) => id !== window.id).map((id) => labelOf(id, picture));
    const verb = o.severity === 'conflict' ? 'conflict with' : 'possible conflict with';
    return `${verb} ${labels.join(', ')} at ${describeRange(readHex(o.start), readHex(o.end))}`;
  });
  return [
    window.label,
    NAMED.has(window.kind) ? '' : KIND_NAMES[window.kind],
    window.openEnded ? `from ${describeAddress(start)}` : describeRange(start, readHex(window.end)),
    windowNote(window),
    window.basis ?? '',
    ...window.interrupts.map((i) => `interrupt ${interruptText(i)}`),
    ...others,
    window.source ? `line ${window.source.start.line + 1}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** Label of a window anywhere in the picture; its id where it is gone. */
export function labelOf(id: string, picture: LayoutPicture): string {
  const { mem, io, pci } = picture.spaces;
  for (const space of [mem, io, pci]) {
    const found = space.windows.find((w) => w.id === id);
    if (found) return found.label;
  }
  return id;
}
