import { hexDigits } from '../../../../shared/address';
/** The nodes of one parent, each unit address once: two of one name would be one node. */
export class NodeNames {
  private readonly taken = new Set<string>();

  has(name: string): boolean {
    return this.taken.has(unitAddress(name));
  }

  /** The lines of a node with a blank line after; nothing when its name is taken. */
  node(name: string, properties: readonly string[], label?: string, remark?: string): string[] {
    if (this.has(name)) return [];
    this.taken.add(unitAddress(name));
    return [
      ...(remark === undefined ? [] : [`/* ${remark} */`]),
      `${label === undefined ? '' : `${label}: `}${name} {`,
      ...indented(properties),
      '};',
      '',
    ];
  }
}

function unitAddress(name: string): string {
  return name.slice(name.lastIndexOf('@') + 1);
}

/** The unit address of a node: hexadecimal without prefix. */
export function nodeAddress(address: bigint): string {
  return hexDigits(address);
}

/** A string of a device tree. */
export function treeString(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  const body = bytes.map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${hexDigits(byte, 2)}`;
  });
  return `"${body.join('')}"`;
}

/** Lines one level deeper; blank ones stay empty, and one at the end goes. */
export function indented(lines: readonly string[]): string[] {
  const kept = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  return kept.map((line) => (line === '' ? '' : `\t${line}`));
}
