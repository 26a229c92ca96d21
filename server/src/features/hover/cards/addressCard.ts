import { describeAddress, describeSize } from '../../../layout/describe';
import type { Window } from '../../../layout/window';
import { numberOf } from '../../../model/number';
import { cellsOf } from '../../deviceTreeCells';
import { neighbourhoodOf } from '../../neighbourhood';
import { type Block, certainty, clauses, code, plain, stack, table } from '../markdown';
import { readingText, unknownText } from '../readings';
import { type PartSubject, vdevOf } from '../subject';
import { neighbourRows, portText, rangeText, sizeText, whereTable } from '../surroundings';
import { factoryPageCard } from './factoryPageCard';

/** The card of a guest-physical address or an I/O port: what lies there, and how far it is to the next. */
export function addressCard(subject: PartSubject): Block {
  const { analysis, option, part } = subject;
  const vdev = vdevOf(analysis, option);
  if (vdev?.type === 'shmem' && option.name === 'loc' && part.role === 'address')
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
    whereTable(subject, window),
    sizeSource(subject, window),
  );
}

/** An address that starts no window of its own, as that of a `load`. */
function pointCard(subject: PartSubject, value: bigint, windows: readonly Window[]): Block {
  const { part } = subject;
  const around = neighbourhoodOf(windows, value, value + 1n);
  const text = part.role === 'port' ? portText(value) : describeAddress(value);
  const inside = [...around.conflicts, ...around.reservations].map((window) => [
    'In',
    clauses(plain(window.label), rangeText(window)) ?? '',
  ]);
  const offsets = around.conflicts.map((window) => [
    'Offset',
    `\`0x${(value - window.start).toString(16)}\`, ${describeSize(window.end - value)} to its end`,
  ]);
  const rows = [...inside, ...offsets];
  if (around.conflicts.length === 0) {
    rows.push(['In', 'no window that the configuration tells']);
    rows.push(...neighbourRows(subject, around));
  }
  if (part.role !== 'port') rows.push(['Cells', code(cellsOf(value))]);
  return stack(`**${nameOf(part.role)}** \`${text}\``, table(['', ''], rows), readingText(part));
}

/** What the size of a vdev's window rests on; the text itself where it states the length. */
function sizeSource({ analysis, option }: PartSubject, window: Window): Block {
  const vdev = vdevOf(analysis, option);
  if (window.basis !== undefined) return `*${window.basis}*`;
  if (vdev?.locations.some((location) => location.addressPart === window.addressPart && location.lengthPart))
    return undefined;
  const fact = vdev?.fact?.windows.find(
    (candidate) =>
      window.label.endsWith(candidate.label) &&
      (candidate.option === option.name || candidate.aliases?.includes(option.name) === true),
  );
  const source = fact === undefined ? undefined : certainty(fact.source);
  return source === undefined ? undefined : `Size ${source}`;
}

function nameOf(role: PartSubject['part']['role']): string {
  return role === 'port' ? 'I/O port' : 'Guest-physical address';
}
