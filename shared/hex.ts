import type { Hex } from './picture';

/** An address or size as it crosses a message channel: `0x1c050000`, lower case, not padded. */
export function hex(value: bigint): Hex {
  return `0x${value.toString(16)}`;
}
