import { quoted } from '../../../../shared/quoted';
import { describeLineReason } from '../../layout/freeLines';
import { isShmem, type VdevKind } from '../../machine/machine';
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
    for (const vdev of subject.machine.choice.of(lacksInterrupt)) {
      const severity = vdev.fact?.needsInterrupt;
      const location = vdev.locations.at(-1);
      if (severity === undefined || location === undefined) continue;
      const why = isShmem(vdev)
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

const lacksInterrupt: VdevKind = ({ fact, form, locations, component }) => {
  if (fact?.needsInterrupt === undefined || form !== 'mmio' || mayHoldMore(component)) return false;
  const location = locations.at(-1);
  if (location?.space !== 'mem' || location.address === undefined) return false;
  return !component.options.some((option) => option.name === 'intr');
};
