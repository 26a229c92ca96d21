import { hex, hexDigits } from '../../../../shared/address';
import {
  type DeviceTree,
  DeviceTreeError,
  type DeviceTreeNode,
  MOST_BYTES,
  MOST_LEVELS,
  MOST_NODES,
} from './tree';

/** The first word of every flattened tree (Devicetree Specification, chapter 5). */
const MAGIC = 0xd00dfeed;

/** Tokens of the structure block. */
const TOKEN = { beginNode: 1, endNode: 2, property: 3, nop: 4, end: 9 } as const;

/** The oldest layout that is read: the first with whole names of nodes. */
const OLDEST_VERSION = 16;
/** The version that all newer ones say they are compatible with. */
const COMPATIBLE_VERSION = 17;
const HEADER_BYTES = { 16: 36, 17: 40 } as const;

/** Bytes of a property's name; the specification allows 31. */
const MOST_NAME_BYTES = 255;

interface Block {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Whether bytes begin as a flattened tree does. */
export function isBlob(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0) === MAGIC;
}

/**
 * Reads a flattened device tree, as qvm saves it. Every offset and size is compared with what is there before it is
 * followed, and values are pieces of the given bytes, so that no blob makes it take more memory than it has itself.
 * @throws DeviceTreeError
 */
export function readBlob(bytes: Uint8Array): DeviceTree {
  if (bytes.length > MOST_BYTES) {
    throw new DeviceTreeError(`it has ${bytes.length} bytes, more than the ${MOST_BYTES} that are read`, 0);
  }
  const { structure, names } = readHeader(bytes);
  return { root: new StructureReader(bytes, structure, names).read(), notes: [] };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readHeader(bytes: Uint8Array): { structure: Block; names: Block } {
  const view = viewOf(bytes);
  if (bytes.length < 4) throw new DeviceTreeError(`it ends after ${bytes.length} bytes`, bytes.length);
  const magic = view.getUint32(0);
  if (magic !== MAGIC) {
    const found = `0x${hexDigits(magic, 8)}`;
    throw new DeviceTreeError(`it begins with ${found}; a flattened device tree begins with 0xd00dfeed`, 0);
  }
  const need = (size: number) => {
    if (bytes.length < size) throw new DeviceTreeError('it ends within its header', bytes.length);
  };
  need(HEADER_BYTES[16]);
  const total = view.getUint32(4);
  const version = view.getUint32(20);
  const compatible = view.getUint32(24);
  if (total > bytes.length) {
    throw new DeviceTreeError(
      `it is cut short: its header says ${total} bytes, and ${bytes.length} are there`,
      bytes.length,
    );
  }
  if (version < OLDEST_VERSION || compatible > COMPATIBLE_VERSION) {
    const words = `version ${version}, compatible with ${compatible}`;
    throw new DeviceTreeError(`it is of ${words}; versions 16 and 17 are read`, 20);
  }
  if (version >= COMPATIBLE_VERSION) need(HEADER_BYTES[17]);
  const block = (field: number, size: number | undefined, name: string): Block => {
    const start = view.getUint32(field);
    const end = size === undefined ? total : start + size;
    if (start > total || end > total) {
      throw new DeviceTreeError(`its ${name} block does not lie within its ${total} bytes`, field);
    }
    return { start, end };
  };
  const structureSize = version >= COMPATIBLE_VERSION ? view.getUint32(36) : undefined;
  const structure = block(8, structureSize, 'structure');
  if (structure.start % 4 !== 0) throw new DeviceTreeError('its structure block is not aligned', 8);
  return { structure, names: block(12, view.getUint32(32), 'strings') };
}

interface OpenNode {
  readonly name: string;
  readonly properties: Map<string, Uint8Array>;
  readonly children: DeviceTreeNode[];
}

/** Reads the tokens of a structure block, one after the other. */
class StructureReader {
  private at: number;
  private readonly view: DataView;
  private readonly knownNames = new Map<number, string>();
  private readonly decoder = new TextDecoder();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly structure: Block,
    private readonly names: Block,
  ) {
    this.at = structure.start;
    this.view = viewOf(bytes);
  }

  read(): DeviceTreeNode {
    const open: OpenNode[] = [];
    let root: DeviceTreeNode | undefined;
    let nodes = 0;
    for (;;) {
      const start = this.at;
      const token = this.word();
      const node = open.at(-1);
      if (token === TOKEN.beginNode) {
        if (root !== undefined) throw new DeviceTreeError('a second root node begins', start);
        if (open.length >= MOST_LEVELS) {
          throw new DeviceTreeError(`its nodes are nested more than ${MOST_LEVELS} deep`, start);
        }
        if (++nodes > MOST_NODES) throw new DeviceTreeError(`it has more than ${MOST_NODES} nodes`, start);
        open.push({ name: this.nodeName(), properties: new Map(), children: [] });
      } else if (token === TOKEN.endNode) {
        if (node === undefined) throw new DeviceTreeError('a node ends that never began', start);
        open.pop();
        const parent = open.at(-1);
        if (parent === undefined) root = node;
        else parent.children.push(node);
      } else if (token === TOKEN.property) {
        if (node === undefined) throw new DeviceTreeError('a property stands outside of every node', start);
        this.property(node);
      } else if (token === TOKEN.end) {
        if (open.length > 0) throw new DeviceTreeError(`it ends within node '${open.at(-1)?.name}'`, start);
        if (root === undefined) throw new DeviceTreeError('it has no root node', start);
        return root;
      } else if (token !== TOKEN.nop) {
        throw new DeviceTreeError(`${hex(token)} is no token of a structure block`, start);
      }
    }
  }

  private word(): number {
    if (this.at + 4 > this.structure.end)
      throw new DeviceTreeError('its structure block ends too early', this.at);
    const word = this.view.getUint32(this.at);
    this.at += 4;
    return word;
  }

  private nodeName(): string {
    const end = this.bytes.indexOf(0, this.at);
    if (end < 0 || end >= this.structure.end) {
      throw new DeviceTreeError("a node's name has no end", this.at);
    }
    const name = this.decoder.decode(this.bytes.subarray(this.at, end));
    this.at = align(end + 1);
    return name;
  }

  private property({ properties }: OpenNode): void {
    const start = this.at;
    const length = this.word();
    const name = this.propertyName(this.word(), start + 4);
    if (this.at + length > this.structure.end) {
      const room = this.structure.end - this.at;
      throw new DeviceTreeError(`property '${name}' says ${length} bytes, and ${room} are left`, start);
    }
    properties.set(name, this.bytes.subarray(this.at, this.at + length));
    this.at = align(this.at + length);
  }

  private propertyName(offset: number, at: number): string {
    const known = this.knownNames.get(offset);
    if (known !== undefined) return known;
    const start = this.names.start + offset;
    if (start >= this.names.end)
      throw new DeviceTreeError('the name of a property lies outside of the strings', at);
    const most = Math.min(start + MOST_NAME_BYTES + 1, this.names.end);
    const length = this.bytes.subarray(start, most).indexOf(0);
    if (length < 0) throw new DeviceTreeError('the name of a property has no end', at);
    const name = this.decoder.decode(this.bytes.subarray(start, start + length));
    this.knownNames.set(offset, name);
    return name;
  }
}

/** The next multiple of four. */
function align(offset: number): number {
  return (offset + 3) & ~3;
}
