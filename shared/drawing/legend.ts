import type { ChangeKind, LayoutPicture, WindowCertainty, WindowKind } from '../picture';
import type { Measure } from './measure';
import { group, rect, type SceneNode, text } from './scene';
import { glyph } from './style';
import { CHANGE_MARKS, CHANGE_NAMES, KIND_NAMES } from './words';

/** What stands in the legend for a look that several kinds have. */
export const LOOK_NAMES = {
  default: 'default, not in the file',
  verified: 'verified by the device tree',
  predicted: 'predicted',
  conflict: 'conflict',
} as const;

export interface LegendEntry {
  readonly label: string;
  readonly kind?: WindowKind;
  readonly certainty: WindowCertainty;
  readonly clash: boolean;
  /** In a comparison: how a window that differs is marked. */
  readonly change?: ChangeKind;
  /** Space that is taken at addresses nobody can know; drawn as hatching alone. */
  readonly unknown?: boolean;
  /** What takes such space. */
  readonly subject?: string;
  /** Stands for a look that several kinds have, so no glyph of one is drawn. */
  readonly anyKind?: boolean;
}

/** Only what occurs in this picture: a legend of things that are not there is noise. */
export function legendEntries(picture: LayoutPicture): LegendEntry[] {
  const { mem, io, pci } = picture.spaces;
  const windows = [...mem.windows, ...io.windows, ...pci.windows];
  const stated = (Object.keys(KIND_NAMES) as WindowKind[]).filter((kind) =>
    windows.some((w) => w.kind === kind),
  );
  const entries = stated.map((kind): LegendEntry => {
    const predicted = windows.every((w) => w.kind !== kind || w.certainty === 'predicted');
    return { label: KIND_NAMES[kind], kind, certainty: predicted ? 'predicted' : 'stated', clash: false };
  });
  if (windows.some((w) => w.certainty === 'default')) {
    entries.push({ label: LOOK_NAMES.default, certainty: 'default', clash: false });
  }
  if (windows.some((w) => w.certainty === 'verified')) {
    entries.push({ label: LOOK_NAMES.verified, certainty: 'verified', clash: false });
  }
  if (windows.some((w) => w.certainty === 'predicted')) {
    entries.push({
      label: LOOK_NAMES.predicted,
      kind: 'control-page',
      certainty: 'predicted',
      clash: false,
      anyKind: true,
    });
  }
  const elsewhere = picture.unplaced.find(({ kind }) => kind === 'pci');
  if (elsewhere !== undefined) {
    const label = `${elsewhere.label}, at addresses only qvm knows`;
    entries.push({ label, certainty: 'stated', clash: false, unknown: true, subject: elsewhere.label });
  }
  for (const change of Object.keys(CHANGE_NAMES) as ChangeKind[]) {
    if (!windows.some((w) => w.change?.kind === change)) continue;
    const label = `${CHANGE_MARKS[change]} ${CHANGE_NAMES[change]}`;
    entries.push({ label, certainty: 'stated', clash: false, change });
  }
  if ([mem, io, pci].some((s) => s.overlaps.some((o) => o.severity !== 'benign'))) {
    entries.push({ label: LOOK_NAMES.conflict, certainty: 'stated', clash: true });
  }
  return entries;
}

/** A swatch of 18 by 14 pixels that looks as the windows do. */
export function swatch(entry: LegendEntry, x: number, y: number): SceneNode {
  const differs = entry.change ? ` q-change-${entry.change}` : '';
  const classes = `q-window q-${entry.kind ?? 'none'} q-${entry.certainty}${differs}`;
  const nodes: SceneNode[] = [rect({ x: x + 1, y: y + 1, width: 18, height: 14 }, 'q-box', { rx: 3 })];
  if (entry.certainty === 'verified')
    nodes.push(rect({ x: x + 1, y: y + 1, width: 4, height: 14 }, 'q-verified-bar'));
  if (entry.change) nodes.push(rect({ x: x + 1, y: y + 1, width: 5, height: 14 }, 'q-change-bar'));
  if (entry.unknown) nodes.push(rect({ x: x + 1, y: y + 1, width: 18, height: 14 }, 'q-tail', { rx: 3 }));
  else if (entry.clash)
    nodes.push(
      rect({ x: x + 1, y: y + 1, width: 18, height: 14 }, 'q-hatch', { rx: 3 }),
      rect({ x: x + 1, y: y + 1, width: 18, height: 14 }, 'q-clash-frame', { rx: 3 }),
    );
  else if (entry.kind && !entry.anyKind) nodes.push(glyph(entry.kind, x + 4, y + 2));
  return group({ class: classes }, nodes);
}

export function legendNodes(
  picture: LayoutPicture,
  width: number,
  measure: Measure,
): { height: number; nodes: SceneNode[] } {
  let x = 0;
  let y = 0;
  const nodes = legendEntries(picture).flatMap((entry) => {
    const box = 28 + measure(entry.label, 'small') + 18;
    if (x > 0 && x + box > width) {
      x = 0;
      y += 24;
    }
    const at = x;
    x += box;
    return [swatch(entry, at, y), text(at + 27, y + 12, entry.label, 'q-small q-muted')];
  });
  return { height: y + 18, nodes };
}
