import type { SharingCertainty, SharingSource } from '../../../shared/sharing';

/** What a register holds, with how that is known. */
export interface Reading {
  /** A number, or a name as text; undefined where it cannot be known. */
  readonly value: bigint | string | undefined;
  readonly certainty: SharingCertainty;
  /** Why it is not known, or what it rests on. */
  readonly reason?: string;
  /** The line of a configuration that causes it. */
  readonly source?: SharingSource;
}

export function known(
  value: bigint | string,
  certainty: Exclude<SharingCertainty, 'unknown'>,
  more: Pick<Reading, 'reason' | 'source'> = {},
): Reading {
  return { value, certainty, ...more };
}

export function unknown(reason: string): Reading {
  return { value: undefined, certainty: 'unknown', reason };
}
