import { hexDigits } from './address';

/** A PCI function as 16 bits of bus, 5 of device and 3 of function, as it is ordered and laid out: `0:3.0`. */
export function describeFunction(place: bigint): string {
  return `${place >> 8n}:${(place >> 3n) & 31n}.${place & 7n}`;
}

/**
 * The 16:5:3 number of a PCI function that is written as `bus:device.function`, in decimal.
 * @returns undefined where the text is no PCI function
 */
export function readFunction(text: string): bigint | undefined {
  const [, bus, device, unit] = /^(\d+):(\d+)\.(\d)$/.exec(text.trim()) ?? [];
  if (bus === undefined || device === undefined || unit === undefined) return undefined;
  if (BigInt(bus) > 0xffffn || BigInt(device) > 31n || BigInt(unit) > 7n) return undefined;
  return (BigInt(bus) << 8n) | (BigInt(device) << 3n) | BigInt(unit);
}

/** A PCI vendor, device or subsystem ID without prefix, as `lspci` and databases write it: `1C05`. */
export function describePciId(id: number): string {
  return hexDigits(id, 4).toUpperCase();
}
