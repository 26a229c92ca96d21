import type { TreeMachine } from '../../companions/deviceTree/devices';

/** The device tree that qvm gave a guest, with where it is from. */
export interface GuestTree {
  readonly machine: TreeMachine;
  /** Name of the dump for people: `guest.dtb`. */
  readonly name: string;
  /** When it was written, in milliseconds since 1970; undefined where nobody knows. */
  readonly written: number | undefined;
  /** The configuration was changed after it was written. */
  readonly isOlder: boolean;
}

/** `guest.dtb of 2026-11-25`: what a verified window rests on. */
export function describeGuestTree({ name, written }: GuestTree): string {
  return written === undefined ? name : `${name} of ${new Date(written).toISOString().slice(0, 10)}`;
}
