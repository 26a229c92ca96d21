import { hostVectors } from '../../machine/hostVector';
import { placeOfLine } from '../../machine/interrupt';
import { claimsOf, sharedClaims } from '../claim';
import type { HostCheck } from '../rule';
import { called, evidenceOf, placeIn, relatedIn } from '../subject';

/** One interrupt of the host that two machines are given. */
export const HOST_VECTOR_CONFLICT: HostCheck = {
  id: 'host-vector-conflict',
  followsNames: false,
  check(subject, report) {
    const claims = claimsOf(subject, ({ launch }) => {
      const { machine } = launch.analysis;
      const vectorOf = hostVectors(machine);
      return machine.passes
        .flatMap(({ interrupts }) => interrupts)
        .flatMap((use) => {
          const vector = vectorOf(use);
          const { start, end } = use.vectorPart ?? placeOfLine(use);
          return vector === undefined ? [] : [{ key: String(vector), start, end }];
        });
    });
    for (const { first, later } of sharedClaims(claims)) {
      report({
        at: placeIn(later.guest, later),
        message: `Host vector ${later.key} is passed to ${called(first.guest)} too. A host interrupt can be handed on only once.`,
        related: [
          relatedIn(first.guest, first, `passes host vector ${later.key}`),
          ...evidenceOf(subject, first.guest, later.guest),
        ],
      });
    }
  },
};
