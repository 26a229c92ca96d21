import { documented } from './source';

/** Addresses of a PC that belong to its display adapter, half-open: the manual tells x86 users to reserve them. */
export const VGA_HOLE = {
  start: 0xa0000n,
  end: 0xc0000n,
  source: documented('vm/ram'),
} as const;
