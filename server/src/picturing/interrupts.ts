import type { ControllerPicture, InterruptUsePicture } from '../../../shared/picture';
import { GIC_CELLS } from '../catalogue/vocabulary/gicCells';
import { gicLine } from '../layout/gicLine';
import { componentLabel } from '../layout/label';
import type { Layout } from '../layout/layout';
import { lineClashes } from '../layout/lineClash';
import { nextFreeLine } from '../layout/lines';
import type { InterruptUse } from '../machine/interrupt';
import type { Controller, VirtualMachine } from '../machine/machine';

import type { TextPlaces } from './places';

/** The controllers with at least one use, each with its lines; a controller nobody uses is not drawn. */
export function pictureControllers(
  machine: VirtualMachine,
  layout: Layout,
  places: TextPlaces,
): ControllerPicture[] {
  const pictures: ControllerPicture[] = [];
  for (const controller of machine.controllers) {
    const lines = layout.lines.get(controller.name);
    if (lines === undefined || lines.length === 0) continue;
    const clashing = new Set(
      lineClashes(lines).flatMap(({ lower, upper }) => [lower.line.use, upper.line.use]),
    );
    const uses = lines.flatMap((line) => {
      const shown: InterruptUsePicture[] = [];
      for (let number = line.first; number <= line.last && shown.length < MOST_LINES; number++) {
        shown.push(pictureUse(line.use, number, controller, clashing.has(line.use), machine, layout, places));
      }
      return shown;
    });
    const next = nextFreeLine(machine, layout.lines, controller, lines[0]?.first ?? 0n);
    pictures.push({
      name: controller.name,
      firstLine: controller.kind === 'gic' ? GIC_CELLS.shared.first : (controller.firstLine ?? 0),
      lastLine: controller.lastLine ?? Math.max(...uses.map((use) => use.line)),
      uses,
      ...(next === undefined ? {} : { nextFree: Number(next) }),
    });
  }
  return pictures;
}

/** A message frame can take up to 1,024 lines; a wrong count must not fill memory. */
const MOST_LINES = 1024;

function pictureUse(
  use: InterruptUse,
  line: bigint,
  controller: Controller,
  clash: boolean,
  machine: VirtualMachine,
  layout: Layout,
  places: TextPlaces,
): InterruptUsePicture {
  const numbering = controller.kind === 'gic' ? numberingOf(line) : undefined;
  const windows = (layout.windowsOf.get(use.component) ?? []).filter(
    (window) => window.certainty !== 'predicted',
  );
  return {
    line: Number(line),
    label: componentLabel(machine, use.component),
    windows: windows.map((window) => window.id),
    source: places.range(use.option.start, use.option.end),
    ...(numbering === undefined ? {} : { numbering }),
    clash,
    ...(use.hostVector === undefined ? {} : { hostVector: use.hostVector.toString() }),
  };
}

/** How the architecture numbers a GIC interrupt: `SPI 6`, `PPI 11`; undefined where it is neither. */
export function numberingOf(line: bigint): string | undefined {
  const known = gicLine(line);
  return known && `${known.kind} ${known.number}`;
}
