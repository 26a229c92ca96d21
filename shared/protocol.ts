/** What client and server say to each other beyond the language server protocol. */

import type { GeneratedKind } from '../server/src/features/generate/generate';

/** Request: `LayoutParams` → `LayoutPicture | null`. */
export const LAYOUT_REQUEST = 'qvmconf/layout';

/** Notification: `LayoutChangedParams`, after each analysis of an open document. */
export const LAYOUT_CHANGED = 'qvmconf/layoutChanged';

export interface LayoutParams {
  readonly textDocument: { readonly uri: string };
}

export interface LayoutChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** Request: `StatusParams` → `TargetStatus | null`. */
export const STATUS_REQUEST = 'qvmconf/status';

export interface StatusParams {
  readonly textDocument: { readonly uri: string };
}

/** Request: `GenerateParams` → `Generated | null`, a text for the guest's side or why there is none. */
export const GENERATE_REQUEST = 'qvmconf/generate';

export interface GenerateParams {
  readonly textDocument: { readonly uri: string };
  readonly kind: GeneratedKind;
}

/** Request: `AddressMapParams` → `TextEdit[] | null`, which write or refresh the map in the file. */
export const ADDRESS_MAP_REQUEST = 'qvmconf/addressMap';

export interface AddressMapParams {
  readonly textDocument: { readonly uri: string };
}
