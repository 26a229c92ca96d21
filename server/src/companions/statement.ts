import type { GuestProgramFact } from '../catalogue/companions/guestPrograms';
import type { Place } from '../text/place';
import type { Branch, ScriptWord } from './shell/commands';

/** A word of qvm's command line: the file of `@FILE`, or a word of the language itself. */
export interface LaunchArgument {
  readonly kind: 'file' | 'word';
  /** Of a file its path on the target, without the `@`. */
  readonly text: ScriptWord;
}

/** `qvm @a.conf @b.conf set …`: starts one virtual machine. */
export interface LaunchStatement extends Place {
  readonly kind: 'launch';
  readonly branches: readonly Branch[];
  readonly arguments: readonly LaunchArgument[];
}

/** `vpctl IF peer=… bind=…` or `mount -T io-pkt -o peer=…,bind=… …`: the host's end of a guest's network. */
export interface PeerStatement extends Place {
  readonly kind: 'peer';
  readonly program: 'vpctl' | 'mount';
  /** The interface that vpctl names. */
  readonly interface: ScriptWord | undefined;
  /** `/dev/qvm/SYSTEM/NAME`. */
  readonly peer: ScriptWord | undefined;
  /** The path that the guest's vdev names as its `peer`. */
  readonly bind: ScriptWord | undefined;
  readonly mac: ScriptWord | undefined;
  readonly features: ScriptWord | undefined;
}

/** `ifconfig vp0 create up`. */
interface InterfaceStatement extends Place {
  readonly kind: 'interface';
  readonly interface: ScriptWord;
}

/** `devb-loopback loopback prefix=P,fd=F`: the disks `/dev/P0`, `/dev/P1` …. */
interface DiskStatement extends Place {
  readonly kind: 'disk';
  readonly prefix: ScriptWord;
  readonly file: ScriptWord | undefined;
}

/** `waitfor PATH`. */
export interface WaitStatement extends Place {
  readonly kind: 'wait';
  readonly path: ScriptWord;
}

/** A number of a statement; its value is undefined where it cannot be known. */
export interface StatedNumber {
  readonly word: ScriptWord;
  readonly value: bigint | undefined;
}

/** A program of a guest that is told where its device is. */
export interface DeviceStatement extends Place {
  readonly kind: 'device';
  readonly program: GuestProgramFact;
  readonly address: StatedNumber | undefined;
  readonly line: StatedNumber | undefined;
}

/** `[image=ADDRESS]`: where the guest's image expects to be. */
interface ImageStatement extends Place {
  readonly kind: 'image';
  readonly address: StatedNumber;
}

/** The start-up program with the version of the GIC that it is told. */
interface StartupStatement extends Place {
  readonly kind: 'startup';
  readonly gicVersion: bigint | undefined;
  /** The flag that tells it. */
  readonly flag: ScriptWord | undefined;
}

/** What a script or a build file says that a configuration says too. */
export type Statement =
  | LaunchStatement
  | PeerStatement
  | InterfaceStatement
  | DiskStatement
  | WaitStatement
  | DeviceStatement
  | ImageStatement
  | StartupStatement;
