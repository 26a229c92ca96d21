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

/** Whether an address is a page boundary, or a size whole pages. */
export function isPageMultiple(value: bigint): boolean {
  return value % PAGE === 0n;
}

/** How many pages hold so many bytes, the last one perhaps in part. */
export function pageCount(bytes: bigint): bigint {
  return pageCeiling(bytes) / PAGE;
}
