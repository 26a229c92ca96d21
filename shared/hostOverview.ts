import type { SourceRange } from './picture';

/**
 * What is known of the hosts of a workspace, for a tree, a terminal and a diagram. Made by the server; whoever shows it
 * computes nothing.
 */
export interface HostOverview {
  readonly hosts: readonly HostEntry[];
}

/** A place in a file. */
export interface HostPlaceEntry {
  readonly uri: string;
  /** The file's name without its folder. */
  readonly file: string;
  readonly range: SourceRange;
}

/** How many findings there are in what an entry stands for. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Machines that run together. */
export interface HostEntry {
  /** The file or the folder that it is known from. */
  readonly name: string;
  readonly uri: string;
  /** Stated by a project file, inferred from a script or a build file, or mere neighbours of a folder. */
  readonly certainty: 'stated' | 'inferred' | 'neighbours';
  /** Why these machines are taken to run together, in words. */
  readonly reason: string;
  readonly guests: readonly GuestEntry[];
  readonly regions: readonly RegionEntry[];
  readonly peers: readonly PeerEntry[];
  readonly scripts: readonly ScriptEntry[];
  readonly problems: ProblemCounts;
}

/** One virtual machine. */
export interface GuestEntry {
  readonly name: string;
  /** The files that its qvm reads, in their order, each with where its text begins. */
  readonly texts: readonly HostPlaceEntry[];
  /** The line that starts it, or the entry that states it. */
  readonly startedBy?: HostPlaceEntry;
  /** What cannot be known is left out. */
  readonly memory: readonly MemoryEntry[];
  readonly vcpus: number;
  readonly devices: readonly DeviceEntry[];
  readonly buildFiles: readonly HostPlaceEntry[];
  readonly problems: ProblemCounts;
}

export interface MemoryEntry {
  /** `512 MiB at 0x80000000`, or the size alone. */
  readonly label: string;
  /** `512 MiB` */
  readonly size: string;
  readonly place: HostPlaceEntry;
}

export interface DeviceEntry {
  /** `virtio-net to_host`. */
  readonly label: string;
  /** `0x1c0c0000, gic:40`; empty for a device that qvm places. */
  readonly detail: string;
  readonly place: HostPlaceEntry;
  /** Lines of build files and scripts that speak of it. */
  readonly usedBy: readonly HostPlaceEntry[];
}

/** A region of shared memory that some machine names. */
export interface RegionEntry {
  readonly name: string;
  /** `4 MiB`; absent where nobody creates it, or where those who do disagree. */
  readonly size?: string;
  readonly clients: readonly RegionClientEntry[];
  /** Machines without any `vdev shmem`. */
  readonly without: readonly string[];
  /** Programs of the host that attach it. */
  readonly hostClients: number;
}

export interface RegionClientEntry {
  readonly guest: string;
  /** `creates` it, is `allowed` it by name, or `may` attach it because nothing forbids it. */
  readonly how: 'creates' | 'allowed' | 'may';
  readonly place: HostPlaceEntry;
}

/** A network interface with its other end. */
export interface PeerEntry {
  readonly guest: string;
  /** The vdev's name, or `virtio-net` where it has none. */
  readonly device: string;
  /** As `peer` has it. */
  readonly peer: string;
  readonly place: HostPlaceEntry;
  /** The other end: a vdev of another machine, or a line of a script; absent where nothing is known to be there. */
  readonly other?: { readonly label: string; readonly place: HostPlaceEntry };
  /** Both ends name each other. */
  readonly mutual: boolean;
}

interface ScriptEntry {
  readonly place: HostPlaceEntry;
  readonly problems: ProblemCounts;
}
