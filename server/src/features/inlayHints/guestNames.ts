import type { Analysis } from '../../analysis/analysis';
import { guestNamesOf } from '../../machine/guestNames';
import type { AddHint } from './hint';

/** By what name the guest's system will know a device, from its place among those of its type. */
export function guestNameHints({ machine }: Analysis, add: AddHint): void {
  for (const [vdev, name] of guestNamesOf(machine)) {
    const type = vdev.component.opener.arguments[0]?.word;
    if (type === undefined) continue;
    const { certainty, note } = name.source;
    const basis = certainty === 'documented' ? note : `*${certainty}*: ${note ?? ''}`;
    add({
      kind: 'guestName',
      offset: type.end,
      label: name.name,
      tooltip: `Its name in ${name.system}, by its order in the file. ${basis ?? ''}`.trim(),
    });
  }
}
