import { replace } from '../../text/edit';
import { indentationAt, lineEnd } from '../../text/lines';
import type { Place } from '../../text/place';
import type { Fix } from '../rule';

/** More is rather a typing error than a number of vCPUs. */
const MOST = 64;

/** As many `cpu` as a number says in place of what stands there: each is one vCPU. Nothing for other texts. */
export function cpuLines(text: string, place: Place, number: string): Fix[] {
  const count = /^[0-9]{1,2}$/.test(number) ? Number(number) : 0;
  if (count < 1 || count > MOST) return [];
  const between = lineEnd(text) + indentationAt(text, place.start);
  const words = Array.from({ length: count }, () => 'cpu').join(between);
  const title = count === 1 ? 'Write `cpu` once' : `Write \`cpu\` ${count} times, one for each vCPU`;
  return [{ title, edits: [replace(place, words)], preferred: true }];
}
