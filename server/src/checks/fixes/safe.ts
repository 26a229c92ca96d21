import { addApart, type Edit, fitsAmong } from '../../text/edit';
import type { Finding } from '../rule';

/**
 * The edits of every safe fix, one fix for each finding. Of two that touch the same text only the first is taken;
 * the other is made in the next round. In the order of the text, apart from each other.
 */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.().find((candidate) => candidate.safe === true);
    if (fix === undefined || !fix.edits.every((edit) => fitsAmong(taken, edit))) continue;
    for (const edit of fix.edits) addApart(taken, edit);
  }
  return taken;
}
