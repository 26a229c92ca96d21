/** What client and server say to each other beyond the language server protocol. */

import type { Hex } from './address';
import type { SourceRange } from './picture';
import type { SharingWish } from './sharing';

/** Language identifier of a configuration, and the section of its settings. */
export const LANGUAGE = 'qvmconf';

/** Language identifier of a QNX build file, which may have configurations inside. */
export const BUILD_LANGUAGE = 'qnxbuild';

/** Commands by what they do; the manifest declares the same ids. */
export const COMMANDS = {
  /** Arguments: the document's address and, to point at one, a window's id. */
  showLayout: 'qvmconf.showLayout',
  showLayoutFollowing: 'qvmconf.showLayoutFollowing',
  /** Argument: the configuration. Asks what it is compared with, and shows both in one layout. */
  compareLayout: 'qvmconf.compareLayout',
  generateHeader: 'qvmconf.generateHeader',
  generateDeviceTree: 'qvmconf.generateDeviceTree',
  generateZephyrOverlay: 'qvmconf.generateZephyrOverlay',
  generateLinuxParameters: 'qvmconf.generateLinuxParameters',
  refreshMap: 'qvmconf.refreshMap',
  restartServer: 'qvmconf.restartServer',
  showOutput: 'qvmconf.showOutput',
  newConfiguration: 'qvmconf.newConfiguration',
  /** Argument: what to show in it, `hover`, `layout` or `fix`. */
  openExample: 'qvmconf.openExample',
  toggleComponent: 'qvmconf.toggleComponent',
  /** Arguments: the configuration and the tree, or `none` to forget it; asked for where they are left out. */
  verify: 'qvmconf.verify',
  howToVerify: 'qvmconf.howToVerify',
  chooseAsinfo: 'qvmconf.chooseAsinfo',
  readLog: 'qvmconf.readLog',
  /** Argument of the three: a row of the view that stands for a host; asked for where it is left out. */
  describeHost: 'qvmconf.describeHost',
  generateHostScript: 'qvmconf.generateHostScript',
  generateBuildLines: 'qvmconf.generateBuildLines',
} as const;

/** The view of the hosts, and what tells the editor that it has something to show; as in package.json. */
export const HOST_VIEW = 'qvmconf.hostView';
export const HOST_FOUND = 'qvmconf.hostFound';

/** Goes to the place that a conclusion rests on; for the status alone, so the manifest does not offer it. */
export const SHOW_EVIDENCE = 'qvmconf.showEvidence';

/** VS Code's own command that shows a page as people read it; a link in a hover runs it. */
export const SHOW_PAGE = 'markdown.showPreview';

/** Kind of the refactoring that turns a component into comments, or back; a command of the client asks for it. */
export const TOGGLE_COMPONENT_KIND = 'refactor.rewrite.toggleComponent';

/** Kind of the refactorings that share a region with another machine, one for each machine. */
export const SHARE_KIND = 'refactor.rewrite.share';

/** Lets the user pick the machine that a region is shared with; for the light bulb alone. Arguments: address, range. */
export const SHARE_REGION = 'qvmconf.shareRegion';

/** Request: `LayoutParams` → `LayoutPicture | null`. */
export const LAYOUT_REQUEST = 'qvmconf/layout';

/** Notification: `LayoutChangedParams`, after each analysis of an open document. */
export const LAYOUT_CHANGED = 'qvmconf/layoutChanged';

export interface LayoutParams {
  readonly textDocument: { readonly uri: string };
  /** The picture marks what differs from this. */
  readonly against?: LayoutAgainst;
}

/** What a layout is compared with: a text, another configuration, or, with neither, what the file alone leads to without its device tree. */
export interface LayoutAgainst {
  /** For people: `HEAD`. */
  readonly name: string;
  readonly text?: string;
  readonly uri?: string;
}

/** Request: `TogetherParams` → `LayoutPicture[]`, those of the other machines that belong with a configuration's. */
export const TOGETHER_REQUEST = 'qvmconf/together';

export interface TogetherParams {
  readonly textDocument: { readonly uri: string };
}

export interface LayoutChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** Request: `AdditionsParams` → `Additions | null`, the vdevs that can be added in a range of guest-physical memory. */
export const ADDITIONS_REQUEST = 'qvmconf/additions';

export interface AdditionsParams {
  readonly textDocument: { readonly uri: string };
  /** Half-open. */
  readonly start: Hex;
  readonly end: Hex;
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
  /** The machine that the file belongs to and why; absent of a file that nobody starts, which is a machine alone. */
  readonly machine?: LaunchStatus;
}

/** Which machine a file belongs to. */
export interface LaunchStatus {
  /** `instruments`, or `2 machines` for a part of several. */
  readonly text: string;
  /** Why: `with common.qvmconf; start.sh:9 starts it`. Of several machines a line each, with its name. */
  readonly detail: string;
  /** The line that starts the first of them, or states it. */
  readonly evidence?: { readonly uri: string; readonly range: SourceRange };
}

