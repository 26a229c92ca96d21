import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { readDevicePath } from '../../machine/devicePath';
import { isFragment, optionOf, type VdevKind } from '../../machine/machine';
import { nearestWords } from '../../text/nearest';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { Rule } from '../rule';

/** A `peer` in the machine itself that it does not have; those of other machines are compared on their host. */
export const PEER_NOT_HERE: Rule = {
  id: 'peer-not-here',
  severity: 'warning',
  summary: 'A `peer` names a device of its own machine that is not there.',
  section: 'Devices',
  check({ machine }, report) {
    const { system, vdevs } = machine;
    // A name that cannot be known may be the one.
    if (system === undefined || isFragment(machine) || machine.choice.of(hasUnknowableName).length > 0)
      return;
    const names = vdevs.flatMap(({ name }) => name ?? []);
    const known = new Set(names);
    for (const { component, name: own } of machine.choice.of(hasDeviceForPeer)) {
      const peer = optionOf(component, 'peer')?.arguments[0]?.parts[0];
      const { system: target, device } = (peer && readDevicePath(peer.text)) ?? {};
      if (peer === undefined || device === undefined || target?.name !== system || known.has(device.name))
        continue;
      const at = { start: peer.start + device.start, end: peer.start + device.end };
      const near = nearestWords(
        device.name,
        names.filter((name) => name !== own),
      );
      report({
        at,
        message: `${quoted(device.name)} is no device of this machine, ${quoted(system)}: the interface is tied to nothing.${didYouMean(near)}`,
        fixes: () => replaceByNearest(at, near),
      });
    }
  },
};

const hasUnknowableName: VdevKind = ({ namePart }) => namePart?.opaque === true;

const hasDeviceForPeer: VdevKind = ({ component }) => {
  const peer = optionOf(component, 'peer')?.arguments[0]?.parts[0];
  return peer !== undefined && readDevicePath(peer.text)?.device !== undefined;
};
