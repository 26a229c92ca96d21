import { hex } from './address';
import { isPageMultiple, PAGE, pageFloor } from './page';
import { counted } from './words';

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

/**
 * A size in the largest unit that is not more than it, with one decimal where it is not whole: `4 KiB`, `448.3 MiB`,
 * `512 bytes`, `1 byte`.
 * @param bytes not negative
 */
export function describeSize(bytes: bigint): string {
  const unit = unitOf(bytes);
  if (unit === 0) return counted(bytes, 'byte');
  const divisor = bytesOf(unit);
  const tenths = (bytes * 10n + divisor / 2n) / divisor;
  // 1023.97 KiB is rounded to the next unit, not to 1024 KiB.
  if (tenths >= 10240n && unit < UNITS.length) return `1 ${UNITS[unit]}`;
  const decimal = tenths % 10n === 0n ? '' : `.${tenths % 10n}`;
  return `${tenths / 10n}${decimal} ${UNITS[unit - 1]}`;
}

/**
 * A size without rounding, in the largest unit that it is whole in; what is left of whole pages stands apart:
 * `1536 MiB`, `1023 bytes`, `64 MiB + 2048 bytes`.
 */
export function describeExactSize(bytes: bigint): string {
  if (bytes > PAGE && !isPageMultiple(bytes)) {
    const whole = pageFloor(bytes);
    return `${describeExactSize(whole)} + ${counted(bytes - whole, 'byte')}`;
  }
  let unit = unitOf(bytes);
  while (bytes % bytesOf(unit) !== 0n) unit--;
  return unit === 0 ? counted(bytes, 'byte') : `${bytes / bytesOf(unit)} ${UNITS[unit - 1]}`;
}

/** A size in hexadecimal and in units, both exact: `0x3ff (1023 bytes)`, `0x4000800 (64 MiB + 2048 bytes)`. */
export function describeBytes(bytes: bigint): string {
  return `${hex(bytes)} (${describeExactSize(bytes)})`;
}

/** What is known of a machine's memory. */
interface MemoryKnown {
  /** Bytes of `ram` as far as known. */
  readonly bytes: bigint;
  /** There is more, of unknown size. */
  readonly open: boolean;
  /** Memory of the host is passed to the guest. */
  readonly passed: boolean;
}

/** A machine's memory in words: what the file leaves open must not look like none. */
export function describeMemory({ bytes, open, passed }: MemoryKnown): string {
  if (bytes > 0n) return `${describeSize(bytes)}${open ? ' or more' : ''} RAM`;
  if (open) return 'RAM of unknown size';
  return passed ? 'no RAM of its own' : 'no RAM';
}

/**
 * The bytes of a size as it is written above, `1536 MiB` or `64 MiB + 2048 bytes`, as people type it, `512M`, or in
 * hexadecimal, `0x1000`. Units are powers of 1024.
 * @returns undefined where the text is no size; of a rounded size what was rounded to
 */
export function readSize(text: string): bigint | undefined {
  const terms = text.split('+').map(readTerm);
  return terms.every((term) => term !== undefined) ? terms.reduce((sum, term) => sum + term, 0n) : undefined;
}

function readTerm(text: string): bigint | undefined {
  const said = text.trim();
  if (/^0x[0-9a-f]+$/i.test(said)) return BigInt(said);
  const [, whole, tenth, prefix] = /^(\d+)(?:\.(\d))?\s*(?:([kmgtpe])(?:i?b)?|b|bytes?)?$/i.exec(said) ?? [];
  if (whole === undefined) return undefined;
  const unit = prefix === undefined ? 0 : 'kmgtpe'.indexOf(prefix.toLowerCase()) + 1;
  if (tenth !== undefined && unit === 0) return undefined;
  return (BigInt(`${whole}${tenth ?? '0'}`) * bytesOf(unit)) / 10n;
}

/** The largest unit that is not more than so many bytes; 0 are bytes themselves. */
function unitOf(bytes: bigint): number {
  let unit = 0;
  while (unit < UNITS.length && bytes >= bytesOf(unit + 1)) unit++;
  return unit;
}

function bytesOf(unit: number): bigint {
  return 1n << BigInt(10 * unit);
}
