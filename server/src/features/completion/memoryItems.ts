import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeAddress, hex } from '../../../../shared/address';
import { describeSize } from '../../../../shared/size';
import { readNumber } from '../../syntax/number';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';

const SIZES = ['512M', '256M', '1G', '2G', '64M'] as const;
const FIRST_SIZE = SIZES[0];

/** Where published Arm guests have their memory. */
const ARM_MEMORY = 0x80000000n;
/** Memory of a PC: below the video memory, the BIOS, and from 1 MiB on. */
const PC_MEMORY = ['0,0xa0000', '0x100000,512M'] as const;
const PC_BIOS = '0xc0000,0x40000';

/** Ranges for `ram` and `rom` that are free, and plain lengths, which go after the highest memory so far. */
export function memoryItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const { role, parts } = slot;
  const start = parts.find((part) => part.role === 'address');
  if (role === 'length' && start !== undefined) {
    const address = readNumber(start.text, 'hexadecimal').value;
    return sizeItems(request, address, '');
  }
  if (role === 'address') return [];
  const ranges = wholeRanges(request, slot.option.name).filter((text) => isFree(request, text));
  const after = endOfMemory(request);
  const lengths = after === undefined ? [] : sizeItems(request, after, 'after the memory so far: ');
  return [
    ...ranges.map((label) => ({
      label,
      kind: CompletionItemKind.Value,
      detail: 'start and length',
      rank: 0,
    })),
    ...lengths.map((item) => ({ ...item, rank: 5 })),
  ];
}

function wholeRanges({ architecture, analysis }: CompletionRequest, kind: string): string[] {
  if (kind === 'rom') return architecture === 'aarch64' ? [] : [PC_BIOS];
  if (architecture === 'x86_64') return [...PC_MEMORY];
  const arm = `${describeAddress(ARM_MEMORY)},${FIRST_SIZE}`;
  const isFirst = analysis.machine.memory.length === 0;
  return architecture === 'aarch64' ? [arm] : isFirst ? [arm, ...PC_MEMORY] : [];
}

function sizeItems(request: CompletionRequest, start: bigint | undefined, reason: string): Suggestion[] {
  return SIZES.filter((size) => start === undefined || isFree(request, `${hex(start)},${size}`)).map(
    (label) => ({
      label,
      kind: CompletionItemKind.Value,
      detail: `${reason}${describeSize(readNumber(label, 'decimal').value ?? 0n)}`,
      rank: 0,
    }),
  );
}

/** Where a range without a start goes; undefined where that cannot be known. */
function endOfMemory({ analysis, cursor, architecture }: CompletionRequest): bigint | undefined {
  const before = analysis.machine.memory.filter(
    (range) => range.option.start < (cursor.previous?.start ?? 0),
  );
  let highest = architecture === 'x86_64' ? 0n : undefined;
  for (const { start, length } of before) {
    if (start === undefined || length === undefined) return undefined;
    if (highest === undefined || start + length > highest) highest = start + length;
  }
  return highest;
}

/** The range of the option that is being written does not stand in its own way: it is part of the memory windows. */
function isFree(request: CompletionRequest, text: string): boolean {
  const [start, length] = text.split(',');
  const from = readNumber(start ?? '', 'hexadecimal').value;
  const size = readNumber(length ?? '', 'decimal').value;
  if (from === undefined || size === undefined) return false;
  const here = request.cursor.previous;
  return request.analysis.layout.mem.windows.every(
    (window) =>
      window.certainty === 'predicted' ||
      (window.option !== undefined && window.option === here) ||
      window.start >= from + size ||
      window.safeEnd <= from,
  );
}
