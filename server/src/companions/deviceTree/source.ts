import { escapedCharacter, readExpression } from './expression';
import { Scanner } from './scanner';
import {
  type DeviceTree,
  DeviceTreeError,
  type DeviceTreeNode,
  MOST_BYTES,
  MOST_LEVELS,
  MOST_NODES,
} from './tree';

const NAME = /[A-Za-z0-9,._+*#?@-]+/y;
const LABEL = /([A-Za-z_]\w*)[ \t]*:(?!:)/y;
const REFERENCE = /&(?:([A-Za-z_]\w*)|\{([^}\n]*)\})/y;
const STRING = /"((?:[^"\\]|\\[\s\S])*)"/y;
const HEX_BYTES = /\[([0-9a-fA-F\s]*)\]/y;
const DIRECTIVE =
  /\/(dts-v1|plugin|memreserve|include|incbin|bits|delete-node|delete-property|omit-if-no-ref)\//y;

/** A piece of a value: bytes, the phandle of another node, or its path as a string. */
type Piece =
  | { readonly bytes: Uint8Array }
  | { readonly phandleOf: string }
  | { readonly pathOf: string }
  | 'unknown';

interface OpenNode {
  readonly name: string;
  readonly path: string;
  /** 0 for the root. */
  readonly level: number;
  readonly properties: Map<string, readonly Piece[]>;
  readonly children: Map<string, OpenNode>;
}

/**
 * Reads the text of a device tree (`.dts`). Files that it includes and macros are not followed: notes say so, and
 * a value that holds one is unknown.
 * @throws DeviceTreeError
 */
export function readSource(text: string): DeviceTree {
  if (text.length > MOST_BYTES) {
    throw new DeviceTreeError(
      `it has ${text.length} characters, more than the ${MOST_BYTES} that are read`,
      0,
    );
  }
  return new SourceReader(text).read();
}

class SourceReader {
  private readonly scanner: Scanner;
  private readonly root = openNode('', '', 0);
  private readonly labels = new Map<string, OpenNode>();
  private readonly notes = new Set<string>();
  private nodes = 1;
  private hasRoot = false;
  private readonly encoder = new TextEncoder();

  constructor(text: string) {
    this.scanner = new Scanner(text);
  }

  read(): DeviceTree {
    const { scanner } = this;
    while (!scanner.isAtEnd) this.readTop();
    if (!this.hasRoot) throw scanner.problem("it has no root node '/ { … };'");
    if (scanner.hasPreprocessorLines)
      this.notes.add('Preprocessor lines (#include, #define) are not followed.');
    const values = new Values(this.root, this.labels, this.notes);
    return { root: values.resolve(this.root), notes: [...this.notes] };
  }

  private readTop(): void {
    const { scanner } = this;
    const directive = scanner.take(DIRECTIVE)?.[1];
    if (directive !== undefined) {
      this.readTopDirective(directive);
      return;
    }
    const labels = this.takeLabels();
    const reference = scanner.take(REFERENCE);
    if (reference !== undefined) {
      const node = this.nodeAt(reference);
      if (node === undefined) this.notes.add(`'${reference[0]}' names no node of this text.`);
      this.readBody(node ?? openNode(reference[0], '', 0), labels);
    } else if (scanner.takeSign('/')) {
      this.hasRoot = true;
      this.readBody(this.root, labels);
    } else {
      throw scanner.problem("a node is expected here: '/ {' or '&label {'");
    }
  }

  private readTopDirective(directive: string): void {
    const { scanner } = this;
    if (directive === 'include') {
      this.takeInclude();
      return;
    }
    if (directive === 'memreserve') {
      readExpression(scanner);
      readExpression(scanner);
    } else if (directive === 'delete-node') {
      const reference = scanner.take(REFERENCE);
      const node = reference === undefined ? undefined : this.nodeAt(reference);
      if (node !== undefined) this.remove(node);
    } else if (directive === 'omit-if-no-ref') {
      scanner.take(REFERENCE);
    }
    scanner.need(';', `/${directive}/`);
  }

  private takeInclude(): void {
    const name = this.scanner.take(STRING)?.[1];
    if (name === undefined) throw this.scanner.problem('the name of a file is missing after /include/');
    this.notes.add(`/include/ "${name}" is not followed.`);
  }

  private takeLabels(): string[] {
    const labels: string[] = [];
    for (;;) {
      const label = this.scanner.take(LABEL)?.[1];
      if (label === undefined) return labels;
      labels.push(label);
    }
  }

