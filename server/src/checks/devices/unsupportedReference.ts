import { quoted } from '../../../../shared/quoted';
import { GUEST_STARTUP } from '../../catalogue/companions/guestPrograms';
import { gicVersion } from '../../layout/windows/vdev';
import { guestSystemOf } from '../../machine/guestNames';
import { isFragment } from '../../machine/machine';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

/** `unsupported reference` with an action that a QNX guest's probe of the GIC meets. */
export const UNSUPPORTED_REFERENCE: Rule = {
  id: 'unsupported-reference',
  severity: 'warning',
  summary: 'A QNX guest with a GICv3 may die at its start, where it looks for a GICv2.',
  section: 'Devices',
  check(subject, report) {
    const { machine } = subject;
    if (machine.target.architecture?.value !== 'aarch64' || isFragment(machine)) return;
    if (guestSystemOf(machine) !== 'QNX') return;
    const gic = machine.vdevs.find(({ type }) => type === 'gic');
    if (gic !== undefined && gicVersion(gic) !== 3) return;
    // The last one for the type counts.
    const option = subject
      .named('unsupported')
      .findLast(({ arguments: given }) => given[0]?.word.text === 'reference');
    const action = option?.arguments[1]?.word;
    if (action === undefined || (action.text !== 'abort' && action.text !== 'fail')) return;
    report({
      at: action,
      message: `${quoted(`unsupported reference ${action.text}`)} may end the QNX guest at its start: ${quoted(GUEST_STARTUP.name)} reads where a GICv2 would be, and this machine has a GICv3. Pass \`-3\` to it in the guest's build file.`,
      fixes: () => [{ title: 'Write `ignore`', edits: [replace(action, 'ignore')] }],
    });
  },
};
