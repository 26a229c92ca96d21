import { quoted } from '../../../../shared/quoted';
import { counted } from '../../../../shared/words';
import { SHMEM_LIMITS } from '../../catalogue/shmem/protocol';
import { knownRegions } from '../../machine/regions';
import { outlineOf } from '../outline';
import type { HostCheck } from '../rule';
import { evidenceOf, mayAttach, placeIn, shmemVdevs } from '../subject';

/** A region that more may attach than can. */
export const TOO_MANY_CLIENTS: HostCheck = {
  id: 'too-many-clients',
  followsNames: false,
  check(subject, report) {
    const { guests, host } = subject;
    const machines = guests.map((guest) => {
      const { name, sharing } = outlineOf(guest.launch.analysis);
      return { name, machine: { ...sharing, guest } };
    });
    for (const { name, prefixes, mentions } of knownRegions(machines)) {
      const first = mentions.find(({ how }) => how !== 'deny');
      if (first === undefined) continue;
      const vdevs = guests
        .flatMap(shmemVdevs)
        .filter((vdev) => mayAttach(vdev, name, prefixes) === true).length;
      const programs = host.regions.find((region) => region.name === name)?.hostClients ?? 0;
      if (vdevs + programs <= SHMEM_LIMITS.clients) continue;
      const others = programs === 0 ? '' : ` and ${counted(programs, 'program')} of the host`;
      report({
        at: placeIn(first.by.machine.guest, first.option),
        message: `${counted(vdevs, 'shmem vdev')}${others} may attach ${quoted(name)}; a region has at most ${SHMEM_LIMITS.clients} clients. The rest is refused with GSS_CLIENT_MAX.`,
        related: evidenceOf(subject, ...guests),
      });
    }
  },
};
