import { lineClashes } from '../../layout/lineClash';
import { byLine } from '../../layout/lines';
import { hostVectors } from '../../machine/hostVector';
import { placeOfLine } from '../../machine/interrupt';
import type { Rule } from '../rule';

/** Two passed-through interrupts on one host vector. */
export const HOST_VECTOR_CONFLICT: Rule = {
  id: 'host-vector-conflict',
  severity: 'warning',
  summary: 'Two passed-through interrupts come from one host vector.',
  section: 'Interrupts',
  check({ machine }, report) {
    const vectorOf = hostVectors(machine);
    const vectors = machine.passes
      .flatMap((pass) => pass.interrupts)
      .flatMap((use) => {
        const vector = vectorOf(use);
        return vector === undefined ? [] : [{ use, first: vector, last: vector }];
      });
    for (const { lower, upper, start: vector } of lineClashes(vectors.sort(byLine), () => false)) {
      const part = upper.use.vectorPart;
      const stated = part === undefined ? ', which a line without `=VECTOR` stands for,' : '';
      report({
        at: part ?? placeOfLine(upper.use),
        message: `Host vector ${vector}${stated} is passed to the guest twice. A host interrupt can be handed on only once.`,
        related: [{ ...placeOfLine(lower.use), message: `passes host vector ${vector}` }],
      });
    }
  },
};
