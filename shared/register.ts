/** How wide a register is, in bits, and how many of them stand in a row: `32`, `8 × 32`. */
export function describeWidth(bits: number, count: number): string {
  return count > 1 ? `${count} × ${bits}` : `${bits}`;
}
