import { quoted } from '../../../../shared/quoted';
import { GUEST_STARTUP } from '../../catalogue/companions/guestPrograms';
import { gicVersion } from '../../layout/windows/vdev';
import { optionOf } from '../../machine/machine';
import { partOf } from '../../syntax/part';
import { replace } from '../../text/edit';
import { rewrite } from '../rewrite';
import type { HostCheck } from '../rule';
import { called, evidenceOf, fixIn, placeIn, relatedIn } from '../subject';

/** Options of a GIC that tell its version. */
const TELLING = ['version', 'gicr', 'its', 'gicc', 'msi'];

/** A start-up program that is told another GIC than there is. */
export const GUEST_GIC_MISMATCH: HostCheck = {
  id: 'guest-gic-mismatch',
  followsNames: true,
  check(subject, report) {
    for (const guest of subject.guests) {
      if (guest.buildFiles.length === 0) continue;
      const { machine } = guest.launch.analysis;
      const gic = machine.vdevs.find(({ type }) => type === 'gic');
      // What a machine has that does not say it depends on the release and the board.
      if (gic === undefined || !gic.component.options.some(({ name }) => TELLING.includes(name))) continue;
      const version = gicVersion(gic);
      const part = partOf(optionOf(gic.component, 'version')?.arguments[0]?.parts ?? [], 'number');
      if (version === undefined) continue;
      for (const file of guest.buildFiles) {
        for (const statement of file.statements) {
          const told = statement.kind === 'startup' ? statement.gicVersion : undefined;
          const flag = statement.kind === 'startup' ? statement.flag : undefined;
          if (told === undefined || flag === undefined || told === BigInt(version)) continue;
          const right = Object.entries(GUEST_STARTUP.gicVersions).find(
            ([, known]) => known === BigInt(version),
          )?.[0];
          const at = file.place(flag);
          report({
            at,
            message: `${quoted(flag.text)} tells the guest that it has a GICv${told}, and ${called(guest)} has a GICv${version}.`,
            related: [
              relatedIn(guest, part ?? gic.component.opener, 'the GIC'),
              ...evidenceOf(subject, guest),
            ],
            fixes: () => (right === undefined ? [] : rewrite(file, flag, right)),
          });
          report({
            at: placeIn(guest, part ?? gic.component.opener),
            message: `The guest's build file tells its start-up program ${quoted(flag.text)}, a GICv${told}; this is a GICv${version}.`,
            related: [{ ...at, message: 'what the build file says' }],
            fixes: () =>
              part === undefined
                ? []
                : fixIn(guest, `Use \`version ${told}\` in the configuration`, [replace(part, String(told))]),
          });
        }
      }
    }
  },
};
