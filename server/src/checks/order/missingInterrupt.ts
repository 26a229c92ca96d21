import { quoted } from '../../../../shared/quoted';
import { describeLineReason } from '../../layout/freeLines';
import { headOf, mayHoldMore } from '../../syntax/component';
import { insertOption } from '../fixes/insert';
import type { Rule } from '../rule';

/** `loc` makes a device memory-mapped, and then it needs an `intr`. */
export const MISSING_INTERRUPT: Rule = {
  id: 'missing-interrupt',
  severity: 'error',
  summary: 'A memory-mapped device has no `intr`.',
  section: 'Order and wholeness',
  check(subject, report) {
    for (const vdev of subject.machine.vdevs) {
      const severity = vdev.fact?.needsInterrupt;
      if (severity === undefined || vdev.form !== 'mmio' || mayHoldMore(vdev.component)) continue;
      const location = vdev.locations.at(-1);
      if (location?.space !== 'mem' || location.address === undefined) continue;
      if (vdev.component.options.some((option) => option.name === 'intr')) continue;
      const why =
        vdev.type === 'shmem'
          ? 'the manual wants both, as the guest is told of changes by it'
          : 'the guest gets no interrupt from it';
      report({
        at: headOf(vdev.component),
        severity,
        message: `${quoted(`vdev ${vdev.type}`)} has a \`loc\` but no \`intr\`; ${why}.`,
        related: [{ start: location.option.start, end: location.option.end, message: 'its `loc`' }],
        fixes: () => {
          const { component, fact } = vdev;
          const free = subject.layout.freeLines.interrupt({ device: fact, before: component.start });
          if (free === undefined) return [];
          const words = `intr ${free.text}`;
          const edits = [insertOption(subject.tree, component, words, location.option)];
          return [
            { title: `Add ${quoted(words)} (${describeLineReason(free.reason)})`, edits, preferred: true },
          ];
        },
      });
    }
  },
};
