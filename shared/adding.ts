import type { Hex } from './address';
import type { SourceRange } from './picture';

/** The vdevs that can be added in a range of guest-physical memory, the best first. */
export interface Additions {
  readonly choices: readonly Addition[];
  /** Those that do not fit: for want of room, or of an interrupt line. */
  readonly refused: readonly RefusedAddition[];
}

/** A whole new vdev, with what is written to add it. */
export interface Addition extends OfferedAddition {
  readonly edit: AdditionEdit;
}

/** A whole new vdev as it is offered. */
export interface OfferedAddition {
  /** Its type: `virtio-net`. */
  readonly vdev: string;
  /** What it is: `network device`. */
  readonly title: string;
  /** Where it will lie: an address that its alignment allows, in the range. */
  readonly place: Hex;
  /** Its options in one line: `loc 0x1c0a0000 intr gic:42`. */
  readonly options: string;
}

/** The one insertion that adds a vdev. */
interface AdditionEdit {
  readonly uri: string;
  /** Of the document that it is for; absent where that is not open. */
  readonly version?: number;
  readonly range: SourceRange;
  readonly newText: string;
}

export interface RefusedAddition {
  readonly vdev: string;
  /** Bytes that it would need; absent where it is an interrupt line that is missing. */
  readonly needs?: Hex;
}
