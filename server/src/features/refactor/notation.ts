import { hex } from '../../../../shared/address';
import { numberBase, ROLES } from '../../catalogue/roles';
import { readNumber } from '../../syntax/number';
import type { Part } from '../../syntax/part';
import { cursorAt } from '../cursor';
import { NOTATION_KIND } from './kinds';
import type { Refactoring } from './refactoring';

const UNITS = [
  ['G', 1n << 30n],
  ['M', 1n << 20n],
  ['K', 1n << 10n],
] as const;

/** The number at the cursor in the other notations; its value stays. */
export const changeNotation: Refactoring = ({ analysis, start }) => {
  const { part } = cursorAt(analysis.tree, start);
  if (part === undefined) return [];
  return notationsOf(part).map((text) => ({
    title: `Write as \`${text}\``,
    kind: NOTATION_KIND,
    edits: [{ start: part.start, end: part.end, text }],
  }));
};

/** The other ways to write a number: hexadecimal; of what is no address also decimal, and with the largest unit. */
function notationsOf(part: Part): string[] {
  const base = numberBase(part.role);
  if (base === undefined || part.opaque || ROLES[part.role].manyNotations !== true) return [];
  const { value, prefix, suffix } = readNumber(part.text, base);
  if (value === undefined) return [];
  const notations: string[] = [];
  if (prefix !== '0x' || suffix !== '') notations.push(hex(value));
  const isDecimal = suffix === '' && (prefix === '0d' || (prefix === '' && base === 'decimal'));
  // Nobody reads an address in decimal.
  if (!isDecimal && base === 'decimal') notations.push(`${value}`);
  const unit = UNITS.find(([, size]) => value > 0n && value % size === 0n);
  if (unit !== undefined && ROLES[part.role].units === 'documented')
    notations.push(`${value / unit[1]}${unit[0]}`);
  return notations.filter((text) => text.toLowerCase() !== part.text.toLowerCase());
}
