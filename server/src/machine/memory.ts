import type { Architecture } from '../catalogue/provenance';
import type { Choice } from '../syntax/choice';
import { readNumber } from '../syntax/number';
import type { OptionKind } from '../syntax/optionKind';
import { isOpaque, type Part } from '../syntax/part';
import type { OptionNode } from '../syntax/tree';
import { numberOf } from './number';

/** A `ram` or `rom`. */
export interface MemoryRange {
  readonly kind: 'ram' | 'rom';
  readonly option: OptionNode;
  /** Guest-physical; undefined when neither the file nor the default tells it. */
  readonly start: bigint | undefined;
  /** The file states the start. */
  readonly stated: boolean;
  readonly startPart: Part | undefined;
  /** Bytes. */
  readonly length: bigint | undefined;
  readonly lengthPart: Part | undefined;
  /** The length stands before the start; each is read as what it must be meant for. */
  readonly swapped: boolean;
}

/** Which memory an option gives, also where a template mark is glued to the word: `ram@SIZE@`, `@DEBUG@ram`. */
function kindOf({ status, name }: OptionNode): MemoryRange['kind'] | undefined {
  if (status === 'known') return name === 'ram' || name === 'rom' ? name : undefined;
  if (status !== 'opaque') return undefined;
  const [, before = '', word, after = ''] = /^(.*[@}])?(ram|rom)([@$].+)?$/.exec(name) ?? [];
  return isOpaque(before) || isOpaque(after) ? (word as MemoryRange['kind']) : undefined;
}

const givesMemory: OptionKind = (option) => kindOf(option) !== undefined;

/**
 * The memory of a configuration, in the order of the text. Without a start, a range goes directly after the
 * highest memory so far (manual, `vm/ram`). Where nothing is allocated yet that is address 0 on x86; for Arm the
 * manual names no default, so the start stays unknown, as it does after a range whose end is unknown.
 */
export function readMemory(
  options: Choice<OptionNode>,
  architecture: Architecture | undefined,
): MemoryRange[] {
  const ranges: MemoryRange[] = [];
  let highest: bigint | undefined = architecture === 'x86_64' ? 0n : undefined;
  let knowable = true;
  for (const option of options.of(givesMemory)) {
    const kind = kindOf(option);
    if (kind === undefined) continue;
    const parts = option.arguments[0]?.parts ?? [];
    const first = parts.find((part) => part.role === 'address');
    const second = parts.find((part) => part.role === 'length');
    const swapped = areSwapped(first, second, architecture);
    const [startPart, lengthPart] = swapped ? [second, first] : [first, second];
    const length = swapped ? readNumber(first?.text ?? '', 'decimal').value : numberOf(lengthPart);
    // What a template mark stands for may begin with a start.
    const after = knowable && option.status === 'known' ? highest : undefined;
    const start = startPart === undefined ? after : numberOf(startPart);
    ranges.push({
      kind,
      option,
      start,
      stated: startPart !== undefined,
      startPart,
      length,
      lengthPart,
      swapped,
    });
    if (start === undefined || length === undefined) knowable = false;
    else if (highest === undefined || start + length > highest) highest = start + length;
  }
  return ranges;
}

/** Below this a number with a prefix is rather a length than the start of an Arm guest's memory. */
const LOWEST_START = 0x1000000n;

/**
 * `128M,0x80000000`: a size with its unit, then what can only be an address. On x86 memory does begin low, at 1 MiB,
 * and its length is now and then written with a prefix.
 */
function areSwapped(
  first: Part | undefined,
  second: Part | undefined,
  architecture: Architecture | undefined,
): boolean {
  if (architecture === 'x86_64' || first === undefined || second === undefined) return false;
  if (first.opaque || second.opaque || !/^[0-9]+[kmg]$/i.test(first.text)) return false;
  const size = readNumber(first.text, 'decimal').value;
  const address = /^0x[0-9a-f]+$/i.test(second.text) ? numberOf(second) : undefined;
  if (size === undefined || address === undefined || address < LOWEST_START) return false;
  return address > size && size > 1n << 20n;
}
