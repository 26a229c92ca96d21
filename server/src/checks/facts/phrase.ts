import { describeAddress } from '../../../../shared/address';
import { describeRange } from '../../../../shared/range';
import type { Window } from '../../layout/window';

/** `virtio-blk disk0 (0x1c0d0000–0x1c0d01ff)`; a default that the file does not state is marked as such. */
export function describeWindow(window: Window): string {
  const range = window.openEnded
    ? `from ${describeAddress(window.start)}`
    : describeRange(window.start, window.end);
  return `${window.label} (${range}${window.certainty === 'default' ? ', by default' : ''})`;
}
