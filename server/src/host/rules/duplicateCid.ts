import { optionOf } from '../../machine/machine';
import { numberOf } from '../../machine/number';
import { sharedClaims } from '../claim';
import { perMachine } from '../perMachine';
import type { HostCheck } from '../rule';
import { called, evidenceOf, placeIn, relatedIn } from '../subject';

const contextIds = perMachine(({ machine }) =>
  machine.vdevs.flatMap(({ component }) => {
    const part = optionOf(component, 'guest_cid')?.arguments[0]?.parts[0];
    const value = numberOf(part);
    return part === undefined || value === undefined
      ? []
      : [{ key: String(value), start: part.start, end: part.end }];
  }),
);

/** Two machines with one context ID. */
export const DUPLICATE_CID: HostCheck = {
  id: 'duplicate-cid',
  followsNames: false,
  check(subject, report) {
    for (const { first, later } of sharedClaims(subject, contextIds)) {
      report({
        at: placeIn(later.guest, later),
        message: `${called(first.guest)} has the context ID ${later.key} too. Each guest of a host has its own.`,
        related: [
          relatedIn(first.guest, first, `context ID ${later.key}`),
          ...evidenceOf(subject, first.guest, later.guest),
        ],
      });
    }
  },
};