  private nodeAt([, label, path]: RegExpExecArray): OpenNode | undefined {
    return label === undefined ? nodeOfPath(this.root, path ?? '') : this.labels.get(label);
  }

  private remove(node: OpenNode): void {
    const slash = node.path.lastIndexOf('/');
    nodeOfPath(this.root, node.path.slice(0, slash))?.children.delete(node.name);
  }

  /** `{ … };` with what stands in a node. */
  private readBody(node: OpenNode, labels: readonly string[]): void {
    const { scanner } = this;
    for (const label of labels) this.labels.set(label, node);
    scanner.need('{', `node '${node.name || '/'}'`);
    while (!scanner.takeSign('}')) this.readMember(node);
    scanner.need(';', `node '${node.name || '/'}'`);
  }

  private readMember(node: OpenNode): void {
    const { scanner } = this;
    const directive = scanner.take(DIRECTIVE)?.[1];
    if (directive === 'include') {
      this.takeInclude();
      return;
    }
    if (directive === 'delete-node' || directive === 'delete-property') {
      const name = scanner.take(NAME)?.[0] ?? '';
      if (directive === 'delete-node') node.children.delete(name);
      else node.properties.delete(name);
      scanner.need(';', `/${directive}/`);
      return;
    }
    const labels = this.takeLabels();
    const name = scanner.take(NAME)?.[0];
    if (name === undefined)
      throw scanner.problem(scanner.isAtEnd ? 'it ends within a node' : 'a name is expected here');
    if (scanner.sees('{')) {
      this.readBody(this.child(node, name), labels);
      return;
    }
    const pieces = scanner.takeSign('=') ? this.readValue(name) : [];
    scanner.need(';', `property '${name}'`);
    node.properties.set(name, pieces);
  }

  private child(node: OpenNode, name: string): OpenNode {
    const known = node.children.get(name);
    if (known !== undefined) return known;
    if (node.level + 1 >= MOST_LEVELS)
      throw this.scanner.problem(`its nodes are nested more than ${MOST_LEVELS} deep`);
    if (++this.nodes > MOST_NODES) throw this.scanner.problem(`it has more than ${MOST_NODES} nodes`);
    const made = openNode(name, `${node.path}/${name}`, node.level + 1);
    node.children.set(name, made);
    return made;
  }

  private readValue(property: string): Piece[] {
    const pieces: Piece[] = [];
    do {
      this.takeLabels();
      this.readPieces(property, pieces);
      this.takeLabels();
    } while (this.scanner.takeSign(','));
    return pieces;
  }

  private readPieces(property: string, pieces: Piece[]): void {
    const { scanner } = this;
    const text = scanner.take(STRING);
    if (text !== undefined) {
      pieces.push({ bytes: this.encoder.encode(`${unescaped(text[1] ?? '')}\0`) });
      return;
    }
    const hexadecimal = scanner.take(HEX_BYTES);
    if (hexadecimal !== undefined) {
      const digits = (hexadecimal[1] ?? '').replace(/\s+/g, '');
      if (digits.length % 2 !== 0)
        throw scanner.problem(`the bytes of property '${property}' are no pairs of digits`);
      pieces.push({ bytes: Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) });
      return;
    }
    const reference = scanner.take(REFERENCE);
    if (reference !== undefined) {
      pieces.push({ pathOf: reference[1] ?? reference[2] ?? '' });
      return;
    }
    const directive = scanner.take(DIRECTIVE)?.[1];
    let bits = 32;
    if (directive === 'bits') {
      bits = Number(readExpression(scanner)?.value ?? 0n);
      if (![8, 16, 32, 64].includes(bits)) throw scanner.problem('/bits/ is followed by 8, 16, 32 or 64');
    } else if (directive === 'incbin') {
      scanner.take(/\([^)\n]*\)/y);
      this.notes.add(`/incbin/ of property '${property}' is not followed.`);
      pieces.push('unknown');
      return;
    }
    if (!scanner.takeSign('<'))
      throw scanner.problem(`property '${property}' has a value that cannot be read`);
    this.readCells(property, bits / 8, pieces);
  }

  /** What stands between `<` and `>`. */
  private readCells(property: string, width: number, pieces: Piece[]): void {
    const { scanner } = this;
    const bytes: number[] = [];
    const flush = () => {
      if (bytes.length > 0) pieces.push({ bytes: Uint8Array.from(bytes) });
      bytes.length = 0;
    };
    while (!scanner.takeSign('>')) {
      this.takeLabels();
      const reference = scanner.take(REFERENCE);
      if (reference !== undefined) {
        flush();
        pieces.push({ phandleOf: reference[1] ?? reference[2] ?? '' });
        continue;
      }
      if (scanner.sees('>')) continue;
      const number = readExpression(scanner);
      if (number === undefined) throw scanner.problem(`a cell of property '${property}' cannot be read`);
      if (number.value === undefined) {
        this.notes.add(`Property '${property}' has a macro whose value is not known.`);
        flush();
        pieces.push('unknown');
        continue;
      }
      for (let index = width - 1; index >= 0; index--) {
        bytes.push(Number((number.value >> BigInt(index * 8)) & 0xffn));
      }
    }
    flush();
  }
}

