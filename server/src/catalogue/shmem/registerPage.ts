import type { Source } from '../provenance';
import type { RegisterFact } from '../shape';

/** A page of trapped registers. */
export interface RegisterPageFact {
  readonly title: string;
  /** Bytes that answer. */
  readonly size: bigint;
  /** Bytes that hold registers; the rest of the page has none. */
  readonly used: bigint;
  /** Releases may have more registers after those that are known. */
  readonly usedIsLeast?: boolean;
  /** Ascending and without gaps. */
  readonly registers: readonly RegisterFact[];
  /** Traps for whoever writes the guest's driver. Markdown, one sentence each. */
  readonly remarks: readonly string[];
  readonly source: Source;
}
