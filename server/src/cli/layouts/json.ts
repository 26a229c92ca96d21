import type { LayoutPicture, SpacePicture } from '../../../../shared/picture';

/** The layout as JSON. Its shape is part of the command line's contract: fields are added, never changed. */
export function layoutJson(path: string, picture: LayoutPicture): string {
  const { mem, io, pci } = picture.spaces;
  const report = {
    path,
    system: picture.system ?? null,
    spaces: { mem: space(mem), io: space(io), pci: space(pci) },
    interrupts: interrupts(picture),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Lines are from 0, and null for what the file does not mention. */
function space({ windows, gaps, overlaps }: SpacePicture) {
  const labels = new Map(windows.map((window) => [window.id, window.label]));
  return {
    windows: windows.map(({ start, end, kind, label, source, certainty }) => ({
      start,
      end,
      kind,
      label,
      line: source?.start.line ?? null,
      certainty,
    })),
    gaps,
    overlaps: overlaps
      .filter((overlap) => overlap.severity === 'conflict')
      .map(({ start, end, windows: ids }) => ({ start, end, labels: ids.map((id) => labels.get(id) ?? id) })),
  };
}

function interrupts({ interrupts: controllers }: LayoutPicture) {
  return controllers.flatMap(({ name, uses }) =>
    uses.map((use) => ({
      controller: name,
      line: use.line,
      label: use.label,
      sourceLine: use.source?.start.line ?? null,
    })),
  );
}
