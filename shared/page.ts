/** Bytes of the pages in which qvm allocates guest memory and traps accesses (manual, `vm/ram`). */
export const PAGE = 0x1000n;

/** The page boundary at or below an address. */
export function pageFloor(address: bigint): bigint {
  return address & ~(PAGE - 1n);
}

/** The page boundary at or above an address. */
export function pageCeiling(address: bigint): bigint {
  return (address + PAGE - 1n) & ~(PAGE - 1n);
}
