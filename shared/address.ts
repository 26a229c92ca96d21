/** An address or size as JSON carries it, which has no big integers, and as a configuration accepts it: `0x1c050000`. */
export type Hex = `0x${string}`;

/** Digits without a prefix, lower case, and at least so many of them: `1c050000`, `0a`. */
export function hexDigits(value: bigint | number, least = 1): string {
  return value.toString(16).padStart(least, '0');
}

/** A number in hexadecimal without padding, as edits write it and messages carry it: `0x1c050000`, `0x800`. */
export function hex(value: bigint | number): Hex {
  return `0x${hexDigits(value)}`;
}

/** The number that `hex` wrote. */
export function readHex(text: Hex): bigint {
  return BigInt(text);
}

/**
 * A guest-physical or host address for people: lower case and at least eight digits, `0x1c050000`. Digits are never
 * grouped: what is copied from a message or a drawing must be found in the file.
 */
export function describeAddress(address: bigint): Hex {
  return `0x${hexDigits(address, 8)}`;
}

/** An I/O port for people: `0x3f8`. */
export function describePort(port: bigint): Hex {
  return hex(port);
}

/** An offset into a window or a register block: `0x04`, `0x18`, `0x1000`. */
export function describeOffset(offset: bigint | number): Hex {
  return `0x${hexDigits(offset, 2)}`;
}

/**
 * An address that someone typed or pasted: hexadecimal with or without `0x`, in either case, digits grouped by `_` or
 * not.
 * @returns undefined where the text is no such number
 */
export function readAddress(text: string): bigint | undefined {
  const digits = /^(?:0x)?_*([0-9a-f][0-9a-f_]*)$/i.exec(text.trim())?.[1]?.replaceAll('_', '');
  return digits === undefined ? undefined : BigInt(`0x${digits}`);
}
