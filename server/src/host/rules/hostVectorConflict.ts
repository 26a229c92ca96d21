import { hostVectors } from '../../machine/hostVector';
import { placeOfLine } from '../../machine/interrupt';
import { sharedClaims } from '../claim';
import { perMachine } from '../perMachine';
import type { HostCheck } from '../rule';
import { called, evidenceOf, placeIn, relatedIn } from '../subject';

const vectors = perMachine(({ machine }) => {
  const vectorOf = hostVectors(machine);
  return machine.passes
    .flatMap(({ interrupts }) => interrupts)
    .flatMap((use) => {
      const vector = vectorOf(use);
      const { start, end } = use.vectorPart ?? placeOfLine(use);
      return vector === undefined ? [] : [{ key: String(vector), start, end }];
    });
});

/** One interrupt of the host that two machines are given. */
export const HOST_VECTOR_SHARED: HostCheck = {
  id: 'host-vector-conflict',
  followsNames: false,
  check(subject, report) {
    for (const { first, later } of sharedClaims(subject, vectors)) {
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
