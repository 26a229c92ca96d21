import { describeAddress } from '../../../shared/address';
import { describeRange } from '../../../shared/range';
import type { Ranged } from '../layout/sweep';
import type { Window } from '../layout/window';
import type { Place } from '../text/place';
import type { Fix, Related, ReportedProblem, Rule, RuleInfo } from './rule';
import type { CheckSubject } from './subject';

/** Two windows that are in each other's way, and the addresses that both want. */
export interface Conflict extends Ranged {
  /** By their places in the text; a side that the file does not mention is the earlier. */
  readonly earlier: Window;
  readonly later: Window;
}

/** What a rule about windows in each other's way has of its own. */
interface ConflictRule extends RuleInfo {
  readonly conflicts: (subject: CheckSubject) => Iterable<Conflict>;
  /** What the two do, after their names: `both answer`, `share the page`. */
  readonly verb?: string;
  /** How a range of this space is written. */
  readonly describe?: (range: Ranged) => string;
  /** Why that is wrong, in a sentence; the Problems view cuts what comes late. */
  readonly why: (conflict: Conflict) => string;
  readonly severityOf?: (conflict: Conflict) => ReportedProblem['severity'];
  readonly placeOf?: (window: Window) => Place | undefined;
  readonly fixes?: (subject: CheckSubject, conflict: Conflict) => readonly Fix[];
}

/** A rule that reports windows in each other's way at the later of the two: who, where, and only then why. */
export function conflictRule(own: ConflictRule): Rule {
  const { id, severity, summary, section, verb = 'both answer', describe = rangeOf, fixes } = own;
  const place = own.placeOf ?? writtenPlace;
  return {
    id,
    severity,
    summary,
    section,
    check(subject, report) {
      for (const conflict of own.conflicts(subject)) {
        const { earlier, later } = conflict;
        const at = place(later);
        if (at === undefined) continue;
        const another = earlier.label === later.label ? `another ${earlier.label}` : earlier.label;
        const milder = own.severityOf?.(conflict);
        report({
          at,
          ...(milder === undefined ? {} : { severity: milder }),
          message:
            `${later.label} and ${another} ${verb} ${describe(conflict)}. ${own.why(conflict)}`.trimEnd(),
          related: relatedTo(earlier, describe),
          ...(fixes === undefined ? {} : { fixes: () => fixes(subject, conflict) }),
        });
      }
    },
  };
}

/** The conflict of two windows over the addresses that both hold. */
export function conflictOf(a: Window, b: Window, { start, end }: Ranged = shared(a, b)): Conflict {
  const [earlier, later] = (a.option?.start ?? -1) <= (b.option?.start ?? -1) ? [a, b] : [b, a];
  return { earlier, later, start, end };
}

function shared(a: Ranged, b: Ranged): Ranged {
  return { start: a.start > b.start ? a.start : b.start, end: a.end < b.end ? a.end : b.end };
}

/** Where a window is written: its address, or what makes it. */
export function writtenPlace({ addressPart, option }: Window): Place | undefined {
  if (addressPart !== undefined) return addressPart;
  return option && { start: option.start, end: option.end };
}

/** The other side, for the related information; empty when the file does not mention it. */
function relatedTo(window: Window, describe: (range: Ranged) => string): Related[] {
  const place = writtenPlace(window);
  if (place === undefined) return [];
  return [{ start: place.start, end: place.end, message: describeWindow(window, describe) }];
}

function rangeOf({ start, end }: Ranged): string {
  return describeRange(start, end);
}

/** `virtio-blk disk0 (0x1c0d0000–0x1c0d01ff)`; a default that the file does not state is marked as such. */
export function describeWindow(window: Window, describe: (range: Ranged) => string = rangeOf): string {
  const range = window.openEnded ? `from ${describeAddress(window.start)}` : describe(window);
  return `${window.label} (${range}${window.certainty === 'default' ? ', by default' : ''})`;
}
