import { quoted } from '../../../../shared/quoted';
import { optionOf, type VdevKind } from '../../machine/machine';
import type { Rule } from '../rule';

/** `peer` that names its own system and vdev. */
export const PEER_IS_SELF: Rule = {
  id: 'peer-is-self',
  severity: 'error',
  summary: 'A network interface names itself as its other end.',
  section: 'Devices',
  check({ machine }, report) {
    if (machine.system === undefined) return;
    for (const { component, name, namePart } of machine.choice.of(hasNamedPeer)) {
      const peer = optionOf(component, 'peer')?.arguments[0]?.parts[0];
      if (name === undefined || peer === undefined || peer.text !== `/dev/qvm/${machine.system}/${name}`)
        continue;
      report({
        at: peer,
        message: `${quoted(peer.text)} is this interface itself. Name the other end, \`/dev/qvm/SYSTEM/NAME\` of another machine or \`/dev/vdevpeers/NAME\` of the host.`,
        related:
          namePart === undefined ? [] : [{ start: namePart.start, end: namePart.end, message: 'its name' }],
      });
    }
  },
};

const hasNamedPeer: VdevKind = ({ component, name }) =>
  name !== undefined && optionOf(component, 'peer')?.arguments[0]?.word.text.startsWith('/dev/qvm/') === true;
