import { quoted } from '../../../../shared/quoted';
import { isShmem } from '../../machine/machine';
import { verdictFor } from '../../machine/regions';
import { insertOption } from '../fixes/insert';
import type { Rule } from '../rule';

/** A region that a vdev creates and then keeps its own guest from. */
export const REGION_DENIED: Rule = {
  id: 'region-denied',
  severity: 'warning',
  summary: 'A vdev creates a region that its own list denies to the guest.',
  section: 'Shared memory',
  check({ machine, tree }, report) {
    for (const { regions, patterns, component } of machine.choice.of(isShmem)) {
      if (regions.length === 0 || patterns.length === 0) continue;
      // Whether patterns meet the name with or without its prefix is not documented.
      if (component.options.some((option) => option.name === 'subst' || option.status === 'opaque')) continue;
      for (const { name, namePart } of regions) {
        if (name === undefined || namePart === undefined) continue;
        const decision = verdictFor(patterns, name);
        if (decision === undefined || decision.verdict === 'allow') continue;
        const { by } = decision;
        const why =
          by === undefined
            ? 'with any `allow`, all else is denied'
            : `${quoted(`deny ${by.pattern}`)} comes first`;
        report({
          at: namePart,
          message: `${quoted(name)} is denied to this guest: ${why}. The request fails with GSS_NO_PERMISSION.`,
          related:
            by === undefined
              ? []
              : [{ start: by.option.start, end: by.option.end, message: 'what denies it' }],
          fixes: () =>
            by !== undefined
              ? []
              : [
                  {
                    title: `Add ${quoted(`allow ${name}`)}`,
                    edits: [insertOption(tree, component, `allow ${name}`, patterns.at(-1)?.option)],
                    preferred: true,
                  },
                ],
        });
      }
    }
  },
};
