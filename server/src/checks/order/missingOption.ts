import { quoted } from '../../../../shared/quoted';
import type { OptionFact, VdevFact } from '../../catalogue/shape';
import { optionOf, type Vdev, type VdevKind } from '../../machine/machine';
import { headOf, mayHoldMore } from '../../syntax/component';
import type { OptionNode } from '../../syntax/tree';
import { insertOption } from '../fixes/insert';
import type { Rule } from '../rule';

/** A mandatory option is absent. */
export const MISSING_OPTION: Rule = {
  id: 'missing-option',
  severity: 'error',
  summary: 'A component lacks an option that it must have.',
  section: 'Order and wholeness',
  check({ tree, machine }, report) {
    for (const vdev of machine.choice.of(lacksAnOption)) {
      for (const { option, because } of lacking(vdev)) {
        const words = option.examples?.[0] ?? option.name;
        report({
          at: because ?? headOf(vdev.component),
          message:
            because === undefined
              ? `${quoted(`vdev ${vdev.type}`)} must have ${quoted(option.name)}; qvm refuses it without.`
              : `${quoted(because.name)} needs ${quoted(option.name)} beside it.`,
          fixes: () => [
            {
              title: `Add ${quoted(words)}`,
              edits: [insertOption(tree, vdev.component, words)],
              preferred: true,
            },
          ],
        });
      }
    }
  },
};

/** An option that must be there, always or beside another. */
interface Demand {
  readonly option: OptionFact;
  /** Names of the options beside which it must stand; undefined for always. */
  readonly beside: readonly string[] | undefined;
}

const known = new WeakMap<VdevFact, readonly Demand[]>();

/** Thousands of vdevs share a few facts, so each is asked once. */
function demandsOf(fact: VdevFact): readonly Demand[] {
  const demands = known.get(fact) ?? readDemands(fact);
  known.set(fact, demands);
  return demands;
}

function readDemands({ options }: VdevFact): Demand[] {
  return options.flatMap((option): Demand[] => {
    if (option.mandatory === true) return [{ option, beside: undefined }];
    const beside = options.filter((other) => other.needs?.includes(option.name) === true);
    return beside.length === 0 ? [] : [{ option, beside: beside.map((other) => other.name) }];
  });
}

const lacksAnOption: VdevKind = (vdev) => lacking(vdev).length > 0;

function lacking({ component, fact }: Vdev): { option: OptionFact; because?: OptionNode }[] {
  if (fact === undefined || mayHoldMore(component)) return [];
  return demandsOf(fact).flatMap(({ option, beside }) => {
    if (optionOf(component, option.name) !== undefined) return [];
    if (beside === undefined) {
      // An old word for the same thing serves as well.
      const replaced = component.options.some((other) => other.fact?.deprecated?.replacement === option.name);
      return replaced ? [] : [{ option }];
    }
    const because = component.options.find((other) => beside.includes(other.name));
    return because === undefined ? [] : [{ option, because }];
  });
}
