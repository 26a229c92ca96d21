import type { Place } from '../text/place';
import type { CheckSubject } from './subject';

/** Where a finding stands that is about the whole machine: its name, else the first word of the file. */
export function startOfFile({ machine, tree }: CheckSubject): Place {
  const first = machine.systemPart ?? tree.options[0]?.word ?? { start: 0, end: 0 };
  return { start: first.start, end: first.end };
}
