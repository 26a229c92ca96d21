import { describeOffset } from '../../../../shared/address';
/** A node of a device tree, however it was written down. */
export interface DeviceTreeNode {
  /** With its unit address: `uart@1c090000`; empty for the root. */
  readonly name: string;
  /** Values as the bytes of a flattened tree; undefined where a text has a word that cannot be known (a macro). */
  readonly properties: ReadonlyMap<string, Uint8Array | undefined>;
  readonly children: readonly DeviceTreeNode[];
}

/** A device tree, and what its reader passed over. */
export interface DeviceTree {
  readonly root: DeviceTreeNode;
  /** Short sentences for people: what was not followed or could not be known. */
  readonly notes: readonly string[];
}

/** Bytes of a device tree, in any form, that are read at most; Linux on Arm takes blobs of 2 MiB at most. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** Levels of nodes that are read at most; real trees have fewer than ten. */
export const MOST_LEVELS = 64;

/** Nodes that are read at most; real trees have fewer than ten thousand. */
export const MOST_NODES = 200_000;

/** What cannot be read as a device tree: the only error that a reader throws. */
export class DeviceTreeError extends Error {
  constructor(
    readonly reason: string,
    /** Bytes (or, of a text, characters) from the start to the fault. */
    readonly offset: number,
    /** The place for people: `offset 0x38`, `line 12`. */
    readonly where: string = `offset ${describeOffset(offset)}`,
  ) {
    super(`${reason} (${where})`);
    this.name = 'DeviceTreeError';
  }
}

/** The 32-bit cells of a value, or undefined where it is absent, unknown or not made of cells. */
export function cells(node: DeviceTreeNode, property: string): readonly number[] | undefined {
  const bytes = node.properties.get(property);
  if (bytes === undefined || bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(index * 4));
}

/** The first cell of a value, or undefined. */
export function cell(node: DeviceTreeNode, property: string): number | undefined {
  const bytes = node.properties.get(property);
  if (bytes === undefined || bytes.length < 4) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
}

/** The strings of a value, in order; none where it is absent or unknown. */
export function strings(node: DeviceTreeNode, property: string): readonly string[] {
  const bytes = node.properties.get(property);
  if (bytes === undefined || bytes.length === 0) return [];
  const text = new TextDecoder().decode(bytes);
  return (text.endsWith('\0') ? text.slice(0, -1) : text).split('\0');
}

/** Several cells as one number, most significant first; 0 for none. */
export function joinCells(parts: readonly number[]): bigint {
  return parts.reduce((value, part) => (value << 32n) | BigInt(part), 0n);
}
