import { quoted } from '../../../../shared/quoted';
import { outlineOf } from '../outline';
import type { HostCheck } from '../rule';
import { evidenceOf, placeIn, relatedIn } from '../subject';

/** Two machines of one system name. */
export const DUPLICATE_SYSTEM: HostCheck = {
  id: 'duplicate-system',
  followsNames: false,
  check(subject, report) {
    for (const [system, [first, ...more]] of subject.systems) {
      const part = first && outlineOf(first.launch.analysis).systemPart;
      if (first === undefined || part === undefined) continue;
      for (const guest of more) {
        const at = outlineOf(guest.launch.analysis).systemPart;
        if (at === undefined) continue;
        report({
          at: placeIn(guest, at),
          message: `Another machine of this host is called ${quoted(system)} too. Both would register ${quoted(`/dev/qvm/${system}`)}.`,
          related: [
            relatedIn(first, part, `the other ${quoted(system)}`),
            ...evidenceOf(subject, first, guest),
          ],
        });
      }
    }
  },
};
