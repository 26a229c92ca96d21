import { quoted } from '../../../../shared/quoted';
import { outlineOf } from '../outline';
import type { HostCheck } from '../rule';
import { called, evidenceOf, shmemVdevs } from '../subject';

/** Shared memory that a guest's programs use and its machine does not offer. */
export const REGION_WITHOUT_SHMEM: HostCheck = {
  id: 'region-without-shmem',
  followsNames: true,
  check(subject, report) {
    for (const guest of subject.guests) {
      if (shmemVdevs(guest).length > 0 || outlineOf(guest.launch.analysis).hasUnknownOptions) continue;
      const related = evidenceOf(subject, guest);
      for (const { name, place } of guest.regions) {
        report({
          at: place,
          message: `${called(guest)} attaches ${quoted(name)}, and its configuration has no \`vdev shmem\`.`,
          related,
        });
      }
      for (const file of guest.buildFiles) {
        for (const statement of file.statements) {
          if (statement.kind !== 'device' || statement.program.vdev !== 'shmem') continue;
          report({
            at: file.place(statement),
            message: `${quoted(statement.program.name)} attaches shared memory, and the configuration of ${called(guest)} has no \`vdev shmem\`.`,
            related,
          });
        }
      }
    }
  },
};