/** Turns pieces into bytes when every node and its phandle are known. */
class Values {
  private readonly phandles = new Map<OpenNode, number>();
  private next = 1;
  private readonly encoder = new TextEncoder();

  constructor(
    private readonly root: OpenNode,
    private readonly labels: ReadonlyMap<string, OpenNode>,
    private readonly notes: Set<string>,
  ) {
    this.collect(root);
  }

  resolve(node: OpenNode): DeviceTreeNode {
    const properties = new Map<string, Uint8Array | undefined>();
    for (const [name, pieces] of node.properties) properties.set(name, this.bytesOf(pieces));
    const children = [...node.children.values()].map((child) => this.resolve(child));
    // Children come first: they may have referred to this node and so given it its phandle.
    const given = this.phandles.get(node);
    if (given !== undefined && !properties.has('phandle')) properties.set('phandle', cellBytes(given));
    return { name: node.name, properties, children };
  }

  /** The phandles that the text states, and new ones for every other node that something refers to. */
  private collect(root: OpenNode): void {
    const all: OpenNode[] = [];
    const visit = (node: OpenNode) => {
      all.push(node);
      for (const child of node.children.values()) visit(child);
    };
    visit(root);
    for (const node of all) {
      const [piece] = node.properties.get('phandle') ?? node.properties.get('linux,phandle') ?? [];
      if (piece === undefined || piece === 'unknown' || !('bytes' in piece) || piece.bytes.length < 4)
        continue;
      const { buffer, byteOffset, byteLength } = piece.bytes;
      this.phandles.set(node, new DataView(buffer, byteOffset, byteLength).getUint32(0));
    }
    const taken = new Set(this.phandles.values());
    for (const pieces of all.flatMap(({ properties }) => [...properties.values()])) {
      for (const piece of pieces) {
        if (piece === 'unknown' || !('phandleOf' in piece)) continue;
        const target = this.target(piece.phandleOf);
        if (target === undefined || this.phandles.has(target)) continue;
        while (taken.has(this.next)) this.next++;
        this.phandles.set(target, this.next++);
      }
    }
  }

  private target(reference: string): OpenNode | undefined {
    return reference.startsWith('/') ? nodeOfPath(this.root, reference) : this.labels.get(reference);
  }

  private bytesOf(pieces: readonly Piece[]): Uint8Array | undefined {
    const parts: Uint8Array[] = [];
    for (const piece of pieces) {
      if (piece === 'unknown') return undefined;
      const part = 'bytes' in piece ? piece.bytes : this.referenceBytes(piece);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  private referenceBytes(piece: Exclude<Piece, 'unknown' | { bytes: Uint8Array }>): Uint8Array | undefined {
    const name = 'pathOf' in piece ? piece.pathOf : piece.phandleOf;
    const target = this.target(name);
    if (target === undefined) {
      this.notes.add(`'&${name}' names no node of this text.`);
      return undefined;
    }
    if ('pathOf' in piece) return this.encoder.encode(`${target.path || '/'}\0`);
    const phandle = this.phandles.get(target);
    return phandle === undefined ? undefined : cellBytes(phandle);
  }
}

function openNode(name: string, path: string, level: number): OpenNode {
  return { name, path, level, properties: new Map(), children: new Map() };
}

function nodeOfPath(root: OpenNode, path: string): OpenNode | undefined {
  let node: OpenNode | undefined = root;
  for (const step of path.split('/')) if (step !== '') node = node?.children.get(step);
  return node;
}

function cellBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function unescaped(text: string): string {
  return text.replace(/\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    escapedCharacter(code),
  );
}
