import type { OptionFact } from '../../catalogue/shape';
import { optionOf, type Vdev } from '../../model/machine';
import type { OptionNode } from '../../syntax/tree';
import { insertOption } from '../edits/insert';
import { headOf, mayHoldMore } from '../facts/components';
import type { Rule } from '../rule';

/** A mandatory option is absent. */
export const MISSING_OPTION: Rule = {
  id: 'missing-option',
  severity: 'error',
  summary: 'A component lacks an option that it must have.',
  section: 'Order and wholeness',
  check({ tree, machine }, report) {
    for (const vdev of machine.vdevs) {
      if (vdev.fact === undefined || mayHoldMore(vdev.component)) continue;
      for (const { option, because } of lacking(vdev, vdev.fact.options)) {
        const words = option.examples?.[0] ?? option.name;
        report({
          at: because ?? headOf(vdev.component),
          message:
            because === undefined
              ? `\`vdev ${vdev.type}\` must have \`${option.name}\`; qvm refuses it without.`
              : `\`${because.name}\` needs \`${option.name}\` beside it.`,
          fixes: () => [
            {
              title: `Add \`${words}\``,
              edits: [insertOption(tree, vdev.component, words)],
              preferred: true,
            },
          ],
        });
      }
    }
  },
};

function lacking(
  { component }: Vdev,
  options: readonly OptionFact[],
): { option: OptionFact; because?: OptionNode }[] {
  return options.flatMap((option) => {
    if (optionOf(component, option.name) !== undefined) return [];
    if (option.mandatory === true) {
      // An old word for the same thing serves as well.
      const replaced = component.options.some((other) => other.fact?.deprecated?.replacement === option.name);
      return replaced ? [] : [{ option }];
    }
    const because = options
      .filter((other) => other.needs?.includes(option.name) === true)
      .map((other) => optionOf(component, other.name))
      .find((other) => other !== undefined);
    return because === undefined ? [] : [{ option, because }];
  });
}
