import type { WordFact } from '../../../catalogue/shape';
import { GIC_CELLS } from '../../../catalogue/vocabulary/gicCells';
import { gicLine } from '../../../layout/gicLine';
import { componentLabel } from '../../../layout/label';
import type { LineUse } from '../../../layout/lines';
import type { InterruptUse } from '../../../machine/interrupt';
import type { Controller } from '../../../machine/machine';
import type { OptionNode } from '../../../syntax/tree';
import { type Block, code, footer, plain, stack, table } from '../markdown';
import { unknownText } from '../readings';
import { type HoverSubject, type PartSubject, sourceLink, targetRelease } from '../subject';

const FREE_LINES = 4;

/** The card of `controller:line`: what the number stands for, who else uses it, which ones are free. */
export function interruptCard(subject: PartSubject): Block {
  const { analysis, option, part } = subject;
  const use = useAt(subject);
  const known = subject.argument.fact?.words?.find(({ word }) => word === part.text);
  if (known !== undefined) return wordOfController(subject, known);
  if (use === undefined) return stack('**Interrupt**', unknownText(part));
  const controller = analysis.machine.controllers.find(({ name }) => name === use.controller);
  const heading = headingOf(use, controller);
  if (use.line === undefined) {
    const reason = use.linePart === undefined ? undefined : unknownText(use.linePart);
    return stack(heading, reason ?? controllerText(subject, controller), freeText(subject, controller));
  }
  const number = controller?.kind === 'gic' ? gicLine(use.line) : undefined;
  return stack(
    heading,
    table(
      ['', ''],
      [
        ...(number === undefined
          ? []
          : [['Device tree', `${code(number.cells)} · ${GIC_CELLS.trigger.cell}: level high (*observed*)`]]),
        ...otherUses(subject, use).map((other) => ['**Shared with**', other]),
        ...timerRow(option, use),
        ...hostRows(subject, use),
        ...freeRow(subject, controller),
      ],
    ),
    number?.kind === 'PPI' ? privateText(controller, use.line) : undefined,
    controller === undefined && use.controller !== undefined ? unknownController(use.controller) : undefined,
  );
}

function privateText(controller: Controller | undefined, line: bigint): string {
  const owner = controller?.fact?.privateLines?.taken?.find((taken) => BigInt(taken.line) === line);
  const taken = owner === undefined ? '' : `, where each has ${owner.name}`;
  return `Private to each vCPU${taken}: no place for a device.`;
}

/** The use whose controller or line the subject is on; of a list, the one that holds it. */
function useAt({ analysis, option, part }: PartSubject): InterruptUse | undefined {
  const { machine } = analysis;
  const uses = [
    ...machine.interrupts.filter((use) => use.option === option),
    ...machine.reserves.flatMap((reserve) => reserve.interrupts).filter((use) => use.option === option),
  ];
  const parts = (use: InterruptUse) => [use.controllerPart, use.linePart, use.attribute, use.vectorPart];
  return uses.find((use) => parts(use).includes(part));
}

function headingOf(use: InterruptUse, controller: Controller | undefined): string {
  if (use.line === undefined) return `**Interrupt controller** ${code(use.controller ?? '?')}`;
  const name = use.controller === undefined ? 'of any controller' : `of ${code(use.controller)}`;
  const number = controller?.kind === 'gic' ? gicLine(use.line) : undefined;
  const kind = number === undefined ? '' : ` · ${number.kind} ${number.number}`;
  return `**Line ${use.line}** ${name}${kind}`;
}

function controllerText({ analysis }: HoverSubject, controller: Controller | undefined): Block {
  if (controller === undefined) return 'No controller of this name is known in this machine.';
  if (controller.kind === 'apic') return 'The local APIC of x86, always there; it takes no line.';
  const from =
    controller.vdev === undefined
      ? 'Always there'
      : `From ${sourceLink(analysis, controller.vdev.component.start)}`;
  const lines = controller.fact?.lines;
  return lines === undefined ? `${from}.` : `${from}; lines ${lines.first}–${lines.last}.`;
}

function unknownController(name: string): string {
  return `No controller ${code(name)} is known in this machine.`;
}

/** The others on the same line of the same controller, with their places. */
function otherUses({ analysis }: HoverSubject, use: InterruptUse): string[] {
  const lines: readonly LineUse[] =
    use.controller === undefined ? [] : (analysis.layout.lines.get(use.controller) ?? []);
  const line = use.line;
  if (line === undefined) return [];
  return lines
    .filter((other) => other.use !== use && other.first <= line && line <= other.last)
    .map(({ use: other }) => {
      const label = plain(componentLabel(analysis.machine, other.component));
      const frame = other.count > 1n ? ' as an MSI line' : '';
      return `**${label}**${frame} (${sourceLink(analysis, other.option.start)})`;
    });
}

/** Which timer of an hpet a line of its list is for. */
function timerRow(option: OptionNode, use: InterruptUse): string[][] {
  if (option.fact?.arguments[0]?.form !== 'interrupts') return [];
  const before = option.arguments
    .flatMap((argument) => argument.parts)
    .filter((part) => part.role === 'line' && part.start < (use.linePart?.start ?? 0));
  return [['Timer', `${before.length + 1} of this list`]];
}

/** The host's side of a `pass`. */
function hostRows({ analysis, option }: HoverSubject, use: InterruptUse): string[][] {
  if (option.component?.kind !== 'pass') return [];
  if (use.vectorPart !== undefined) return [['Host vector', code(use.vectorPart.text)]];
  const controller = analysis.machine.controllers.find(({ name }) => name === use.controller);
  return controller?.vdev === undefined && use.line !== undefined
    ? [['Host vector', `${use.line}, as none is written`]]
    : [];
}

function freeRow(subject: PartSubject, controller: Controller | undefined): string[][] {
  const free = freeLines(subject, controller);
  return free.length === 0 ? [] : [['Next free', free.join(', ')]];
}

function freeText(subject: PartSubject, controller: Controller | undefined): Block {
  const free = freeLines(subject, controller);
  return free.length === 0 ? undefined : `Next free: ${free.join(', ')}`;
}

/** For one more device of this kind; where the line is another's too, for this very one. */
function freeLines({ analysis, option }: PartSubject, controller: Controller | undefined): bigint[] {
  const device = option.component?.vdev;
  return controller === undefined
    ? []
    : analysis.layout.freeLines.several(controller, FREE_LINES, { device });
}

function wordOfController({ analysis }: HoverSubject, fact: WordFact): Block {
  return stack(
    `**${fact.word}**`,
    fact.description,
    fact.source === undefined ? undefined : footer(fact.source, fact, targetRelease(analysis)),
  );
}
