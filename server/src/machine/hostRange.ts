import type { Location } from './location';
import type { Pass, VirtualMachine } from './machine';

/** Bytes of the host that a `pass` gives to a guest. */
interface HostRange {
  readonly pass: Pass;
  readonly location: Location;
  /** Host-physical, half-open. */
  readonly start: bigint;
  readonly end: bigint;
  /** The guest may write to it, as far as the letters say; without letters it may. */
  readonly writable: boolean;
}

/**
 * The ranges of host memory that a machine is given, as far as start and length are known. Without a host address it is
 * the guest's (observed in working configurations).
 */
export function hostRangesOf({ passes }: VirtualMachine): HostRange[] {
  return passes.flatMap((pass) =>
    pass.locations.flatMap((location) => {
      const start = location.hostPart === undefined ? location.address : location.hostAddress;
      const { length, space } = location;
      if (space !== 'mem' || start === undefined || length === undefined || length === 0n) return [];
      const writable = location.letters === undefined || /w/i.test(location.letters.text);
      return [{ pass, location, start, end: start + length, writable }];
    }),
  );
}
