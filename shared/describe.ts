/** An address for people: hexadecimal, lower case, at least eight digits. */
export function describeAddress(address: bigint): string {
  return `0x${address.toString(16).padStart(8, '0')}`;
}

/** A half-open range with its last address, as hardware manuals write it. */
export function describeRange(start: bigint, end: bigint): string {
  return `${describeAddress(start)}–${describeAddress(end - 1n)}`;
}

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A size in the largest unit that keeps it readable: `4 KiB`, `448.3 MiB`, `512 bytes`, `1 byte`. */
export function describeSize(bytes: bigint): string {
  if (bytes === 1n) return '1 byte';
  let unit = 0;
  let divisor = 1n;
  while (unit < UNITS.length - 1 && bytes >= divisor * 1024n) {
    divisor *= 1024n;
    unit++;
  }
  if (bytes % divisor === 0n) return `${bytes / divisor} ${UNITS[unit]}`;
  const tenths = (bytes * 10n + divisor / 2n) / divisor;
  return `${tenths / 10n}.${tenths % 10n} ${UNITS[unit]}`.replace('.0 ', ' ');
}
