/** What leads from one machine to another in a drawing of several. */
export interface Joint {
  /** A region of shared memory, two ends of a network, or bytes of the host that a guest is given. */
  readonly kind: JointKind;
  /** What people call it: a region's name, a device's. */
  readonly name: string;
  /** All of it in a clause: `shared region frames, 8 MiB: instruments, infotainment`. */
  readonly words: string;
  /** From left to right; more than two of a region that many have. */
  readonly ends: readonly JointEnd[];
  /** The end that no picture has: `vp0`, `1 program of the host`. */
  readonly outside?: string;
}

export type JointKind = 'region' | 'network' | 'pass';

export interface JointEnd {
  /** Index of the picture. */
  readonly picture: number;
  /** Ids of windows where it may be drawn, the best first; at the head of the machine where none is. */
  readonly windows: readonly string[];
}
