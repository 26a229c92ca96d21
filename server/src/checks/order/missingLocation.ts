import { hex } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { describePlaceReason } from '../../layout/free';
import type { Vdev, VdevKind } from '../../machine/machine';
import { usualPlaces } from '../../machine/usual';
import { headOf, mayHoldMore } from '../../syntax/component';
import { insertOption } from '../fixes/insert';
import type { Fix, Rule } from '../rule';
import type { CheckSubject } from '../subject';

/** `intr` without `loc`, on a vdev that is neither a PCI device then nor has a place of its own. */
export const MISSING_LOCATION: Rule = {
  id: 'missing-location',
  severity: 'warning',
  summary: 'A device has an `intr` but no `loc`, and no default address.',
  section: 'Order and wholeness',
  check(subject, report) {
    for (const vdev of subject.machine.choice.of(lacksLocation)) {
      const { component } = vdev;
      const interrupt = component.options.find((option) => option.name === 'intr');
      if (interrupt === undefined) continue;
      report({
        at: headOf(component),
        message: `${quoted(`vdev ${vdev.type}`)} has an \`intr\` but no \`loc\`, and the manual names no default address.`,
        related: [{ start: interrupt.start, end: interrupt.end, message: 'its `intr`' }],
        fixes: () => addLocation(subject, vdev),
      });
    }
  },
};

const lacksLocation: VdevKind = ({ fact, component }) => {
  if (fact === undefined || fact.pciByDefault === true || mayHoldMore(component)) return false;
  // Others (hpet, ser8250, smmu) are used without a `loc` in working configurations.
  if (fact.needsInterrupt === undefined && fact.controller === undefined) return false;
  if (!fact.windows.some((window) => window.option === 'loc' && window.fallback === undefined)) return false;
  const has = (name: string) => component.options.some((option) => option.name === name);
  return has('intr') && !has('loc') && !fact.windows.some((window) => window.fallback !== undefined);
};

function addLocation(subject: CheckSubject, vdev: Vdev): Fix[] {
  const { fact, component } = vdev;
  const isKnown = usualPlaces(fact, subject.catalogue).some(({ space }) => space === 'mem');
  const free = isKnown ? subject.layout.freeSpace.place({ device: fact, component }) : undefined;
  if (free === undefined) return [];
  const words = `loc ${hex(free.place)}`;
  return [
    {
      title: `Add ${quoted(words)} (${describePlaceReason(free.reason)})`,
      edits: [insertOption(subject.tree, vdev.component, words)],
      preferred: true,
    },
  ];
}
