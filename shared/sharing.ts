/**
 * How guests share one region, step by step: what each register of the factory pages and control pages holds and at
 * which guest-physical address, as JSON. Panel, exports and command line show it and compute nothing of their own.
 */
import type { Hex } from './address';
import type { SourceRange } from './picture';

/**
 * How a value is known: written in a file, documented, seen at work, our conclusion, a predicted place, seen in a device
 * tree that qvm made, or not at all.
 */
export type SharingCertainty =
  | 'stated'
  | 'documented'
  | 'observed'
  | 'inferred'
  | 'predicted'
  | 'verified'
  | 'unknown';

/** The line of a configuration that causes something. */
export interface SharingSource {
  readonly uri: string;
  readonly range: SourceRange;
}

/** What can be played, by its id. */
export const SHARING_SCENARIOS = [
  { id: 'exchange', title: 'Exchange', meaning: 'attach, notify, detach' },
  { id: 'other-size', title: 'Another size', meaning: 'the second guest asks for another size' },
  { id: 'denied', title: 'Refused name', meaning: 'a guest asks for a name that its list refuses' },
  { id: 'too-many', title: '17th client', meaning: 'the region has all its clients already' },
  { id: 'long-name', title: 'Name too long', meaning: 'a name that leaves no byte for the closing NUL' },
  { id: 'no-room', title: 'No room', meaning: 'the region is larger than any gap of the guest' },
] as const;

export type SharingScenario = (typeof SHARING_SCENARIOS)[number]['id'];

/** What someone wants to see played. */
export interface SharingWish {
  /** By default the first that some machine creates. */
  readonly region?: string | undefined;
  /** Names of the guests in their turn; all that may take part by default. */
  readonly order?: readonly string[] | undefined;
  readonly scenario?: SharingScenario | undefined;
}

/** One column: a guest with the shmem vdev through which it takes part. */
export interface SharingGuest {
  /** What people call the machine; a second one of the same name has a number after. */
  readonly name: string;
  readonly form: 'mmio' | 'pci' | 'unknown';
  /** The `allow`/`deny` list in words. */
  readonly policy: string;
  readonly source: SharingSource;
}

export type SharingPage = 'factory' | 'control';

/** What a register holds after a step. */
export interface SharingRegister {
  readonly name: string;
  /** Bytes from the start of the page. */
  readonly offset: Hex;
  /** Guest-physical; absent where the page's address is not known. */
  readonly address?: Hex;
  /** Absent where it cannot be known, and of text. */
  readonly value?: Hex;
  /** For people: `GSS_OK (0)`, `16 pages`, `“frames”`, `unknown`. */
  readonly text: string;
  readonly changed: boolean;
  readonly certainty: SharingCertainty;
  /** Why it is not known, or what it rests on. */
  readonly reason?: string;
  /** The line that causes the value. */
  readonly source?: SharingSource;
}

/** A page of registers as one guest sees it. */
export interface SharingCard {
  readonly page: SharingPage;
  /** Guest-physical address of its first byte; absent where it cannot be known. */
  readonly address?: Hex;
  /** How the address is known. */
  readonly certainty: SharingCertainty;
  readonly reason?: string;
  readonly source?: SharingSource;
  /** Those that can be read, by offset. */
  readonly registers: readonly SharingRegister[];
}

/** One load or store of a step. */
export interface SharingAccess {
  readonly kind: 'read' | 'write';
  readonly page: SharingPage;
  readonly register: string;
  readonly address?: Hex;
  /** Width in bits of one access, and how many there are in a row. */
  readonly bits: number;
  readonly count: number;
  readonly text: string;
}

export interface SharingStep {
  /** Index of the guest that acts; absent for what qvm does by itself. */
  readonly guest?: number;
  /** `Write the size`. */
  readonly title: string;
  /** What follows from it, in a sentence or two; may be empty. */
  readonly detail: string;
  readonly kind: 'start' | 'access' | 'request' | 'notify' | 'detach';
  /** A request that was refused, or whose end cannot be known. */
  readonly outcome?: 'refused' | 'unknown';
  readonly accesses: readonly SharingAccess[];
  /** Indexes of the guests that get an interrupt. */
  readonly interrupted: readonly number[];
  /** The pages of each guest after the step, the factory page first; a guest that has not attached has no control page. */
  readonly guests: readonly (readonly SharingCard[])[];
  readonly source?: SharingSource;
}

export interface SharingPicture {
  /** The regions that can be chosen; empty where nobody names one. */
  readonly regions: readonly string[];
  readonly region?: string;
  readonly scenario: SharingScenario;
  /** Everyone who may take part, by name. */
  readonly candidates: readonly string[];
  /** Those who do, in their turn. */
  readonly guests: readonly SharingGuest[];
  readonly steps: readonly SharingStep[];
  /** Why there are no steps. */
  readonly reason?: string;
}
