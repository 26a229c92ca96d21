import type { CompanionFile } from './companionFile';
import type { Launch } from './launch';
import { outlineOf } from './outline';
import type { HostPlace } from './place';

/**
 * How it is known that machines run together.
 * - `stated`: a project file says so.
 * - `inferred`: a script or a build file starts them.
 * - `neighbours`: they merely lie in one folder.
 */
export type HostCertainty = 'stated' | 'inferred' | 'neighbours';

/** One virtual machine of a host, with what belongs to it alone. */
export interface Guest {
  readonly launch: Launch;
  /** The line that starts it or the entry that states it; undefined of a neighbour. */
  readonly evidence: HostPlace | undefined;
  /** The build files of its image. */
  readonly buildFiles: readonly CompanionFile[];
  /** The regions that its programs attach, where the project file says so. */
  readonly regions: readonly StatedRegionUse[];
}

/** A region that a guest's programs attach, by the project file. */
interface StatedRegionUse {
  readonly name: string;
  readonly place: HostPlace;
}

/** A region that programs of the host itself attach, by the project file. */
interface HostRegion {
  readonly name: string;
  /** How many clients of it the host's programs are. */
  readonly hostClients: number;
  readonly place: HostPlace;
}

/** The machines that run together and the files beside them. */
export interface Host {
  readonly certainty: HostCertainty;
  /** Address of the file or folder that it is known from. */
  readonly uri: string;
  readonly guests: readonly Guest[];
  /** The scripts and build files of the host's own side. */
  readonly scripts: readonly CompanionFile[];
  readonly regions: readonly HostRegion[];
}

/** Whether a host holds every machine with every option, so that what is not found is not there. */
export function isComplete({ guests }: Host): boolean {
  return guests.every(({ launch: { analysis } }) => {
    const { system, systemPart } = outlineOf(analysis);
    return system !== undefined || systemPart === undefined;
  });
}