/** Request: `GenerateParams` → `Generated | null`, a text for the guest's side or why there is none. */
export const GENERATE_REQUEST = 'qvmconf/generate';

export interface GenerateParams {
  readonly textDocument: { readonly uri: string };
  readonly kind: GeneratedKind;
  /** Of a program that attaches one; by default the first that the machine names. */
  readonly region?: string;
}

/** What can be made of a configuration for the guest's side. */
export const GENERATED_KINDS = [
  'header',
  'dts',
  'zephyr',
  'linux-parameters',
  'attach-c',
  'attach-linux',
  'attach-zephyr',
  'attach-host',
] as const;
export type GeneratedKind = (typeof GENERATED_KINDS)[number];

/** What can be made of a whole host. */
export const HOST_GENERATED_KINDS = ['host-script', 'build-lines', 'host'] as const;
export type HostGeneratedKind = (typeof HOST_GENERATED_KINDS)[number];

/** A text for the guest's side, or why there is none. */
export type Generated =
  | { readonly text: string; readonly language: string; readonly fileName: string }
  | { readonly problem: string };

/** Request: `SharingParams` → `SharingPicture | null`, a region played through between what belongs together. */
export const SHARING_REQUEST = 'qvmconf/sharing';

export interface SharingParams extends SharingWish {
  readonly textDocument: { readonly uri: string };
}

/** Request: `AddressMapParams` → `TextEdit[] | null`, which write or refresh the map in the file. */
export const ADDRESS_MAP_REQUEST = 'qvmconf/addressMap';

export interface AddressMapParams {
  readonly textDocument: { readonly uri: string };
}

/** Request: `AssistParams` → `AssistAnswer` (`assistant.ts`), what a tool says to a language model. */
export const ASSIST_REQUEST = 'qvmconf/assist';

/** Request: `VerifyParams` → `VerifyAnswer | null`; the configuration is read with the tree from then on. */
export const VERIFY_REQUEST = 'qvmconf/verify';

export interface VerifyParams {
  readonly textDocument: { readonly uri: string };
  /** null forgets the tree. */
  readonly tree: TreeFile | null;
}

/** A device tree as it lies in a file or a folder. */
export interface TreeFile {
  /** For people: `guest.dtb`. */
  readonly name: string;
  /** When it was written and when the configuration was changed, in milliseconds since 1970. */
  readonly written?: number;
  readonly configurationChanged?: number;
  /** One with an empty path is a file; others are the files of a folder, by their paths in it. */
  readonly files: readonly { readonly path: string; readonly base64: string }[];
}

/** The comparison as Markdown, or what is wrong with the tree. */
export type VerifyAnswer =
  | { readonly report: string; readonly compared: number; readonly differing: number }
  | { readonly problem: string };

/** Request: `AsinfoParams` → `AsinfoAnswer | null`; substitutions have the values of this host from then on. */
export const ASINFO_REQUEST = 'qvmconf/asinfo';

export interface AsinfoParams {
  /** What `pidin syspage=asinfo` printed; null forgets it. */
  readonly text: string | null;
}

export type AsinfoAnswer = { readonly rows: number } | { readonly problem: string };

/** Request: `LogParams` → `LogReading | null`, what qvm printed at the places that it speaks of. */
export const LOG_REQUEST = 'qvmconf/log';

export interface LogParams {
  readonly text: string;
}

export interface LogReading {
  readonly messages: readonly LogMessageReading[];
  readonly statuses: readonly { readonly line: number; readonly status: number; readonly meaning: string }[];
}

export interface LogMessageReading {
  /** Line of the log, from 0. */
  readonly line: number;
  /** `unknown`: nobody has described the text. */
  readonly severity: 'error' | 'warning' | 'information' | 'unknown';
  readonly text: string;
  readonly meaning?: string;
  /** The place in a configuration of the workspace, where one of this base name is known. */
  readonly target?: { readonly uri: string; readonly range: SourceRange };
}

/** Request: nothing → `HostOverview`: which machines run together, what they share, and their files. */
export const HOST_REQUEST = 'qvmconf/host';

/** Request: `HostLayoutParams` → `HostLayout | null`, the machines that a file's machine is known to run with. */
export const HOST_LAYOUT_REQUEST = 'qvmconf/hostLayout';

export interface HostLayoutParams {
  readonly textDocument: { readonly uri: string };
}

/** Notification: `HostChangedParams`, after something that `HOST_REQUEST` tells has changed. */
export const HOST_CHANGED = 'qvmconf/hostChanged';

export interface HostChangedParams {
  /** There is more to tell than of one file alone: a host that something states or starts, or neighbours. */
  readonly found: boolean;
}

/** Request: `HostGenerateParams` → `Generated | null`, a text that is made of a whole host. */
export const HOST_GENERATE_REQUEST = 'qvmconf/generateForHost';

export interface HostGenerateParams {
  /** As `HostEntry.uri` has it. */
  readonly host: string;
  readonly kind: HostGeneratedKind;
}
