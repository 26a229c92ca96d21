import { existsIn } from '../../../catalogue/provenance';
import { type Block, clauses, code, footer, stack, table } from '../markdown';
import { type PartSubject, targetRelease } from '../subject';
import { argumentText, optionContext, optionHead } from './optionCard';

/** The card of a `hostdev`: which way the bytes go, and to what on the host. */
export function hostDeviceCard(subject: PartSubject): Block {
  const { analysis, option, argument } = subject;
  const { fact } = option;
  const direction = argument.parts.find(({ role }) => role === 'direction')?.text ?? '';
  const target = argument.parts.find(({ role }) => role === 'path' || role === 'pipe');
  const release = targetRelease(analysis);
  if (fact === undefined) return undefined;
  const possible = argument.fact?.hostDevice;
  const allowed = possible?.directions.some((known) => known === direction) !== false;
  const commands = possible?.commandsSince;
  return stack(
    optionHead(fact, optionContext(option), release),
    table(
      ['', ''],
      [
        [
          'Direction',
          allowed
            ? directionText(direction, isDisk(possible?.directions))
            : `**\`${direction}\` is not possible here**`,
        ],
        ['Host', hostText(target?.text ?? '', direction, target?.opaque === true)],
      ],
    ),
    target?.role !== 'pipe'
      ? undefined
      : commands === undefined
        ? 'No manual page of this vdev has a command here.'
        : release !== undefined && !existsIn({ since: commands }, release)
          ? `Commands are possible **since ${commands}**.`
          : undefined,
    argument.fact && argumentText(argument.fact),
    fact.details,
    footer(fact.source, fact, release),
  );
}

function isDisk(directions: readonly string[] | undefined): boolean {
  return directions !== undefined && !directions.includes('>');
}

function directionText(direction: string, disk: boolean): string {
  if (direction === '<') return disk ? '`<`: read-only for the guest' : '`<`: input of the guest only';
  if (direction === '>') return '`>`: output of the guest only';
  return disk ? 'reads and writes' : 'input and output of the guest';
}

const STANDARD: Readonly<Record<string, string>> = {
  '<': 'standard input of qvm',
  '>': 'standard output of qvm',
  '': 'standard input and output of qvm',
};

function hostText(path: string, direction: string, opaque: boolean): string {
  if (opaque) return `${code(path)}, known only when qvm runs`;
  const unquoted = path.replaceAll('"', '');
  if (unquoted.startsWith('|')) return `the input of the host command ${code(unquoted.slice(1))}`;
  if (path === '-') return `${STANDARD[direction] ?? 'qvm'}: the terminal that it was started from`;
  const kind = /^\/dev\/ttyp/.test(path)
    ? 'the **slave** of a pseudo-terminal: qvm wants the master, `/dev/ptyp…`'
    : /^\/dev\/ptyp/.test(path)
      ? 'the master of a pseudo-terminal; another program opens its slave, `/dev/ttyp…`'
      : /^\/dev\/ser/.test(path)
        ? 'a serial port'
        : path.startsWith('/dev/')
          ? 'a device'
          : path.startsWith('/')
            ? 'a file'
            : 'a file, from the directory that qvm was started in';
  return clauses(code(path), kind) ?? '';
}
