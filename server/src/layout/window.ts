import type { WindowCertainty, WindowKind, WindowPart } from '../../../shared/picture';
import type { VdevFact, WindowFact } from '../catalogue/shape';
import type { Part } from '../syntax/part';
import type { ComponentNode, OptionNode } from '../syntax/tree';

/** A range of one address space that something answers. Half-open. */
export interface Window {
  /** Stable while the text around it is edited: kind, type and ordinal. */
  readonly id: string;
  readonly space: 'mem' | 'io' | 'pci';
  /** Guest-physical address; a port; or, for `pci`, bus, device and function as 16:5:3 bits. */
  readonly start: bigint;
  /** Of the size that certainly answers. */
  readonly end: bigint;
  /** Of the size to keep clear; at least `end`. */
  readonly safeEnd: bigint;
  readonly kind: WindowKind;
  /** Which of its owner's windows, where something depends on it. */
  readonly part: WindowPart | undefined;
  /** The vdev that answers, and which of its windows this is, from the catalogue; undefined for what it does not know. */
  readonly vdev: VdevFact | undefined;
  readonly fact: WindowFact | undefined;
  readonly label: string;
  readonly detail: string | undefined;
  readonly certainty: WindowCertainty;
  /** Why it lies there, where the file does not say so. */
  readonly basis: string | undefined;
  /** The size cannot be known; `end` is one byte on. */
  readonly openEnded: boolean;
  /** The component that it belongs to; undefined for memory and for what the file does not mention. */
  readonly component: ComponentNode | undefined;
  /** The option that gives the address or, without one, that makes the component. */
  readonly option: OptionNode | undefined;
  /** Where the address is written. */
  readonly addressPart: Part | undefined;
  /** Id of the factory page that a region hangs on. */
  readonly factory?: string;
  readonly region?: string;
}

/** Where addresses of 64 bits end, exclusive. */
export const ADDRESSES_END = 1n << 64n;

/** A window as far as there are addresses for it. */
export function withinAddresses(window: Window): Window {
  if (window.safeEnd <= ADDRESSES_END) return window;
  const end = window.end < ADDRESSES_END ? window.end : ADDRESSES_END;
  return { ...window, end, safeEnd: ADDRESSES_END };
}

/**
 * Whether a window really answers accesses: a reservation only keeps qvm away, a prediction is none yet, and what is
 * there on some hosts only may be none.
 */
export function answers(window: Window): boolean {
  return window.kind !== 'reserve' && window.certainty !== 'predicted' && !isOnSomeHosts(window);
}

/** Whether the host decides if the window is there at all; a device tree that has it settles that. */
export function isOnSomeHosts({ fact, certainty }: Window): boolean {
  return fact?.onSomeHosts !== undefined && certainty !== 'verified';
}

/** Whether the file says that it lies there, or the tree that qvm made. */
export function isCertain({ certainty }: Window): boolean {
  return certainty === 'stated' || certainty === 'verified';
}

/** `ram` and `rom`. */
export function isMemory(window: Window): boolean {
  return window.kind === 'ram' || window.kind === 'rom';
}

/** A vdev's or a pass's window that really answers accesses. */
export function isDevice(window: Window): boolean {
  // With a blob word before it, a `pass` hands over data and maps no device.
  return answers(window) && !isMemory(window) && window.component?.opener.blob === undefined;
}
