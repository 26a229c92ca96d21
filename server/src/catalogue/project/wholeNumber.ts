const UNITS = { '': 1n, K: 1n << 10n, M: 1n << 20n, G: 1n << 30n } as const;

/**
 * A number as a text of a project file writes it: decimal, or hexadecimal after `0x`; K, M and G are powers of 1024.
 * @returns undefined for anything else
 */
export function wholeNumber(text: string): bigint | undefined {
  const match = /^(0[xX][0-9a-fA-F]{1,16}|[0-9]{1,18})([kKmMgG]?)$/.exec(text);
  if (match === null) return undefined;
  return BigInt(match[1] ?? '') * UNITS[(match[2] ?? '').toUpperCase() as keyof typeof UNITS];
}
