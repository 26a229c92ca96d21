import type { SharingSource } from '../../../shared/sharing';
import type { Reading } from './reading';

/** Whether a list lets a guest attach a name, and the line that says so; undefined is not known before qvm runs. */
export interface Judgement {
  readonly verdict: 'allow' | 'deny' | undefined;
  readonly source?: SharingSource;
}

/** Where a region goes in a guest, or that it goes nowhere. */
export type RegionRoom =
  /** `controlPage` may be unknown all the same. */
  { readonly fits: true; readonly controlPage: Reading } | { readonly fits: false; readonly reason: string };

/** A shmem vdev as a client of regions: what the configuration alone says of it. */
export interface Participant {
  readonly name: string;
  /** See `prefixesOf`: only guests of the same prefixes meet. */
  readonly prefixes: string;
  /** Guest-physical address of the factory page. */
  readonly factoryPage: Reading;
  /** What the register `vector` holds once a region is attached. */
  readonly vector: Reading;
  judge(region: string): Judgement;
  /** @param pages of data; undefined when it is not known how many */
  place(region: string, pages: bigint | undefined): RegionRoom;
}
