import type { HostLayout } from '../../../../shared/hostLayout';
import { counted } from '../../../../shared/words';
import { shown } from '../terminal';
import { layoutText } from './text';

/** The layouts of a host's machines one after another, in the order of starting, then what joins them. */
export function hostLayoutText(host: HostLayout): string {
  const { name, certainty, reason, guests, joints, physical } = host;
  const parts = guests.map(({ order, startedBy, picture }) => {
    const at = startedBy === undefined ? '' : `${startedBy.file}:${startedBy.range.start.line + 1}`;
    const when =
      order === undefined ? '' : `starts as number ${order} of ${guests.length}${at && ` (${at})`}\n`;
    return `${shown(when.trimEnd())}${when && '\n'}${layoutText(picture)}`;
  });
  if (physical !== undefined) parts.push(`the host's physical addresses\n${layoutText(physical)}`);
  if (joints.length > 0) parts.push(`joined\n${joints.map(({ words }) => `  ${shown(words)}\n`).join('')}`);
  const heading = `${name}: ${counted(guests.length, 'machine')}, ${certainty}: ${reason}`;
  return [`${shown(heading)}\n`, ...parts].join('\n');
}
