import { hex } from '../../../../shared/address';
import { describeSize } from '../../../../shared/size';
import { overlapPairs } from '../../layout/sweep';
import { replace } from '../../text/edit';
import { type Conflict, conflictOf, conflictRule } from '../conflict';
import type { Fix } from '../rule';
import type { CheckSubject } from '../subject';

/** Two `ram`/`rom` ranges share addresses. */
export const MEMORY_OVERLAP = conflictRule({
  id: 'memory-overlap',
  severity: 'error',
  summary: 'Two ranges of memory share addresses.',
  section: 'Guest-physical layout',
  conflicts: ({ memoryWindows }) =>
    overlapPairs(memoryWindows).map((pair) => conflictOf(pair.lower, pair.upper, pair)),
  why: ({ start, end }) => `These ${describeSize(end - start)} are given twice.`,
  fixes: (subject, conflict) => [...moveAfter(subject, conflict)],
});

/** The later range directly after the earlier, where that place is free for its length; a `rom` has its fixed place. */
function* moveAfter({ layout }: CheckSubject, { earlier, later }: Conflict): Iterable<Fix> {
  const { addressPart } = later;
  if (later.kind !== 'ram' || addressPart === undefined || later.openEnded || earlier.openEnded) return;
  const length = later.end - later.start;
  const taken = layout.mem.windows.some(
    (window) => window !== later && window.start < earlier.end + length && earlier.end < window.end,
  );
  if (taken) return;
  const text = hex(earlier.end);
  yield {
    title: `Move the later ${later.label} to ${text}, directly after the earlier`,
    edits: [replace(addressPart, text)],
    preferred: true,
  };
}
