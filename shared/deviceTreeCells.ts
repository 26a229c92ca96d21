import { hex } from './address';

/**
 * An address, and a size where there is one, as cells of a device tree whose parent has two address and two size
 * cells: `<0x0 0x1c090000 0x0 0x1000>`.
 */
export function cellsOf(address: bigint, size?: bigint): string {
  const numbers = size === undefined ? [address] : [address, size];
  return `<${numbers.flatMap((number) => [number >> 32n, number & 0xffff_ffffn].map(hex)).join(' ')}>`;
}
