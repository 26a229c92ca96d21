import type { VdevKind } from '../../machine/machine';
import { headOf, mayHoldMore } from '../../syntax/component';
import { insertOption } from '../fixes/insert';
import type { Rule } from '../rule';

/** A virtio-console with no host device. */
export const CONSOLE_WITHOUT_HOSTDEV: Rule = {
  id: 'console-without-hostdev',
  severity: 'information',
  summary: 'A virtio-console has no `hostdev`.',
  section: 'Devices',
  check({ machine, tree }, report) {
    for (const { component } of machine.choice.of(isConsoleWithoutHostdev)) {
      report({
        at: headOf(component),
        message:
          'This virtio-console has no `hostdev`: the guest boots, but nothing reads what it writes. 8.0 has been seen to say "Failed to arm a resource manager" for this line.',
        fixes: () => [
          {
            title: 'Add `hostdev /dev/ptyp0`',
            edits: [insertOption(tree, component, 'hostdev /dev/ptyp0')],
          },
        ],
      });
    }
  },
};

const isConsoleWithoutHostdev: VdevKind = ({ type, component }) =>
  type === 'virtio-console' &&
  !mayHoldMore(component) &&
  !component.options.some((option) => option.name === 'hostdev');
