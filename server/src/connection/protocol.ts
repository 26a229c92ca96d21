/** What client and server say to each other beyond the language server protocol. */

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
