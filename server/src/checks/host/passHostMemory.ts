import { describeRange } from '../../../../shared/range';
import { isHostMemory } from '../../companions/asinfo';
import { hostRangesOf } from '../../machine/hostRange';
import type { Rule } from '../rule';

/** A guest is given memory that the host gives out to its own programs. */
export const PASS_HOST_MEMORY: Rule = {
  id: 'pass-host-memory',
  severity: 'warning',
  summary: "A `pass` hands over memory that the host's own programs use.",
  section: 'Against the host',
  check({ machine, asinfo }, report) {
    const memory = asinfo?.rows.filter(isHostMemory) ?? [];
    if (memory.length === 0) return;
    for (const { location, start, end } of hostRangesOf(machine)) {
      const row = memory.find(({ firstByte, afterLastByte }) => start < afterLastByte && firstByte < end);
      const at = location.hostPart ?? location.addressPart ?? location.option;
      if (row === undefined) continue;
      report({
        at: { start: at.start, end: at.end },
        message: `${describeRange(start, end)} of the host lies in its own memory, \`${row.path}\` at ${describeRange(row.firstByte, row.afterLastByte)}: guest and programs of the host would use the same bytes.`,
      });
    }
  },
};
