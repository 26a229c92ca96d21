import type { Place } from '../text/place';

/** A row of the host's address space: bytes that its start-up code gave a name. */
export interface AsinfoRow extends Place {
  /** Of the row in its section, which `parent` of others names. */
  readonly offset: number;
  /** Offset of the row that this one lies in; undefined at the root. */
  readonly parent: number | undefined;
  /** Host-physical. */
  readonly firstByte: bigint;
  /** Host-physical, exclusive; the text has the last byte. */
  readonly afterLastByte: bigint;
  /** `/memory/below4G/ram/fdt` */
  readonly path: string;
  /** The last name of the path, which a substitution takes: `fdt`. */
  readonly leaf: string;
}

/** What a leaf means: one range, none, or several that differ. No page says which one of several counts. */
type LeafLookUp =
  | { readonly kind: 'found'; readonly row: AsinfoRow }
  | { readonly kind: 'absent' }
  | { readonly kind: 'ambiguous'; readonly rows: readonly AsinfoRow[] };

/** What `pidin syspage=asinfo` prints on a host. */
export interface Asinfo {
  /** In the order of the text. */
  readonly rows: readonly AsinfoRow[];
  lookUp(leaf: string): LeafLookUp;
}

/** Characters that are read at most; a real listing has a few thousand. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

const SECTION = /^.*\bSection:(\S+)/;
const ROW =
  /^\W*([0-9a-fA-F]{1,8})\)\s+([0-9a-fA-F]{1,16})-([0-9a-fA-F]{1,16})\s+o:([0-9a-fA-F]{1,8})\s+(\/\S*)/;

/** The parent of a row that has none. */
const NO_PARENT = 0xffff;

/**
 * The rows of the `asinfo` section of a text: the output of the command, with a prompt, other sections or a whole
 * session around it. Where no section is named, rows alone count.
 * @returns undefined where the text has no row
 */
export function readAsinfo(text: string): Asinfo | undefined {
  const rows: AsinfoRow[] = [];
  let isInSection = true;
  let start = 0;
  const limit = Math.min(text.length, MOST_CHARACTERS);
  while (start < limit) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    // A row is short; what is longer is something else.
    const line = text.slice(start, Math.min(end, start + 1000));
    const section = SECTION.exec(line)?.[1];
    if (section !== undefined) isInSection = section === 'asinfo';
    const row = isInSection ? readRow(line, start) : undefined;
    if (row !== undefined) rows.push(row);
    start = end + 1;
  }
  return rows.length === 0 ? undefined : new Rows(rows);
}

function readRow(line: string, start: number): AsinfoRow | undefined {
  const match = ROW.exec(line);
  if (match === null) return undefined;
  const [whole, offset = '', first = '', last = '', parent = '', path = ''] = match;
  const firstByte = BigInt(`0x${first}`);
  const lastByte = BigInt(`0x${last}`);
  if (lastByte < firstByte) return undefined;
  const parentOffset = Number.parseInt(parent, 16);
  return {
    start,
    end: start + whole.length,
    offset: Number.parseInt(offset, 16),
    parent: parentOffset === NO_PARENT ? undefined : parentOffset,
    firstByte,
    afterLastByte: lastByte + 1n,
    path,
    leaf: path.slice(path.lastIndexOf('/') + 1),
  };
}

/**
 * What `$asinfo_start{LEAF}` and `$asinfo_length{LEAF}` stand for; undefined for other forms, and where the leaf is absent
 * or means several ranges.
 * @param form without the `$`
 */
export function asinfoValue(asinfo: Asinfo, form: string, leaf: string): bigint | undefined {
  const found = asinfo.lookUp(leaf);
  if (found.kind !== 'found') return undefined;
  const { firstByte, afterLastByte } = found.row;
  if (form === 'asinfo_start') return firstByte;
  return form === 'asinfo_length' ? afterLastByte - firstByte : undefined;
}

class Rows implements Asinfo {
  private readonly byLeaf = new Map<string, AsinfoRow[]>();

  constructor(readonly rows: readonly AsinfoRow[]) {
    for (const row of rows) {
      const known = this.byLeaf.get(row.leaf);
      if (known === undefined) this.byLeaf.set(row.leaf, [row]);
      else known.push(row);
    }
  }

  lookUp(leaf: string): LeafLookUp {
    const rows = this.byLeaf.get(leaf) ?? [];
    const [first] = rows;
    if (first === undefined) return { kind: 'absent' };
    const isOneRange = rows.every(
      (row) => row.firstByte === first.firstByte && row.afterLastByte === first.afterLastByte,
    );
    return isOneRange ? { kind: 'found', row: first } : { kind: 'ambiguous', rows };
  }
}

/** Whether a row is memory that the host gives out itself; what is passed from it is taken from the host's programs. */
export function isHostMemory(row: AsinfoRow): boolean {
  return row.leaf === 'sysram';
}
