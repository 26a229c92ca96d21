import { quoted } from '../../../../shared/quoted';
import { describeSize } from '../../../../shared/size';
import { knownRegions, type RegionMention } from '../../machine/regions';
import type { Part } from '../../syntax/part';
import { replace } from '../../text/edit';
import type { HostFix } from '../finding';
import type { Guest } from '../host';
import { outlineOf } from '../outline';
import type { HostCheck } from '../rule';
import { called, evidenceOf, fixIn, placeIn, relatedIn } from '../subject';

/** A machine that creates a region, with the size. */
interface Creation {
  readonly guest: Guest;
  /** Bytes. */
  readonly size: bigint;
  readonly part: Part;
}

/** One region that two machines create with two sizes. */
export const REGION_SIZE_MISMATCH: HostCheck = {
  id: 'region-size-mismatch',
  followsNames: true,
  check(subject, report) {
    const machines = subject.guests.map((guest) => {
      const { name, sharing } = outlineOf(guest.launch.analysis);
      return { name, machine: { ...sharing, guest } };
    });
    for (const { name, mentions } of knownRegions(machines)) {
      const [first, ...more] = mentions.flatMap(creation);
      if (first === undefined) continue;
      for (const later of more) {
        if (later.guest === first.guest || later.size === first.size) continue;
        const sizes = `${describeSize(first.size)} by ${called(first.guest)} and with ${describeSize(later.size)} here`;
        report({
          at: placeIn(later.guest, later.part),
          message: `${quoted(name)} is created with ${sizes}. The machine that starts first decides, and the other gets that size.`,
          related: [
            relatedIn(first.guest, first.part, `creates it with ${describeSize(first.size)}`),
            ...evidenceOf(subject, first.guest, later.guest),
          ],
          fixes: () => [...take(later, first), ...take(first, later)],
        });
      }
    }
  },
};

function creation({ by, vdev, how, option, size }: RegionMention<{ readonly guest: Guest }>): Creation[] {
  const part = vdev.regions.find((region) => region.option === option)?.sizePart;
  if (how !== 'create' || part === undefined || size === undefined) return [];
  return [{ guest: by.machine.guest, size, part }];
}

function take(mine: Creation, theirs: Creation): HostFix[] {
  const size = theirs.part.text;
  return fixIn(
    mine.guest,
    `Create it with ${quoted(size)} in ${called(mine.guest)}, as ${called(theirs.guest)} does`,
    [replace(mine.part, size)],
  );
}
