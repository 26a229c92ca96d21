import type { ControllerPicture, InterruptUsePicture, WindowInterruptPicture } from '../../../shared/picture';
import { gicLine } from '../layout/gicLine';
import { componentLabel } from '../layout/label';
import type { Layout } from '../layout/layout';
import { lineClashes } from '../layout/lineClash';
import type { Window } from '../layout/window';
import type { InterruptUse } from '../machine/interrupt';
import type { Controller, VirtualMachine } from '../machine/machine';

import type { TextPlaces } from './places';

/** The interrupts of a window's owner, as they are drawn beside it. */
export type InterruptsOf = (window: Window) => readonly WindowInterruptPicture[];

interface PicturedInterrupts {
  /** The controllers with at least one use, each with its lines; a controller nobody uses is not drawn. */
  readonly controllers: readonly ControllerPicture[];
  readonly interruptsOf: InterruptsOf;
}

/** What the lines of a machine are for, by controller and by window. */
export function pictureInterrupts(
  machine: VirtualMachine,
  layout: Layout,
  places: TextPlaces,
): PicturedInterrupts {
  const clashing = new Set<InterruptUse>();
  for (const lines of layout.lines.values()) {
    for (const { lower, upper } of lineClashes(lines)) clashing.add(lower.use).add(upper.use);
  }
  const kinds = new Map(machine.controllers.map(({ name, kind }) => [name, kind]));
  const numbering = (controller: string, line: bigint) =>
    kinds.get(controller) === 'gic' ? numberingOf(line) : undefined;

  const pictureUse = (use: InterruptUse, line: bigint, controller: Controller): InterruptUsePicture => {
    const number = numbering(controller.name, line);
    const windows = (layout.windowsOf.get(use.component) ?? []).filter(
      (window) => window.certainty !== 'predicted',
    );
    return {
      line: Number(line),
      label: componentLabel(machine, use.component),
      windows: windows.map((window) => window.id),
      source: places.range(use.option.start, use.option.end),
      ...(number === undefined ? {} : { numbering: number }),
      clash: clashing.has(use),
      ...(use.hostVector === undefined ? {} : { hostVector: use.hostVector.toString() }),
    };
  };

  const pictureController = (controller: Controller): ControllerPicture[] => {
    const lines = layout.lines.get(controller.name);
    if (lines === undefined || lines.length === 0) return [];
    const uses = lines.flatMap((line) => {
      const shown: InterruptUsePicture[] = [];
      for (let number = line.first; number <= line.last && shown.length < MOST_LINES; number++) {
        shown.push(pictureUse(line.use, number, controller));
      }
      return shown;
    });
    const next = layout.freeLines.line(controller)?.line;
    const { name, kind, fact } = controller;
    const { first, last } = fact?.privateLines ?? {};
    return [
      {
        name,
        kind,
        ...(first === undefined || last === undefined ? {} : { privateLines: { first, last } }),
        firstLine: firstForDevices(controller),
        lastLine: fact?.lines?.last ?? uses.reduce((most, { line }) => Math.max(most, line), 0),
        uses,
        ...(next === undefined ? {} : { nextFree: Number(next) }),
      },
    ];
  };

  const pictureInterrupt = (use: InterruptUse): WindowInterruptPicture => {
    const { controller, line } = use;
    const number = controller === undefined || line === undefined ? undefined : numbering(controller, line);
    return {
      text: textOf(use),
      ...(controller === undefined ? {} : { controller }),
      ...(line === undefined ? {} : { line: Number(line) }),
      ...(number === undefined ? {} : { numbering: number }),
      clash: clashing.has(use),
      ...wrongOf(use),
      ...(use.hostVector === undefined ? {} : { hostVector: use.hostVector.toString() }),
    };
  };

  /** In doubt nothing is wrong: a name or number that cannot be known may be right. */
  const wrongOf = ({ controller: name, line }: InterruptUse): { readonly wrong?: string } => {
    if (name === undefined) return {};
    const controller = machine.controllers.find((known) => known.name === name);
    if (controller === undefined) return { wrong: `no PIC ${name}` };
    const { lines } = controller.fact ?? {};
    if (lines === undefined || line === undefined) return {};
    return line < BigInt(lines.first) || line > BigInt(lines.last)
      ? { wrong: `only ${lines.first}–${lines.last}` }
      : {};
  };

  const byComponent = new Map<unknown, WindowInterruptPicture[]>();
  const reserved = machine.reserves.flatMap((reserve) => reserve.interrupts);
  for (const use of [...machine.interrupts, ...reserved]) {
    if (use.option.name !== 'intr') continue;
    const list = byComponent.get(use.component);
    if (list === undefined) byComponent.set(use.component, [pictureInterrupt(use)]);
    else list.push(pictureInterrupt(use));
  }
  return {
    controllers: machine.controllers.flatMap(pictureController),
    interruptsOf: ({ component, certainty }) =>
      (certainty === 'predicted' ? undefined : byComponent.get(component)) ?? [],
  };
}

/** The lowest line that is not private to a vCPU. */
function firstForDevices({ fact }: Controller): number {
  const first = fact?.lines?.first ?? 0;
  const { privateLines } = fact ?? {};
  return privateLines !== undefined && privateLines.first <= first ? privateLines.last + 1 : first;
}

/** A message frame can take up to 1,024 lines; a wrong count must not fill memory. */
const MOST_LINES = 1024;

/** An interrupt as the file names it, known or not. */
function textOf({ controllerPart, linePart, attribute, vectorPart }: InterruptUse): string {
  const line = [controllerPart?.text, linePart?.text].filter((text) => text !== undefined).join(':');
  return (
    line +
    (attribute === undefined ? '' : `,${attribute.text}`) +
    (vectorPart === undefined ? '' : `=${vectorPart.text}`)
  );
}

/** How the architecture numbers a GIC interrupt: `SPI 6`, `PPI 11`; undefined where it is neither. */
export function numberingOf(line: bigint): string | undefined {
  const known = gicLine(line);
  return known && `${known.kind} ${known.number}`;
}
