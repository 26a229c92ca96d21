import type { HostLayout, HostLayoutGuest } from '../../../shared/hostLayout';
import type { Joint, JointEnd } from '../../../shared/joint';
import type { LayoutPicture, SpacePicture, WindowPicture } from '../../../shared/picture';

/**
 * A host of which only some things are shown. Names of guests say which machines; names of regions and of devices say
 * what of them, and a machine that has nothing of it is left out.
 * @param names of guests, regions and devices: a vdev's type or the name that the file gives it
 * @returns undefined with the first name that nothing has
 */
export function narrowedHost(
  host: HostLayout,
  names: readonly string[],
): { readonly host: HostLayout } | { readonly unknown: string } {
  const guestNames = new Set(host.guests.map(({ name }) => name));
  const things = new Set(names.filter((name) => !guestNames.has(name)));
  const machines = new Set(names.filter((name) => guestNames.has(name)));
  const unknown = [...things].find(
    (name) => !host.guests.some(({ picture }) => hasAny(narrowed(picture, new Set([name])))),
  );
  if (unknown !== undefined) return { unknown };
  const kept = host.guests.flatMap((guest, index): (HostLayoutGuest & { index: number })[] => {
    if (machines.size > 0 && !machines.has(guest.name)) return [];
    const picture = things.size === 0 ? guest.picture : narrowed(guest.picture, things);
    return things.size > 0 && !hasAny(picture) ? [] : [{ ...guest, picture, index }];
  });
  const places = new Map(kept.map(({ index }, place) => [index, place]));
  if (host.physical !== undefined) places.set(host.guests.length, kept.length);
  const shown = kept.map(({ picture }) => new Set(windowsOf(picture).map(({ id }) => id)));
  const joints = host.joints.flatMap((joint): Joint[] => {
    const isWanted = ({ picture, windows }: JointEnd) =>
      things.size === 0 ||
      (joint.kind === 'region'
        ? things.has(joint.name)
        : windows.some((id) => shown[places.get(picture)!]?.has(id)));
    const ends = joint.ends.flatMap((end) => {
      const picture = places.get(end.picture);
      return picture === undefined ? [] : [{ ...end, picture }];
    });
    if (ends.length === 0 || !joint.ends.some((end) => places.has(end.picture) && isWanted(end))) return [];
    const left = joint.ends.filter(({ picture }) => !places.has(picture));
    // What leads to a machine that is left out still says where to.
    const outside = [
      ...(joint.outside === undefined ? [] : [joint.outside]),
      ...left.map(({ picture }) => host.guests[picture]?.name ?? ''),
    ].join(', ');
    const onlyHost = ends.every(({ picture }) => picture === kept.length);
    if (onlyHost || (ends.length < 2 && outside === '')) return [];
    return [{ ...joint, ends, ...(outside === '' ? {} : { outside }) }];
  });
  const { physical, ...rest } = host;
  const isPassed = joints.some(({ kind }) => kind === 'pass');
  return {
    host: {
      ...rest,
      guests: kept.map(({ index: _, ...guest }) => guest),
      joints,
      ...(physical !== undefined && isPassed ? { physical } : {}),
    },
  };
}

function windowsOf({ spaces: { mem, io, pci } }: LayoutPicture): WindowPicture[] {
  return [...mem.windows, ...io.windows, ...pci.windows];
}

function hasAny(picture: LayoutPicture): boolean {
  return windowsOf(picture).length > 0 || picture.unplaced.length > 0;
}

/** What of a machine has one of some names. */
function narrowed(picture: LayoutPicture, names: ReadonlySet<string>): LayoutPicture {
  const isNamed = (label: string) => names.has(label) || label.split(' ').some((word) => names.has(word));
  const factoryPages = picture.factoryPages.flatMap((page) => {
    const regions = page.regions.filter(({ name }) => names.has(name));
    const attachable = page.attachable.filter(({ name }) => names.has(name));
    const whole = isNamed(page.label);
    return whole ? [page] : regions.length + attachable.length > 0 ? [{ ...page, regions, attachable }] : [];
  });
  const pages = new Set(factoryPages.map(({ window }) => window));
  const space = ({ windows, overlaps }: SpacePicture): SpacePicture => ({
    windows: windows.filter(
      ({ id, region, label }) => pages.has(id) || (region === undefined ? isNamed(label) : names.has(region)),
    ),
    // What lies between is not free: it is not shown.
    gaps: [],
    overlaps,
    isPart: true,
  });
  const { mem, io, pci } = picture.spaces;
  const spaces = { mem: space(mem), io: space(io), pci: space(pci) };
  const ids = new Set(
    [...spaces.mem.windows, ...spaces.io.windows, ...spaces.pci.windows].map(({ id }) => id),
  );
  const interrupts = picture.interrupts.flatMap((controller) => {
    const uses = controller.uses.filter(({ windows }) => windows.some((id) => ids.has(id)));
    return uses.length === 0 ? [] : [{ ...controller, uses }];
  });
  const unplaced = picture.unplaced.filter(({ label }) => isNamed(label));
  return { ...picture, spaces, factoryPages, interrupts, unplaced };
}
