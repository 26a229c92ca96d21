import { addApart, type Edit, fitsAmong } from '../../text/edit';
import type { Finding, Fix } from '../rule';

/** A fix with the rule whose finding it removes. */
export interface SafeFix {
  readonly rule: string;
  readonly edits: Fix['edits'];
}

/**
 * The fixes that rules call safe, one for each finding. Of two that touch the same text only the first is taken; the
 * other is made in the next round.
 */
export function safeFixes(findings: readonly Finding[]): SafeFix[] {
  const fixes: SafeFix[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.().find((candidate) => candidate.safe === true);
    if (fix === undefined || !fix.edits.every((edit) => fitsAmong(taken, edit))) continue;
    for (const edit of fix.edits) addApart(taken, edit);
    fixes.push({ rule: finding.rule, edits: fix.edits });
  }
  return fixes;
}
