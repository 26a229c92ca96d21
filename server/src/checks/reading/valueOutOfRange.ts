import { hex } from '../../../../shared/address';
import { quoted, shownWord } from '../../../../shared/quoted';
import { describeBytes } from '../../../../shared/size';
import { numberBase, ROLES } from '../../catalogue/roles';
import type { ArgumentFact, VariableFact } from '../../catalogue/shape';
import { ADDRESSES_END } from '../../layout/window';
import { numberOf } from '../../machine/number';
import { readNumber } from '../../syntax/number';
import type { OptionKind } from '../../syntax/optionKind';
import type { Part } from '../../syntax/part';
import type { OptionNode } from '../../syntax/tree';
import { replace } from '../../text/edit';
import type { ReportedProblem, Rule } from '../rule';

type Bounds = Partial<Pick<ArgumentFact & VariableFact, 'least' | 'most' | 'also' | 'unit'>>;

const LAST_PORT: Bounds = { most: 0xffffn };
const ONLY_BUS: Bounds = { most: 0n };
const DEVICES: Bounds = { most: 31n };
const FUNCTIONS: Bounds = { most: 7n };

/** A number beyond the range that the manual, or the hardware behind it, gives. */
export const VALUE_OUT_OF_RANGE: Rule = {
  id: 'value-out-of-range',
  severity: 'error',
  summary: 'A number is beyond the documented range.',
  section: 'Reading the text',
  check(subject, report) {
    for (const { part, reading } of subject.numbers) {
      if (reading.problem === 'too-large')
        report({ at: part, message: `${quoted(part.text)} does not fit in 64 bits.` });
    }
    for (const option of subject.options(isOutOfRange)) checkOption(option, report);
    for (const { start, length, lengthPart } of subject.machine.memory)
      checkEnd(start, length, lengthPart, report);
    for (const { locations } of [
      ...subject.machine.passes,
      ...subject.machine.reserves,
      ...subject.machine.vdevs,
    ]) {
      for (const { space, address, length, lengthPart } of locations) {
        if (space === 'mem') checkEnd(address, length, lengthPart, report);
      }
    }
    for (const { variable, part } of subject.setValues) {
      if (variable.type !== 'number') continue;
      const value = readNumber(part.text, 'decimal').value;
      if (value !== undefined) checkValue(part, value, variable, `${quoted(variable.name)}`, report);
    }
  },
};

const isOutOfRange: OptionKind = (option) => {
  let found = false;
  if (option.status === 'known')
    checkOption(option, () => {
      found = true;
    });
  return found;
};

function checkOption(option: OptionNode, report: (report: ReportedProblem) => void): void {
  for (const { fact, parts } of option.arguments) {
    const own = fact?.least !== undefined || fact?.most !== undefined;
    for (const part of parts) {
      const role = ROLES[part.role];
      if (fact !== undefined && own) check(part, fact, quoted(option.name), report);
      else if (role.most !== undefined) check(part, role, `A ${role.noun}`, report);
    }
  }
  if (option.name === 'loc') checkPlaces(option, report);
}

/** A range that goes on where addresses of 64 bits end. */
function checkEnd(
  start: bigint | undefined,
  length: bigint | undefined,
  part: Part | undefined,
  report: (report: ReportedProblem) => void,
): void {
  if (start === undefined || length === undefined || part === undefined || start + length <= ADDRESSES_END)
    return;
  const left = describeBytes(ADDRESSES_END - start);
  report({
    at: part,
    message: `${quoted(part.text)} from ${hex(start)} reaches past the last address of 64 bits, ${left} away.`,
  });
}

/** Ports and functions that no machine has, in the guest's part of a location. */
function checkPlaces(option: OptionNode, report: (report: ReportedProblem) => void): void {
  for (const { parts } of option.arguments) {
    const host = parts.findIndex((part) => part.role === 'host-space');
    const guest = host < 0 ? parts : parts.slice(0, host);
    // Without its type a location may be meant for memory, as for a ser8250 on Arm.
    const typed = guest.some((part) => part.role === 'space');
    for (const part of guest) {
      if (part.role === 'port' && typed) check(part, LAST_PORT, 'A port', report);
      else if (part.role === 'bus' && typed && (host >= 0 || option.fact?.context === 'vdev'))
        check(part, ONLY_BUS, "The guest's PCI bus", report);
      else if (part.role === 'device') check(part, DEVICES, 'A PCI device', report);
      else if (part.role === 'function') check(part, FUNCTIONS, 'A PCI function', report);
    }
  }
}

function check(part: Part, bounds: Bounds, what: string, report: (report: ReportedProblem) => void): void {
  if (numberBase(part.role) === undefined) return;
  const value = numberOf(part);
  if (value !== undefined) checkValue(part, value, bounds, what, report);
}

function checkValue(
  part: Part,
  value: bigint,
  bounds: Bounds,
  what: string,
  report: (report: ReportedProblem) => void,
): void {
  const { least = 0n, most, also = [], unit } = bounds;
  if ((value >= least && (most === undefined || value <= most)) || also.includes(value)) return;
  const write = (number: bigint) =>
    part.text.toLowerCase().startsWith('0x') || number > 0xfffffn ? hex(number) : `${number}`;
  const range =
    most === undefined
      ? `at least ${write(least)}`
      : least === most
        ? write(least)
        : `${write(least)} to ${write(most)}`;
  const others = also.length === 0 ? '' : `, or ${also.map(write).join(', ')}`;
  const units = unit === undefined || unit === 'bytes' ? '' : ` ${unit}`;
  report({
    at: part,
    message: `${what} is ${range}${units}${others}; ${shownWord(part.text)} is out of range.`,
    fixes: () => {
      const nearest = value < least ? least : most;
      if (nearest === undefined) return [];
      const text = write(nearest);
      const which = least === most ? '' : `, the ${value < least ? 'least' : 'most'}`;
      return [{ title: `Write ${quoted(text)}${which}`, edits: [replace(part, text)] }];
    },
  });
}
