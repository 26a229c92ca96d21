import type { Hex } from '../../../../shared/address';
import type {
  GapPicture,
  LayoutPicture,
  SpacePicture,
  WindowCertainty,
  WindowKind,
} from '../../../../shared/picture';

/** The layout for programs. Its shape is part of the command line's contract: fields are added, never changed. */
export interface LayoutReport {
  readonly path: string;
  /** Null where the configuration has no `system`. */
  readonly system: string | null;
  readonly spaces: { readonly mem: SpaceReport; readonly io: SpaceReport; readonly pci: SpaceReport };
  readonly interrupts: readonly InterruptReport[];
}

/** One address space; ends are exclusive. */
export interface SpaceReport {
  readonly windows: readonly WindowReport[];
  readonly gaps: readonly GapPicture[];
  /** Certain conflicts only. */
  readonly overlaps: readonly OverlapReport[];
}

export interface WindowReport {
  readonly start: Hex;
  readonly end: Hex;
  readonly kind: WindowKind;
  readonly label: string;
  /** From 0; null for what the file does not mention. */
  readonly line: number | null;
  readonly certainty: WindowCertainty;
}

export interface OverlapReport {
  readonly start: Hex;
  readonly end: Hex;
  readonly labels: readonly string[];
}

export interface InterruptReport {
  readonly controller: string;
  readonly line: number;
  /** What uses it. */
  readonly label: string;
  /** From 0; null for what the file does not mention. */
  readonly sourceLine: number | null;
}

export function layoutJson(path: string, picture: LayoutPicture): string {
  return `${JSON.stringify(layoutReport(path, picture), undefined, 2)}\n`;
}

export function layoutReport(path: string, picture: LayoutPicture): LayoutReport {
  const { mem, io, pci } = picture.spaces;
  return {
    path,
    system: picture.system ?? null,
    spaces: { mem: space(mem), io: space(io), pci: space(pci) },
    interrupts: interrupts(picture),
    ...(picture.comparison === undefined ? {} : { comparison: picture.comparison }),
  };
}

function space({ windows, gaps, overlaps }: SpacePicture): SpaceReport {
  const labels = new Map(windows.map((window) => [window.id, window.label]));
  return {
    windows: windows.map(({ start, end, kind, label, source, certainty, change }) => ({
      start,
      end,
      kind,
      label,
      line: source?.start.line ?? null,
      certainty,
      ...(change === undefined ? {} : { change: { kind: change.kind, words: change.words } }),
    })),
    gaps,
    overlaps: overlaps
      .filter((overlap) => overlap.severity === 'conflict')
      .map(({ start, end, windows: ids }) => ({ start, end, labels: ids.map((id) => labels.get(id) ?? id) })),
  };
}

function interrupts({ interrupts: controllers }: LayoutPicture): InterruptReport[] {
  return controllers.flatMap(({ name, uses }) =>
    uses.map((use) => ({
      controller: name,
      line: use.line,
      label: use.label,
      sourceLine: use.source?.start.line ?? null,
    })),
  );
}
