/** How wide a register is, in bits; where several stand in a row, their number first: `64`, `32 × 8`. */
export function describeWidth(bits: number, count = 1): string {
  return count > 1 ? `${count} × ${bits}` : `${bits}`;
}
