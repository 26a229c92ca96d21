import { hex } from '../../../../shared/address';
import type { Analysis } from '../../analysis/analysis';
import { isShmem } from '../../machine/machine';
import { guestDevices } from './guest';
import { commentText } from './text';

/** Factory pages that the example driver takes at most. */
const MOST_FACTORIES = 16;

/**
 * The parameters with which the Linux example driver for shared memory finds the factory pages that lie in
 * guest-physical memory; it finds those of PCI devices by itself.
 */
export function linuxParameters(analysis: Analysis): string {
  const { devices, leftOut } = guestDevices(analysis);
  const pages = devices.filter(({ vdev }) => isShmem(vdev));
  const notes = [`Parameters of the Linux example driver for shared memory, from ${analysis.fileName}.`];
  const shown = pages.slice(0, MOST_FACTORIES);
  if (pages.length > shown.length) notes.push(`The driver takes ${MOST_FACTORIES} factory pages at most.`);
  const withoutLine = shown.filter(({ lines }) => lines.length === 0);
  for (const { title } of withoutLine) notes.push(`${title}: no line is known; 0 stands for it.`);
  for (const { title, reason } of leftOut.filter((entry) => entry.title.startsWith('vdev shmem')))
    notes.push(`${title}: ${reason}.`);
  if (shown.length > 0) {
    notes.push(
      'int_lines are numbers of Linux, which may differ from the lines of the configuration: see /proc/interrupts.',
    );
  } else notes.push('No factory page of this configuration has a known guest-physical address.');
  const factories = shown.map(({ windows }) => hex(windows[0].start)).join(',');
  const lines = shown.map(({ lines: [first] }) => first?.line ?? 0n).join(',');
  return [
    ...notes.map((note) => `# ${commentText(note)}`),
    ...(shown.length === 0 ? [] : [`factories=${factories} int_lines=${lines}`]),
    '',
  ].join('\n');
}
