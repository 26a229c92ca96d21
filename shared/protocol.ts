/** What client and server say to each other beyond the language server protocol. */

import type { SourceRange } from './picture';

/** Language identifier of a configuration, and the section of its settings. */
export const LANGUAGE = 'qvmconf';

/** Commands by what they do; the manifest declares the same ids. */
export const COMMANDS = {
  /** Arguments: the document's address and, to point at one, a window's id. */
  showLayout: 'qvmconf.showLayout',
  showLayoutFollowing: 'qvmconf.showLayoutFollowing',
  generateHeader: 'qvmconf.generateHeader',
  generateDeviceTree: 'qvmconf.generateDeviceTree',
  generateZephyrOverlay: 'qvmconf.generateZephyrOverlay',
  generateLinuxParameters: 'qvmconf.generateLinuxParameters',
  refreshMap: 'qvmconf.refreshMap',
  restartServer: 'qvmconf.restartServer',
  showOutput: 'qvmconf.showOutput',
  newConfiguration: 'qvmconf.newConfiguration',
  toggleComponent: 'qvmconf.toggleComponent',
} as const;

/** Goes to the place that a conclusion rests on; for the status alone, so the manifest does not offer it. */
export const SHOW_EVIDENCE = 'qvmconf.showEvidence';

/** Kind of the refactoring that turns a component into comments, or back; a command of the client asks for it. */
export const TOGGLE_COMPONENT_KIND = 'refactor.rewrite.toggleComponent';

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

/** What a configuration is taken to be for, in words for the status of the editor. */
export interface TargetStatus {
  /** `aarch64, release 8.0` */
  readonly text: string;
  /** What each conclusion rests on: `aarch64: vdev pl011, line 40`. */
  readonly detail: string;
  /** Where the first conclusion rests in the text; absent when nothing is concluded from it. */
  readonly evidence?: SourceRange;
}

/** Request: `GenerateParams` → `Generated | null`, a text for the guest's side or why there is none. */
export const GENERATE_REQUEST = 'qvmconf/generate';

export interface GenerateParams {
  readonly textDocument: { readonly uri: string };
  readonly kind: GeneratedKind;
}

/** What can be made of a configuration for the guest's side. */
export const GENERATED_KINDS = ['header', 'dts', 'zephyr', 'linux-parameters'] as const;
export type GeneratedKind = (typeof GENERATED_KINDS)[number];

/** A text for the guest's side, or why there is none. */
export type Generated =
  | { readonly text: string; readonly language: string; readonly fileName: string }
  | { readonly problem: string };

/** Request: `AddressMapParams` → `TextEdit[] | null`, which write or refresh the map in the file. */
export const ADDRESS_MAP_REQUEST = 'qvmconf/addressMap';

export interface AddressMapParams {
  readonly textDocument: { readonly uri: string };
}
