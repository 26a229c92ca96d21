import { gicLine } from '../../../layout/gicLine';
import { isCertain } from '../../../layout/window';
import { isShmem } from '../../../machine/machine';
import type { OptionNode } from '../../../syntax/tree';
import { type Block, clauses, code, stack, synopsis } from '../markdown';
import { type HoverSubject, laterOption, sourceLink, targetRelease, vdevOf } from '../subject';
import { rangeText, sizeText } from '../surroundings';
import { deviceTable } from './cmdlineCard';
import { factoryPageCard } from './factoryPageCard';
import { optionContext, optionHead, optionTail } from './optionCard';
import { patternCard } from './patternCard';
import { vdevInstanceCard } from './vdevCard';

/** The card of an option's own word: what it is, what it comes to here, and the small print. */
export function optionWordCard(subject: HoverSubject): Block {
  const { analysis, option } = subject;
  const { fact } = option;
  if (fact === undefined) return unknownOption(option);
  const target = targetRelease(analysis);
  const main = mainCard(subject);
  if (main !== undefined) return stack(main, '---', fact.description, optionTail(fact, target));
  return stack(
    optionHead(fact, optionContext(option), target),
    option.status === 'misplaced'
      ? `**Stands in the wrong place**: it belongs to a \`${fact.context}\`.`
      : undefined,
    laterText(subject),
    hereText(subject),
    optionTail(fact, target),
  );
}

/** The card that says more than the option's own: of the vdev that it opens, of the factory page that it places. */
function mainCard(subject: HoverSubject): Block {
  const { option } = subject;
  if (option.status !== 'known') return undefined;
  if (option.fact?.opens === 'vdev') return vdevInstanceCard(subject);
  const vdev = vdevOf(subject.analysis, option);
  return vdev !== undefined && isShmem(vdev) && option.name === 'loc'
    ? factoryPageCard(subject, vdev)
    : undefined;
}

/** What the option comes to in this configuration, where that is more than its value. */
function hereText(subject: HoverSubject): Block {
  const { option } = subject;
  if (option.status !== 'known') return undefined;
  if (option.name === 'allow' || option.name === 'deny') return patternCard(subject);
  if (option.name === 'cmdline') return deviceTable(subject);
  if (option.fact?.opens !== undefined) return undefined;
  return stack(...windowLines(subject), interruptLine(subject));
}

function laterText({ analysis, option }: HoverSubject): Block {
  const later = laterOption(option);
  return later && `The later \`${option.name}\` of ${sourceLink(analysis, later.start)} takes its place.`;
}

/** The windows that the option places: "Here: 0x80000000–0x9fffffff · 512 MiB". */
function windowLines({ analysis, option }: HoverSubject): Block[] {
  const { mem, io } = analysis.layout;
  return [...mem.windows, ...io.windows]
    .filter((window) => window.option === option && isCertain(window))
    .map((window) =>
      clauses(`Here: ${rangeText(window)}`, window.openEnded ? undefined : sizeText(window), window.basis),
    );
}

/** "Here: SPI 6"; for other controllers the number says it all. */
function interruptLine({ analysis, option }: HoverSubject): Block {
  const { machine } = analysis;
  const lines = machine.interrupts
    .filter((use) => use.option === option && use.line !== undefined && use.count === 1n)
    .filter((use) => machine.controllers.some(({ name, kind }) => name === use.controller && kind === 'gic'))
    .map((use) => gicLine(use.line ?? 0n))
    .filter((line) => line !== undefined)
    .map((line) => `${line.kind} ${line.number}, ${code(line.cells)} in a device tree`);
  return lines.length === 0 ? undefined : `Here: ${lines.join('; ')}`;
}

function unknownOption(option: OptionNode): Block {
  if (option.status === 'opaque')
    return stack(synopsis(option.name), 'Known only when qvm runs: it may stand for any words.');
  const place =
    option.component === undefined
      ? 'a configuration'
      : code(`${option.component.kind} ${option.component.type}`.trim());
  return option.status === 'foreign'
    ? stack(synopsis(option.name), `An option of a vdev that is not known here, ${place}.`)
    : stack(synopsis(option.name), `No option of ${place} that is known here.`);
}
