import { quoted } from '../../../../shared/quoted';
import { joinList } from '../../../../shared/words';
import { insertOption } from '../../checks/fixes/insert';
import { prefixesOf } from '../../machine/region';
import type { HostFix } from '../finding';
import type { Guest } from '../host';
import { outlineOf } from '../outline';
import type { HostCheck } from '../rule';
import { called, evidenceOf, fixIn, mayAttach, placeIn, shmemVdevs } from '../subject';

/** A region that only its creator may attach, and one that a guest attaches without being allowed to. */
export const REGION_NOT_SHARED: HostCheck = {
  id: 'region-not-shared',
  followsNames: false,
  check(subject, report) {
    const { guests, host } = subject;
    for (const guest of guests) {
      for (const { name, place } of guest.regions) {
        const vdevs = shmemVdevs(guest);
        if (vdevs.length === 0 || isUnknown(guest)) continue;
        if (vdevs.some((vdev) => mayAttach(vdev, name, prefixesOf(vdev.component)) !== false)) continue;
        report({
          at: place,
          severity: 'warning',
          message: `${called(guest)} may not attach ${quoted(name)}: its configuration denies it.`,
          fixes: () => allow(guest, name),
        });
      }
    }
    if (guests.length < 2) return;
    const used = new Set(host.regions.flatMap(({ name, hostClients }) => (hostClients > 0 ? [name] : [])));
    for (const guest of guests) {
      for (const vdev of shmemVdevs(guest)) {
        const prefixes = prefixesOf(vdev.component);
        for (const { name, namePart } of vdev.regions) {
          if (name === undefined || namePart === undefined || used.has(name)) continue;
          const others = guests.filter((other) => other !== guest);
          const unsure = others.some(
            (other) =>
              isUnknown(other) || shmemVdevs(other).some((each) => mayAttach(each, name, prefixes) !== false),
          );
          if (unsure) continue;
          const fixable = others.filter((other) => shmemVdevs(other).length === 1);
          report({
            at: placeIn(guest, namePart),
            message: `No other machine of this host may attach ${quoted(name)}: ${joinList(others.map(why), 'and')}.`,
            related: evidenceOf(subject, guest, ...others),
            fixes: () => fixable.flatMap((other) => allow(other, name, fixable.length === 1)),
          });
        }
      }
    }
  },
};

function isUnknown({ launch }: Guest): boolean {
  return outlineOf(launch.analysis).hasUnknownOptions;
}

function why(guest: Guest): string {
  return shmemVdevs(guest).length === 0
    ? `${called(guest)} has no \`vdev shmem\``
    : `${called(guest)} does not allow it`;
}

/** An `allow` more in the one list that has some; a `deny` is left to people. */
function allow(guest: Guest, name: string, preferred = true): HostFix[] {
  const [vdev, more] = shmemVdevs(guest);
  if (vdev === undefined || more !== undefined) return [];
  if (vdev.patterns.some(({ verdict }) => verdict === 'deny')) return [];
  const edit = insertOption(
    guest.launch.analysis.tree,
    vdev.component,
    `allow ${name}`,
    vdev.patterns.at(-1)?.option,
  );
  return fixIn(guest, `Add ${quoted(`allow ${name}`)} in ${called(guest)}`, [edit], preferred);
}
