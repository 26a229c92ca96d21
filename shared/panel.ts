import type { Additions, OfferedAddition } from './adding';
import type { Hex } from './address';
import type { HostLayout } from './hostLayout';
import type { LayoutPicture, SourceRange } from './picture';
import type { SharingPicture, SharingWish } from './sharing';

/** Everything that the extension and the layout panel's page say to each other. Plain JSON, one direction per type. */

export type ServerState = 'starting' | 'running' | 'stopped';

export type HostMessage =
  /** A new picture; `undefined` when there is no configuration to show, `reason` says why. */
  | { readonly type: 'picture'; readonly picture?: LayoutPicture; readonly reason?: string }
  /** Pictures of the other configurations of the folder, on demand of `compare`. */
  | {
      readonly type: 'others';
      readonly pictures: readonly LayoutPicture[];
      /** The host that the shown configuration runs on, where one is known. */
      readonly host?: HostLayout;
    }
  /** A region played through, on demand of `sharing`; absent when the server knows none. */
  | { readonly type: 'sharing'; readonly picture?: SharingPicture }
  /** Line of the cursor in the shown configuration, from 0; absent when it is elsewhere. */
  | { readonly type: 'cursor'; readonly line?: number }
  /** Show one window of the map; comes after the picture that has it. */
  | { readonly type: 'select'; readonly window: string }
  /** Titles of the fixes that the editor offers, on demand of `fixes`. */
  | { readonly type: 'fixes'; readonly clash: string; readonly titles: readonly string[] }
  /** What can be added in a range of free memory, on demand of `additions`. */
  | {
      readonly type: 'additions';
      readonly start: Hex;
      readonly end: Hex;
      readonly choices: readonly OfferedAddition[];
      readonly refused: Additions['refused'];
    }
  | { readonly type: 'server'; readonly state: ServerState; readonly message?: string }
  /** Outcome of a request of the page, to be announced. */
  | {
      readonly type: 'done';
      readonly message: string;
      readonly failed?: boolean;
      /** An edit that `undo` takes back. */
      readonly undo?: boolean;
    };

export type PageMessage =
  /** The page listens now; sent once, also after each reload. */
  | { readonly type: 'ready' }
  /** Go to a place in a text; with `focus` the cursor follows. */
  | { readonly type: 'reveal'; readonly uri: string; readonly range: SourceRange; readonly focus: boolean }
  /** Write another address where `range` has one now. Refused when the document is no longer at `version`. */
  | {
      readonly type: 'move';
      readonly uri: string;
      readonly version: number;
      readonly range: SourceRange;
      readonly newText: string;
    }
  /** Take back the last edit of this page, as long as nothing was changed after it. */
  | { readonly type: 'undo' }
  /** Let the user choose a configuration to open. */
  | { readonly type: 'openFile' }
  /** Show the list of problems. */
  | { readonly type: 'problems' }
  /** Write lines at the end of a text. Refused when the document is no longer at `version`. */
  | { readonly type: 'insert'; readonly uri: string; readonly version: number; readonly text: string }
  /** Let the user choose among what the editor offers at a place: fixes and refactorings. */
  | { readonly type: 'offers'; readonly uri: string; readonly range: SourceRange }
  /** Tell what fixes the editor offers at the places of a clash, which the page knows by a key of its own. */
  | { readonly type: 'fixes'; readonly clash: string; readonly places: readonly TextPlace[] }
  /** Make the one of that title. */
  | { readonly type: 'fix'; readonly places: readonly TextPlace[]; readonly title: string }
  /** Tell which vdevs can be added in a range of guest-physical memory, half-open. */
  | { readonly type: 'additions'; readonly uri: string; readonly start: Hex; readonly end: Hex }
  /** Add the one of that type. */
  | {
      readonly type: 'add';
      readonly uri: string;
      readonly start: Hex;
      readonly end: Hex;
      readonly vdev: string;
    }
  | {
      readonly type: 'export';
      readonly format: ExportFormat;
      readonly name: string;
      readonly content: string;
    }
  | { readonly type: 'copy'; readonly what: string; readonly content: string }
  | { readonly type: 'compare'; readonly on: boolean }
  /** Let the user choose what the layout is compared with, or compare it no more. */
  | { readonly type: 'against'; readonly on: boolean }
  /** Play a region of the shown configuration, as the wish says. */
  | { readonly type: 'sharing'; readonly wish: SharingWish }
  | { readonly type: 'restartServer' };

/** A place in one of the texts that a machine is made of. */
export interface TextPlace {
  readonly uri: string;
  readonly range: SourceRange;
}

/** `content` of an export is text for `svg` and `markdown`, base64 for `png`. */
export type ExportFormat = 'svg' | 'png' | 'markdown';

/** What the page keeps over hiding and reload, and what the serializer gets back. */
export interface PageState {
  /** The configuration that the panel was opened for; absent when it follows the active editor. */
  readonly uri?: string;
  readonly mode: 'map' | 'table' | 'sharing';
  readonly zoom: number;
  /** Pixels scrolled at that zoom. */
  readonly scroll: number;
  readonly selected?: string;
  /** How machines are drawn side by side, and the machines, regions and devices that are shown alone. */
  readonly side?: { readonly scale: 'own' | 'common'; readonly only: readonly string[] };
  /** What is played in the view of shared memory. */
  readonly sharing?: SharingWish;
}
