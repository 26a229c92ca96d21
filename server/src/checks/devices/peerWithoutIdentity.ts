import { optionOf, type VdevKind } from '../../machine/machine';
import { mayHoldMore } from '../../syntax/component';
import type { Rule } from '../rule';

/** A `peer` whose interface has neither an address nor a name of its own. */
export const PEER_WITHOUT_IDENTITY: Rule = {
  id: 'peer-without-identity',
  severity: 'hint',
  summary: 'A network interface has a `peer` and neither `mac` nor `name`.',
  section: 'Devices',
  check({ machine }, report) {
    for (const { component } of machine.choice.of(lacksIdentity)) {
      const peer = optionOf(component, 'peer');
      if (peer === undefined) continue;
      report({
        at: { start: peer.start, end: peer.end },
        message:
          '`vdev virtio-net` has a `peer`, but neither `mac` nor `name`; the manual highly recommends both.',
      });
    }
  },
};

const lacksIdentity: VdevKind = ({ type, component }) =>
  type === 'virtio-net' &&
  !mayHoldMore(component) &&
  optionOf(component, 'peer') !== undefined &&
  !['mac', 'name'].some((name) => optionOf(component, name) !== undefined);
