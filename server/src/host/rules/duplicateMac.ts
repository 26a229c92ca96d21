import { optionOf } from '../../machine/machine';
import { partOf } from '../../syntax/part';
import { sharedClaims } from '../claim';
import { perMachine } from '../perMachine';
import type { HostCheck } from '../rule';
import { called, evidenceOf, placeIn, relatedIn } from '../subject';

const addresses = perMachine(({ machine }) =>
  machine.vdevs.flatMap(({ component }) => {
    const part = partOf(optionOf(component, 'mac')?.arguments[0]?.parts ?? [], 'mac');
    if (part === undefined || part.opaque || part.text === '') return [];
    return [{ key: part.text.toLowerCase(), start: part.start, end: part.end }];
  }),
);

/** Two interfaces with one MAC address. */
export const DUPLICATE_MAC: HostCheck = {
  id: 'duplicate-mac',
  followsNames: false,
  check(subject, report) {
    for (const { first, later } of sharedClaims(subject, addresses)) {
      report({
        at: placeIn(later.guest, later),
        message: `An interface of ${called(first.guest)} has the same MAC address. Two with one address on a network lose each other's packets.`,
        related: [
          relatedIn(first.guest, first, 'the same MAC address'),
          ...evidenceOf(subject, first.guest, later.guest),
        ],
      });
    }
  },
};
