import { hex } from '../../../shared/address';
import type { HostLayout, HostLayoutGuest } from '../../../shared/hostLayout';
import type { Joint, JointEnd } from '../../../shared/joint';
import type { LayoutPicture } from '../../../shared/picture';
import { describeSize } from '../../../shared/size';
import { counted } from '../../../shared/words';
import { nameOf } from '../analysis/documentAddress';
import { hostRangesOf } from '../machine/hostRange';
import { knownRegions, regionsElsewhere } from '../machine/regions';
import type { Guest, Host } from './host';
import { pictureHost } from './hostPicture';
import type { HostLibrary } from './library';
import { overviewOf } from './overview';
import { placeEntry } from './place';
import { startOrder } from './startOrder';
import { HostSubject, type NetworkEnd } from './subject';

/** The machines of a host with their layouts, in the order of starting, and what joins them. */
export function hostLayout(host: Host, library: HostLibrary): HostLayout {
  const starters = startOrder(host, library);
  const guests = starters.map(({ guest }) => guest);
  const pictures = guests.map((guest) => pictureOf(guest, guests));
  const [entry] = overviewOf([{ ...host, guests }]).hosts;
  const physical = physicalOf(guests);
  return {
    name: entry?.name ?? nameOf(host.uri),
    uri: host.uri,
    certainty: host.certainty,
    reason: entry?.reason ?? '',
    guests: starters.map(
      ({ guest: { launch }, evidence }, index): HostLayoutGuest => ({
        name: launch.name,
        files: launch.documents.map(({ uri }) => uri),
        ...(host.certainty === 'neighbours' ? {} : { order: index + 1 }),
        ...(evidence === undefined ? {} : { startedBy: placeEntry(evidence) }),
        picture: pictures[index]!,
      }),
    ),
    joints: [
      ...regionJoints(host, guests, pictures),
      ...networkJoints({ ...host, guests }, pictures),
      ...(physical === undefined ? [] : passJoints(guests, pictures, physical)),
    ],
    ...(physical === undefined ? {} : { physical }),
  };
}

function namedOf({ launch }: Guest) {
  return { name: launch.name, machine: launch.analysis.machine };
}

/** The layout as the file that names the machine shows it, with what the others make of its regions. */
function pictureOf(guest: Guest, all: readonly Guest[]): LayoutPicture {
  const { analysis, documents } = guest.launch;
  const others = all.filter((other) => other !== guest).map(namedOf);
  return analysis.picture(regionsElsewhere(namedOf(guest), others), documents.at(-1));
}

function regionJoints(host: Host, guests: readonly Guest[], pictures: readonly LayoutPicture[]): Joint[] {
  const machines = guests.map(namedOf);
  return knownRegions(machines).flatMap(({ name, mentions }): Joint[] => {
    const uses = mentions.filter(({ how }) => how !== 'deny');
    const ends = machines.flatMap((machine, picture): JointEnd[] =>
      uses.some(({ by }) => by === machine)
        ? [{ picture, windows: regionWindows(pictures[picture]!, name) }]
        : [],
    );
    const clients = host.regions.find((region) => region.name === name)?.hostClients ?? 0;
    const outside = clients === 0 ? undefined : `${counted(clients, 'program')} of the host`;
    if (ends.length === 0 || (ends.length < 2 && outside === undefined)) return [];
    const [size, ...more] = new Set(uses.flatMap(({ how, size: of }) => (how === 'create' ? [of] : [])));
    const sized = size === undefined || more.length > 0 ? '' : `, ${describeSize(size)}`;
    const who = ends.map(({ picture }) => machines[picture]!.name);
    const words = `shared region ${name}${sized}: ${[...who, ...(outside === undefined ? [] : [outside])].join(', ')}`;
    return [{ kind: 'region', name, words, ends, ...(outside === undefined ? {} : { outside }) }];
  });
}

function regionWindows({ factoryPages }: LayoutPicture, name: string): string[] {
  return factoryPages.flatMap((page) =>
    [...page.regions, ...page.attachable]
      .filter((region) => region.name === name)
      .flatMap(({ data, controlPage }) => [data, controlPage, page.window].filter((id) => id !== undefined)),
  );
}

/** Each network once: from one end to the other, where a machine has it, else to what the host has there. */
function networkJoints(host: Host, pictures: readonly LayoutPicture[]): Joint[] {
  const subject = new HostSubject(host);
  const [entry] = overviewOf([host]).hosts;
  const joined = new Set<NetworkEnd>();
  const endOf = ({ guest, vdev, peer }: NetworkEnd): JointEnd => {
    const picture = host.guests.indexOf(guest);
    const windows = pictures[picture]!.spaces.mem.windows.filter(
      (window) =>
        window.peer !== undefined && window.peer.name === vdev.name && window.peer.path === peer?.part.text,
    );
    return { picture, windows: windows.map(({ id }) => id) };
  };
  const called = ({ vdev }: NetworkEnd) => vdev.name ?? vdev.type;
  const withPeer = subject.networkEnds.filter(({ peer }) => peer !== undefined);
  return withPeer.flatMap((end, index): Joint[] => {
    if (joined.has(end)) return [];
    joined.add(end);
    const name = called(end);
    const guest = end.guest.launch.name;
    const [other] = subject.endsAt(end.peer!.part.text);
    if (other === undefined || other === end) {
      const outside = entry?.peers[index]?.other?.label ?? end.peer!.part.text;
      return [
        {
          kind: 'network',
          name,
          words: `network ${name} of ${guest}: ${outside}`,
          ends: [endOf(end)],
          outside,
        },
      ];
    }
    joined.add(other);
    const ends = [endOf(end), endOf(other)].sort((a, b) => a.picture - b.picture);
    const words = `network ${name} of ${guest}: ${called(other)} of ${other.guest.launch.name}`;
    return [{ kind: 'network', name, words, ends }];
  });
}

/** The host's physical map; undefined where the host did not tell, or nothing of it is passed to a guest. */
function physicalOf(guests: readonly Guest[]): LayoutPicture | undefined {
  const asinfo = guests.map(({ launch }) => launch.analysis.inputs.asinfo).find((each) => each !== undefined);
  const machines = guests.map(namedOf);
  const isPassed = machines.some(({ machine }) => hostRangesOf(machine).length > 0);
  return asinfo === undefined || !isPassed ? undefined : pictureHost(asinfo, machines);
}

/** From each window that is passed through to its bytes of the host. */
function passJoints(
  guests: readonly Guest[],
  pictures: readonly LayoutPicture[],
  physical: LayoutPicture,
): Joint[] {
  return guests.flatMap((guest, picture) =>
    hostRangesOf(guest.launch.analysis.machine).flatMap(({ location, start, end }): Joint[] => {
      const { address } = location;
      if (address === undefined) return [];
      const own = pictures[picture]!.spaces.mem.windows.find(
        ({ kind, start: at }) => kind === 'pass' && at === hex(address),
      );
      const onHost = physical.spaces.mem.windows.find(
        (window) =>
          window.kind === 'pass' &&
          window.label === guest.launch.name &&
          window.start === hex(start) &&
          window.end === hex(end),
      );
      if (own === undefined || onHost === undefined) return [];
      const name = hex(start);
      return [
        {
          kind: 'pass',
          name,
          words: `passed to ${guest.launch.name} at ${own.start}: ${name} of the host`,
          ends: [
            { picture, windows: [own.id] },
            { picture: guests.length, windows: [onHost.id] },
          ],
        },
      ];
    }),
  );
}
