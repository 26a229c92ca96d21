import { BUILTIN } from '../../../server/src/catalogue/builtin';
import type { ContextKind, OptionFact } from '../../../server/src/catalogue/shape';
import { absenceOf, FORMS, IN_ARGUMENTS } from './forms';
import { AFTER, BEFORE, include, match, oneOf, type Rule } from './rule';

const OPENERS = BUILTIN.options.filter((option) => option.opens !== undefined);
const OPENER_NAMES = OPENERS.map(({ name }) => name);

/** Ends one component where the next begins; only at a word of its own, never inside an argument. */
const NEXT_COMPONENT = `${BEFORE}(?=${oneOf(OPENER_NAMES)}${AFTER})`;

/** The same for an argument that may be any word: only on a line of its own is an opener none. */
const NEXT_LINE = `^[ \\t]*(?=${oneOf(OPENER_NAMES)}${AFTER})`;

/** A first argument on the same line, as a group. */
const FIRST_ARGUMENT = '(?:[ \\t]+([^\\s#"]+))?';

/** A rule for each kind of component, with the options that hold in it and those of the VM level. */
export function componentRules(): Record<string, Rule> {
  return Object.fromEntries(
    OPENERS.map(({ name, opens }): [string, Rule] => [
      name,
      {
        name: `meta.component.${name}.qvmconf`,
        begin: `${BEFORE}(${name})${opens === 'vdev' ? FIRST_ARGUMENT : ''}${AFTER}`,
        beginCaptures: {
          1: { name: `keyword.control.${name}.qvmconf` },
          ...(opens === 'vdev' ? { 2: { patterns: vdevTypes() } } : {}),
        },
        end: NEXT_COMPONENT,
        patterns: [include('comment'), include(`${opens}-options`), include('vm-options'), include('loose')],
      },
    ]),
  );
}

/** The options of each context by what follows them. */
export function optionRules(): Record<string, Rule> {
  const contexts: readonly ContextKind[] = ['vm', ...OPENERS.map((option) => option.opens ?? 'vm')];
  return Object.fromEntries(
    contexts.map((context): [string, Rule] => [
      `${context}-options`,
      { patterns: groupsOf(context).map((facts) => optionRule(context, facts)) },
    ]),
  );
}

/** The word after `vdev` in every spelling that `vdevName` of the catalogue takes apart. */
function vdevTypes(): Rule[] {
  const names = oneOf(BUILTIN.vdevs.map(({ name }) => name));
  return [
    include('opaque'),
    match(`(?:[^\\s#"]*/)?(?:vdev-)?${names}(?:(?:-safety)?\\.so)?${AFTER}`, 'entity.name.type.vdev'),
    match('[^\\s#"$@]+', 'entity.name.type.vdev.other'),
  ];
}

/** Each option of a context once, with the arguments that most vdevs give it. */
function optionsIn(context: ContextKind): readonly OptionFact[] {
  if (context !== 'vdev') {
    return BUILTIN.options.filter((option) => option.context === context && !option.opens);
  }
  const byName = new Map(
    BUILTIN.vdevs.flatMap((vdev) => vdev.options).map((option) => [option.name, option]),
  );
  for (const option of BUILTIN.commonOptions) byName.set(option.name, option);
  return [...byName.values()];
}

/** Options of a context that take the same arguments. */
function groupsOf(context: ContextKind): OptionFact[][] {
  const groups = new Map<string, OptionFact[]>();
  for (const option of optionsIn(context)) {
    const key = [option.name === 'system', ...option.arguments.map(({ form }) => form)].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [option]);
    else group.push(option);
  }
  return [...groups.values()];
}

/** The scopes of words are those of the server's semantic tokens, so that no colour changes when these arrive. */
function optionRule(context: ContextKind, facts: readonly OptionFact[]): Rule {
  const names = oneOf(facts.map(({ name }) => name));
  const scope = context === 'vm' ? 'keyword.control.option' : 'variable.other.property.option';
  const forms = (facts[0]?.arguments ?? []).map(({ form }) => form);
  const [first, second] = forms;
  if (first === undefined) return match(`${BEFORE}${names}${AFTER}`, scope);
  const last = second ?? first;
  const words = facts.flatMap((fact) =>
    fact.arguments.flatMap(({ words = [] }) => words.map(({ word }) => word)),
  );
  const absence = absenceOf(last, words);
  const absent = absence === undefined ? [NEXT_LINE] : [NEXT_COMPONENT, absence];
  const isSystem = facts[0]?.name === 'system';
  const argument = isSystem ? [match('[^\\s#"$@]+', 'entity.name.namespace.system')] : FORMS[last];
  return {
    begin: `${BEFORE}(${names})${second === undefined ? '' : FIRST_ARGUMENT}${AFTER}`,
    beginCaptures: {
      1: { name: `${scope}.qvmconf` },
      ...(second === undefined ? {} : { 2: { patterns: [...IN_ARGUMENTS, ...FORMS[first]] } }),
    },
    end: [`(?<=[^\\s])(?!\\G)${AFTER}`, ...absent].join('|'),
    patterns: [include('comment'), ...IN_ARGUMENTS, ...argument],
  };
}
