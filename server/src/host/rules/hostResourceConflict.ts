import { quoted } from '../../../../shared/quoted';
import { describeRange } from '../../../../shared/range';
import { hostRangesOf } from '../../machine/hostRange';
import { optionOf, type Pass } from '../../machine/machine';
import type { Place } from '../../text/place';
import { type Claim, sharedClaims } from '../claim';
import type { Guest } from '../host';
import { perMachine } from '../perMachine';
import type { HostCheck } from '../rule';
import { called, evidenceOf, type HostSubject, placeIn, relatedIn } from '../subject';

/** Something of the host that two machines are given. */
export const HOST_RESOURCE_CONFLICT: HostCheck = {
  id: 'host-resource-conflict',
  followsNames: false,
  check(subject, report) {
    const conflict = (first: Taker, later: Taker, what: string, advice: string) =>
      report({
        at: placeIn(later.guest, later),
        message: `${called(first.guest)} is given ${what} too. ${advice}`,
        related: [
          relatedIn(first.guest, first, 'gives it to that machine'),
          ...evidenceOf(subject, first.guest, later.guest),
        ],
      });
    for (const { first, later, start, end } of sharedMemory(subject))
      conflict(
        first,
        later,
        `${describeRange(start, end)} of the host`,
        'One device belongs to one machine.',
      );
    for (const { first, later } of sharedClaims(subject, passedFunctions))
      conflict(
        first,
        later,
        `the PCI function ${quoted(later.key)} of the host`,
        'One device belongs to one machine.',
      );
    for (const { first, later } of sharedClaims(subject, openedDevices))
      conflict(
        first,
        later,
        `${quoted(later.key)} to write to`,
        'Two that write to it destroy its contents.',
      );
  },
};

interface Taker extends Place {
  readonly guest: Guest;
}

/** Memory of the host that is passed to a machine. */
interface HostRange extends Taker {
  /** Addresses of the host, half-open. */
  readonly from: bigint;
  readonly to: bigint;
  readonly writable: boolean;
}

/** The ranges of two machines that share addresses, of which one may write. */
function sharedMemory(
  subject: HostSubject,
): { first: HostRange; later: HostRange; start: bigint; end: bigint }[] {
  const ranges = subject.guests.flatMap((guest) =>
    passedMemory(guest.launch.analysis).map((range): HostRange => ({ ...range, guest })),
  );
  const order = new Map(subject.guests.map((guest, index) => [guest, index]));
  ranges.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  /** For each machine the range that reaches furthest so far. */
  const reaching = new Map<Guest, HostRange>();
  const shared = [];
  for (const range of ranges) {
    for (const [guest, other] of reaching) {
      if (guest === range.guest || other.to <= range.from || !(other.writable || range.writable)) continue;
      const isLater = (order.get(range.guest) ?? 0) > (order.get(guest) ?? 0);
      const [first, later] = isLater ? [other, range] : [range, other];
      shared.push({ first, later, start: range.from, end: other.to < range.to ? other.to : range.to });
    }
    const own = reaching.get(range.guest);
    if (own === undefined || range.to > own.to) reaching.set(range.guest, range);
  }
  return shared;
}

const passedMemory = perMachine(({ machine }) =>
  hostRangesOf(machine).map(({ location, start: from, end: to, writable }): Omit<HostRange, 'guest'> => {
    const { start, end } = location.hostPart ?? location.addressPart ?? location.option;
    return { from, to, writable, start, end };
  }),
);

/** `pci:0:12.0=pci:0x8086/0x1234` passes what stands after the `=`, `pci:0:2.0` alone the function of that place. */
const passedFunctions = perMachine(({ machine }): Claim[] => {
  return machine.passes.flatMap(({ locations }: Pass) =>
    locations.flatMap(({ space, option }) => {
      const word = option.arguments[0]?.word;
      if (space !== 'pci' || word === undefined) return [];
      if (option.arguments[0]?.parts.some(({ opaque }) => opaque) === true) return [];
      const host = word.text.slice(word.text.lastIndexOf('=') + 1).replace(/^pci:/i, '');
      return [{ key: host.toLowerCase(), start: word.start, end: word.end }];
    }),
  );
});

/** Devices that are every program's: the output of qvm itself, and what swallows all. */
const EVERYBODYS =
  /^(?:-|\/dev\/(?:null|zero|random|urandom|con\d*|text|tty|slog2?|sysmsg|stdout|stderr|stdin))$/;

const openedDevices = perMachine(({ machine }): Claim[] => {
  return machine.vdevs.flatMap(({ component }) => {
    const parts = optionOf(component, 'hostdev')?.arguments[0]?.parts ?? [];
    const path = parts.find(({ role }) => role === 'path');
    const isRead = parts.some(({ role, text }) => role === 'direction' && text === '<');
    if (path === undefined || path.opaque || path.text === '' || isRead || EVERYBODYS.test(path.text))
      return [];
    return [{ key: path.text, start: path.start, end: path.end }];
  });
});
