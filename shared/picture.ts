/**
 * What is drawn: a complete, self-contained description of one virtual machine's guest-physical layout, as JSON.
 * The panel, the SVG export and the command line draw from it and compute no addresses of their own.
 * Addresses and sizes are hex strings (`0x1c050000`), because JSON has no big integers; ends are exclusive.
 */
import type { Hex } from './address';

/**
 * How sure a window is: written in the file, a default that the file does not state, our prediction, or seen in the
 * device tree that qvm made.
 */
export type WindowCertainty = 'stated' | 'default' | 'predicted' | 'verified';

export type WindowKind =
  | 'ram'
  | 'rom'
  | 'vdev'
  | 'pass'
  | 'reserve'
  | 'factory-page'
  | 'control-page'
  | 'shared-data'
  | 'interrupt-controller';

/** Which of the windows that an owner has: of a GIC, or of what is passed through. */
export type WindowPart =
  | 'distributor'
  | 'redistributors'
  | 'translation-service'
  | 'cpu-interface'
  | 'message-frame'
  | 'system-memory';

/**
 * What became of a window between two layouts. `gone` and `was` are of the older one: what is no longer there, and the
 * place that a window has left.
 */
export type ChangeKind = 'new' | 'gone' | 'moved' | 'was' | 'resized' | 'changed';

export interface WindowChange {
  readonly kind: ChangeKind;
  /** `moved from 0x1c090000, grown from 4 KiB`. */
  readonly words: string;
  /** Id of the window at the other end of a move. */
  readonly other?: string;
}

/** What a layout is compared with, and how far the two differ. */
export interface ComparisonPicture {
  /** In words: `HEAD`, `b.qvmconf`, `the file alone`. */
  readonly against: string;
  readonly counts: Readonly<Record<Exclude<ChangeKind, 'was'> | 'same', number>>;
  /** What is no window: `4 vCPUs, was 2`. */
  readonly facts: readonly string[];
}

