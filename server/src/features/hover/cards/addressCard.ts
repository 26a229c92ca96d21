import { describeOffset } from '../../../../../shared/address';
import { describeIn, describeRange } from '../../../../../shared/range';
import { describeSize } from '../../../../../shared/size';
import { neighbourhoodOf } from '../../../layout/near';
import type { Window } from '../../../layout/window';
import { isShmem } from '../../../machine/machine';
import { numberOf } from '../../../machine/number';
import { furtherLinks } from '../links';
import { type Block, certainty, clauses, code, plain, stack, table } from '../markdown';
import { readingText, unknownText } from '../readings';
import { laterOption, type PartSubject, sourceLink, vdevOf } from '../subject';
import { cellRow, neighbourRows, rangeText, sizeText, verifiedText, whereTable } from '../surroundings';
import { factoryPageCard } from './factoryPageCard';

/** The card of a guest-physical address or an I/O port: what lies there, and how far it is to the next. */
export function addressCard(subject: PartSubject): Block {
  const { analysis, option, part } = subject;
  const vdev = vdevOf(analysis, option);
  if (vdev !== undefined && isShmem(vdev) && option.name === 'loc' && part.role === 'address')
    return stack(readingText(part), factoryPageCard(subject, vdev));
  const value = numberOf(part);
  if (value === undefined) return stack(`**${nameOf(part.role)}**`, readingText(part) ?? unknownText(part));
  const space = part.role === 'port' ? 'io' : 'mem';
  const { windows } = analysis.layout[space];
  const own = windows.filter((window) => window.addressPart === part);
  if (own.length === 0) return pointCard(subject, value, windows);
  return stack(...own.map((window) => windowCard(subject, window)), readingText(part));
}

/** A window that starts at the address. */
function windowCard(subject: PartSubject, window: Window): Block {
  return stack(
    `**${plain(window.label)}** ${rangeText(window)}${window.openEnded ? '' : ` · ${sizeText(window)}`}`,
    whereTable(subject, window, hostRow(subject, window)),
    sizeSource(subject, window),
    furtherLinks(subject, window),
  );
}

/** An address that starts no window of its own, as that of a `load`. */
function pointCard(subject: PartSubject, value: bigint, windows: readonly Window[]): Block {
  const { analysis, option, part } = subject;
  const space = part.role === 'port' ? 'io' : 'mem';
  const around = neighbourhoodOf(windows, value, value + 1n);
  const rows = [...around.conflicts, ...around.reservations].map((window) => [
    'In',
    clauses(`**${plain(window.label)}** ${rangeText(window)}`, insideText(window, value)) ?? '',
  ]);
  if (around.conflicts.length === 0) {
    rows.push(['In', 'no window that the configuration tells']);
    rows.push(...neighbourRows(subject, around));
  }
  rows.push(...cellRow(subject, space, value));
  const later = laterOption(option);
  return stack(
    `**${nameOf(part.role)}** \`${describeIn(space, value, value + 1n)}\``,
    later && `The later \`${option.name}\` of ${sourceLink(analysis, later.start)} takes its place.`,
    table(['', ''], rows),
    readingText(part),
    furtherLinks(subject, around.conflicts[0] ?? around.reservations[0]),
  );
}

function insideText(window: Window, value: bigint): Block {
  const offset = `offset ${code(describeOffset(value - window.start))}`;
  return window.space === 'io' ? offset : `${offset}, ${describeSize(window.end - value)} to its end`;
}

/** What a `pass` stands for on the host. */
function hostRow({ analysis, option }: PartSubject, window: Window): string[][] {
  if (window.kind !== 'pass' || window.space === 'io') return [];
  const location = analysis.machine.passes
    .flatMap(({ locations }) => locations)
    .find((candidate) => candidate.option === option);
  if (location?.hostPart === undefined)
    return [['Host', 'the same address, as none is written (*observed*)']];
  const { hostAddress } = location;
  if (hostAddress === undefined) return [['Host', code(location.hostPart.text)]];
  return [['Host', code(describeRange(hostAddress, hostAddress + (window.end - window.start)))]];
}

/** What the size of a vdev's window rests on; the text itself where it states the length. */
function sizeSource({ analysis, option }: PartSubject, window: Window): Block {
  if (window.certainty === 'verified') return `Place and size ${verifiedText(window)}`;
  const vdev = vdevOf(analysis, option);
  if (vdev?.locations.some((location) => location.addressPart === window.addressPart && location.lengthPart))
    return undefined;
  const { fact } = window;
  const source = fact === undefined ? undefined : certainty(fact.source);
  return source === undefined ? undefined : `Size ${source}`;
}

function nameOf(role: PartSubject['part']['role']): string {
  return role === 'port' ? 'I/O port' : 'Guest-physical address';
}
