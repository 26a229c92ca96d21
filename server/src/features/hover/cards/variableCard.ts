import { ageOf, type Release } from '../../../catalogue/provenance';
import type { VariableFact } from '../../../catalogue/shape';
import { BOOLEAN_WORDS, TRISTATE_WORDS } from '../../../catalogue/vocabulary/booleans';
import { applicability, type Block, clauses, code, footer, stack, synopsis } from '../markdown';
import { unknownText } from '../readings';
import { type PartSubject, targetRelease } from '../subject';
import { range, warnings, wordTable } from './optionCard';

const SCOPES: Readonly<Record<VariableFact['scope'], Block>> = {
  global: 'for the whole machine',
  guest: 'for the guest',
  cpu: 'for the vCPU being configured',
  vdev: 'for the vdev being configured',
  unknown: undefined,
};

/** The card of a `set`: of its variable, or of the value in the variable's terms. */
export function variableInstanceCard({ analysis, option, argument, part }: PartSubject): Block {
  const name = option.arguments[0]?.word.text ?? '';
  const fact = analysis.catalogue.variable(name);
  if (fact === undefined)
    return stack(
      synopsis(`set ${name}`),
      part.opaque
        ? unknownText(part)
        : 'No variable that the manual lists. Vdevs bring their own; `qvm set ?` lists those of the host.',
    );
  const onValue = argument !== option.arguments[0];
  return variableCard(fact, targetRelease(analysis), onValue ? part.text : undefined);
}

/** What the variable applies to: in the target's release, else in each. */
function scopeText({ scope, formerScope }: VariableFact, target: Release | undefined): Block {
  if (formerScope === undefined) return SCOPES[scope];
  const { until, scope: former } = formerScope;
  if (target === undefined) return clauses(SCOPES[scope], `until ${until} ${SCOPES[former]}`);
  return SCOPES[ageOf(target) <= ageOf(until) ? former : scope];
}

/**
 * The card of a variable, for hover and completion.
 * @param chosen the value written, to be marked among the possible ones
 */
export function variableCard(fact: VariableFact, target: Release | undefined, chosen?: string): Block {
  const words =
    fact.type === 'boolean' ? BOOLEAN_WORDS : fact.type === 'tristate' ? TRISTATE_WORDS : undefined;
  return stack(
    synopsis(`set ${fact.name} ${fact.type.toUpperCase()}`),
    warnings(fact, target),
    fact.description,
    clauses(
      fact.default === undefined ? undefined : `Default: ${code(fact.default)}`,
      range({ ...fact, form: 'number' }),
      fact.unit === undefined ? undefined : `in ${fact.unit}`,
      scopeText(fact, target),
      applicability(fact),
    ),
    chosen === undefined || words === undefined ? undefined : wordTable(words, new Set([chosen])),
    footer(fact.source, fact, target),
  );
}