/** A place in the configuration's text; lines and characters from 0, UTF-16 units, end exclusive. */
export interface SourceRange {
  /** Of a machine of several files: the file, where it is another than the one that is asked about. */
  readonly file?: { readonly uri: string; readonly name: string };
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface WindowPicture {
  /** Stable while the text around it is edited: kind, type and ordinal, for example `vdev:pl011:0`. */
  readonly id: string;
  readonly start: Hex;
  /** Exclusive. Of the least size that certainly answers; equals `start` when `openEnded`. */
  readonly end: Hex;
  /** Exclusive end of the space to keep clear; differs from `end` where the true size is not documented. */
  readonly safeEnd: Hex;
  readonly kind: WindowKind;
  /** Absent where an owner has one window only, or where nothing depends on which it is. */
  readonly part?: WindowPart;
  /** What it is, without address: `virtio-net guest_to_host`, `ram`, `gic redistributors x2`. */
  readonly label: string;
  /** The names in the label, where it has several: a vdev's type and its own name. */
  readonly names?: readonly string[];
  /** One short clause beside the size: `hostdev >-`, `load qnx-guest.ifs`, `-> host 0xfe204000 rwn`. */
  readonly detail?: string;
  readonly certainty: WindowCertainty;
  /** Why it is where it is, for `default` and `predicted`. */
  readonly basis?: string;
  /** The size is not known (a substitution): drawn with a torn edge. */
  readonly openEnded?: boolean;
  /** It is there on some hosts only, and which, in a clause. */
  readonly hosts?: string;
  /** Where the file says so; absent for what the file does not mention at all. */
  readonly source?: SourceRange;
  /** Where the address itself is written, when it is: what dragging edits. */
  readonly addressSource?: SourceRange;
  /** Interrupts of the owner, in the order of the text. */
  readonly interrupts: readonly WindowInterruptPicture[];
  /** Where it should go, when it is the `mover` of an overlap; with the reason as a clause. */
  readonly moveTo?: { readonly place: Hex; readonly reason: string };
  /** A network device that is joined to another: its own name, and the path of the other. */
  readonly peer?: { readonly name?: string; readonly path: string };
  /** Ids of `overlaps` that this window takes part in. */
  readonly overlaps: readonly number[];
  /** Id of the window whose factory page creates this region (control pages and shared data). */
  readonly factory?: string;
  /** Name of the shared-memory region (control pages and shared data). */
  readonly region?: string;
  /** In a comparison, where the other layout has it otherwise. */
  readonly change?: WindowChange;
}

/** An interrupt of a window's owner. */
export interface WindowInterruptPicture {
  /** As the file names it: `gic:38`, `gic:44=150` with a host vector, `apic` alone. */
  readonly text: string;
  /** Name of the controller and line on it, as far as they are known. */
  readonly controller?: string;
  readonly line?: number;
  /** `SPI 6`, `PPI 11`; absent for controllers without such numbering. */
  readonly numbering?: string;
  /** Another component uses the same line. */
  readonly clash: boolean;
  /** Why no such interrupt can be: its controller is not there, or has no such line. */
  readonly wrong?: string;
  /** Host vector of a passed-through interrupt. */
  readonly hostVector?: string;
}

/** Bytes that two or more windows claim. */
export interface OverlapPicture {
  readonly start: Hex;
  readonly end: Hex;
  /** Window ids, by start address. */
  readonly windows: readonly string[];
  /** The window that should move, when one can; it has `moveTo`. */
  readonly mover?: string;
  /** How the two lie: the same bytes, one inside the other, or crossing. */
  readonly shape: 'identical' | 'contained' | 'partial';
  /** `conflict`: certain. `possible`: only the space to keep clear. `benign`: allowed (a `loc` inside a `reserve`). */
  readonly severity: 'conflict' | 'possible' | 'benign';
}

export interface GapPicture {
  readonly start: Hex;
  readonly end: Hex;
}

export interface SpacePicture {
  /** By start address, then by end. */
  readonly windows: readonly WindowPicture[];
  /** Free ranges between, before and after the windows, page aligned for `mem`. */
  readonly gaps: readonly GapPicture[];
  readonly overlaps: readonly OverlapPicture[];
  /** Some windows are left out: what lies between the others is unknown, and no gap is said. */
  readonly isPart?: boolean;
}

export interface InterruptUsePicture {
  readonly line: number;
  /** Label of the component that uses it. */
  readonly label: string;
  /** Window ids of that component, if it has any. */
  readonly windows: readonly string[];
  readonly source?: SourceRange;
  /** `SPI 6`, `PPI 11`; absent for controllers without such numbering. */
  readonly numbering?: string;
  /** Another component uses the same line. */
  readonly clash: boolean;
  /** Host vector of a passed-through interrupt. */
  readonly hostVector?: string;
}

/** What a controller is, whatever its name. */
export type ControllerKind = 'gic' | 'ioapic' | 'apic' | 'other';

export interface ControllerPicture {
  readonly name: string;
  readonly kind: ControllerKind;
  /** Lines that each vCPU has for itself, inclusive; absent where all are shared. */
  readonly privateLines?: { readonly first: number; readonly last: number };
  /** Inclusive range of lines worth drawing for devices. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly uses: readonly InterruptUsePicture[];
  /** The line that the next device gets. */
  readonly nextFree?: number;
}

export interface RegisterPicture {
  readonly offset: Hex;
  /** Absent where the page's address is not known. */
  readonly address?: Hex;
  readonly width: number;
  readonly count: number;
  readonly access: string;
  readonly name: string;
  readonly meaning: string;
  /** What it will hold, in words, as far as the file tells: `38`, `0x00001000 for fb_shared (predicted)`. */
  readonly value?: string;
}

export interface RegionPicture {
  readonly name: string;
  /** Bytes asked for; absent when the size is not a known number. */
  readonly size?: Hex;
  readonly pages?: number;
  /** Predicted; absent when no gap is large enough or the size is unknown. */
  readonly controlPage?: string;
  readonly data?: string;
  readonly basis: string;
  /** Other virtual machines that name the same region, as far as known. */
  readonly sharedWith: readonly string[];
  readonly source?: SourceRange;
}

/** A region that the guest may attach because the file names it, and that this machine does not create. */
export interface AttachablePicture extends Omit<RegionPicture, 'basis'> {
  /** What people call the machine that creates it; absent, as all about its size and place, where that is not known. */
  readonly from?: string;
  readonly basis?: string;
}

export interface FactoryPagePicture {
  /** Window id; absent in PCI form, where qvm picks the address. */
  readonly window?: string;
  readonly label: string;
  /** As of a window. */
  readonly names?: readonly string[];
  readonly form: 'mmio' | 'pci' | 'unknown';
  readonly registers: readonly RegisterPicture[];
  readonly regions: readonly RegionPicture[];
  /** Regions of others, by name; what a pattern allows is not among them. */
  readonly attachable: readonly AttachablePicture[];
  /** The `allow`/`deny` list in words: `every region`, `only fb_shared`. */
  readonly policy: string;
  readonly source?: SourceRange;
}

/** Something that could not be placed, and why; listed beside the drawing. */
export interface UnplacedPicture {
  /** `pci`: all PCI devices together, with what that means for gaps and predictions; each has its own entry as well. */
  readonly kind: 'ram' | 'rom' | 'vdev' | 'pass' | 'region' | 'pci';
  readonly label: string;
  /** As of a window. */
  readonly names?: readonly string[];
  readonly reason: string;
  readonly source?: SourceRange;
}

export interface LayoutPicture {
  readonly uri: string;
  /** The document version that it was computed from. */
  readonly version: number;
  readonly system?: string;
  /** `guest_1`, or the file's name where there is no `system`. */
  readonly title: string;
  readonly summary: {
    readonly architecture?: string;
    readonly release?: string;
    /** Bytes of `ram` as far as known. */
    readonly memory: Hex;
    readonly vcpus: number;
    readonly devices: number;
    readonly lines: number;
    readonly conflicts: number;
    /** Findings that are errors, conflicts among them; absent where nobody checked. */
    readonly errors?: number;
  };
  readonly spaces: { readonly mem: SpacePicture; readonly io: SpacePicture; readonly pci: SpacePicture };
  readonly interrupts: readonly ControllerPicture[];
  readonly factoryPages: readonly FactoryPagePicture[];
  readonly unplaced: readonly UnplacedPicture[];
  /** In a comparison; the windows of both layouts are in the spaces then. */
  readonly comparison?: ComparisonPicture;
}
