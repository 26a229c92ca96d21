import type { Architecture } from '../catalogue/provenance';
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
}

/** Which memory an option gives, also where a template mark is glued to the word: `ram@SIZE@`. */
function kindOf({ status, name }: OptionNode): MemoryRange['kind'] | undefined {
  if (status === 'known') return name === 'ram' || name === 'rom' ? name : undefined;
  const [, word, rest = ''] = /^(ram|rom)(.+)$/.exec(name) ?? [];
  return status === 'opaque' && isOpaque(rest) && /^[@$]/.test(rest)
    ? (word as MemoryRange['kind'])
    : undefined;
}

/**
 * The memory of a configuration, in the order of the text. Without a start, a range goes directly behind the
 * highest memory so far (manual, `vm/ram`). Where nothing is allocated yet that is address 0 on x86; for Arm the
 * manual names no default, so the start stays unknown, as it does behind a range whose end is unknown.
 */
export function readMemory(
  options: readonly OptionNode[],
  architecture: Architecture | undefined,
): MemoryRange[] {
  const ranges: MemoryRange[] = [];
  let highest: bigint | undefined = architecture === 'x86_64' ? 0n : undefined;
  let knowable = true;
  for (const option of options) {
    const kind = kindOf(option);
    if (kind === undefined) continue;
    const parts = option.arguments[0]?.parts ?? [];
    const startPart = parts.find((part) => part.role === 'address');
    const lengthPart = parts.find((part) => part.role === 'length');
    const length = numberOf(lengthPart);
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
    });
    if (start === undefined || length === undefined) knowable = false;
    else if (highest === undefined || start + length > highest) highest = start + length;
  }
  return ranges;
}
