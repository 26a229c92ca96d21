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
    for (const { type, component } of machine.vdevs) {
      if (type !== 'virtio-console' || mayHoldMore(component)) continue;
      if (component.options.some((option) => option.name === 'hostdev')) continue;
      report({
        at: headOf(component),
        message:
          'Without `hostdev`, 8.0 has been seen to say "Failed to arm a resource manager" for this line. The guest boots, but nothing is behind the console.',
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
