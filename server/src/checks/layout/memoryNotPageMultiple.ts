import { hex } from '../../../../shared/address';
import { isPageMultiple, pageCeiling } from '../../../../shared/page';
import { quoted } from '../../../../shared/quoted';
import { describeBytes, describeExactSize } from '../../../../shared/size';
import type { Part } from '../../syntax/part';
import { replace } from '../../text/edit';
import type { Fix, Rule } from '../rule';

/** A `ram`/`rom` length that is no multiple of 4 KiB. */
export const MEMORY_NOT_PAGE_MULTIPLE: Rule = {
  id: 'memory-not-page-multiple',
  severity: 'error',
  summary: 'The length of memory is not whole 4 KiB pages.',
  section: 'Guest-physical layout',
  check({ machine }, report) {
    for (const { kind, length, lengthPart } of machine.memory) {
      if (length === undefined || lengthPart === undefined || isPageMultiple(length)) continue;
      const bare = /^[0-9]+$/.test(lengthPart.text);
      const unit = bare ? ' Without K, M or G a length counts bytes.' : '';
      report({
        at: lengthPart,
        message: `${quoted(kind)} is allocated in whole pages of 4 KiB; ${describeBytes(length)} is not.${unit}`,
        fixes: () => [...(bare ? missingUnits(lengthPart, length) : []), roundUp(lengthPart, length, bare)],
      });
    }
  },
};

function missingUnits(part: Part, length: bigint): Fix[] {
  return (['M', 'K'] as const).flatMap((unit, index): Fix[] => {
    const bytes = length << (unit === 'M' ? 20n : 10n);
    if (!isPageMultiple(bytes) || bytes > 1n << 44n) return [];
    const text = `${part.text}${unit}`;
    return [
      {
        title: `Write ${quoted(text)} (${describeExactSize(bytes)})`,
        edits: [replace(part, text)],
        preferred: index === 0,
      },
    ];
  });
}

function roundUp(part: Part, length: bigint, bare: boolean): Fix {
  const text = hex(pageCeiling(length));
  return {
    title: `Round up to ${quoted(text)} (${describeExactSize(pageCeiling(length))})`,
    edits: [replace(part, text)],
    preferred: !bare,
  };
}
