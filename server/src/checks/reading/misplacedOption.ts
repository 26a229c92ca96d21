import { quoted } from '../../../../shared/quoted';
import { describeList } from '../../../../shared/words';
import type { Catalogue } from '../../catalogue/catalogue';
import type { OptionKind } from '../../syntax/optionKind';
import type { Rule } from '../rule';

const KINDS = ['vdev', 'cpu', 'pass', 'reserve'] as const;

/** An option of a context outside one, or of another context. */
export const MISPLACED_OPTION: Rule = {
  id: 'misplaced-option',
  severity: 'error',
  summary: 'An option of a context stands outside one, or in another context.',
  section: 'Reading the text',
  check({ tree, catalogue }, report) {
    for (const option of tree.choice.of(isMisplaced)) {
      const homes = describeList(contextsOf(catalogue, option.name), 'or');
      const { component } = option;
      const here = component === undefined ? 'none is open here' : `this one belongs to ${nameOf(component)}`;
      report({
        at: option.word,
        message: `${quoted(option.name)} is an option of ${homes}, and ${here}.`,
        related:
          component === undefined
            ? []
            : [
                {
                  start: component.opener.start,
                  end: component.opener.end,
                  message: 'the context that is open here',
                },
              ],
      });
    }
  },
};

const isMisplaced: OptionKind = ({ status, component }) =>
  status === 'misplaced' && component?.vdev?.open !== true;

function nameOf(component: { readonly kind: string; readonly type: string }): string {
  return `\`${component.type === '' ? component.kind : `${component.kind} ${component.type}`}\``;
}

/** Contexts and vdevs that have an option of this name; many vdevs together are `vdev`. */
function contextsOf(catalogue: Catalogue, name: string): string[] {
  const kinds = KINDS.filter((kind) => catalogue.contextOption(kind, name) !== undefined);
  if (kinds.includes('vdev')) return kinds;
  const vdevs = catalogue.vdevsWith(name);
  return [...(vdevs.length > 2 ? ['vdev'] : vdevs.map((vdev) => `vdev ${vdev.name}`)), ...kinds];
}
