import { hex } from '../../../../../shared/address';
import { labelledPieces } from '../../../catalogue/forms';
import { type Applicability, existsIn, type Release } from '../../../catalogue/provenance';
import type { ArgumentFact, OptionFact, WordFact } from '../../../catalogue/shape';
import type { OptionNode } from '../../../syntax/tree';
import { applicability, type Block, clauses, code, footer, stack, synopsis, table } from '../markdown';

/** The words of an option as it is written: `ram [START,]LENGTH`. */
export function synopsisOf(fact: OptionFact): string {
  return [fact.name, ...fact.arguments.map(argumentLabel)].join(' ');
}

/** An argument as a synopsis has it: in brackets when it may be left out. */
export function argumentLabel({ label, optional }: ArgumentFact): string {
  return optional === true && !/^\[[^[\]]*\]$/.test(label) ? `[${label}]` : label;
}

/**
 * What an option is, top and bottom of its card apart, so that the values at hand can stand between.
 * @param place where it belongs, as a comment after the synopsis: `vdev pl011`
 */
export function optionHead(fact: OptionFact, place: string | undefined, target: Release | undefined): Block {
  const line = place === undefined ? synopsisOf(fact) : `${synopsisOf(fact)}  # ${place}`;
  return stack(synopsis(line), warnings(fact, target), fact.description);
}

/** Details, arguments, limits, an example and the source of an option. */
export function optionTail(fact: OptionFact, target: Release | undefined): Block {
  return stack(
    fact.details,
    ...fact.arguments.map((argument) => argumentText(argument, fact.default !== undefined)),
    clauses(
      fact.mandatory === true ? '**required**' : undefined,
      fact.default === undefined ? undefined : `Default: ${quoteNumber(fact.default)}`,
      fact.repetition === 'list' ? 'may be repeated' : undefined,
      applicability(fact),
    ),
    clauses(example(fact), footer(fact.source, fact, target)),
  );
}

/** The whole card of an option, for completion and wherever no value is at hand. */
export function optionCard(fact: OptionFact, place: string | undefined, target: Release | undefined): Block {
  return stack(optionHead(fact, place, target), optionTail(fact, target));
}

/** Where an option stands, for the comment after its synopsis; undefined at the VM level. */
export function optionContext(option: OptionNode): string | undefined {
  if (option.fact === undefined || option.fact.context === 'vm') return undefined;
  if (option.status === 'misplaced') return `of ${option.fact.context}`;
  const { component } = option;
  return component?.kind === 'vdev' ? `vdev ${component.vdev?.name ?? component.type}` : component?.kind;
}

/**
 * What an argument may be: its description, bounds, default and words.
 * @param hasDefault the option's own default is shown already
 */
export function argumentText(argument: ArgumentFact, hasDefault = false): Block {
  const parts = partTable(argument);
  const limits = clauses(
    parts === undefined ? argument.description : undefined,
    range(argument),
    argument.unit === undefined || parts !== undefined ? undefined : `in ${argument.unit}`,
    argument.default === undefined || hasDefault ? undefined : `default ${quoteNumber(argument.default)}`,
  );
  const label = parts === undefined ? `${code(argument.label)} ` : '';
  return stack(parts, limits === undefined ? undefined : `${label}${limits}`, wordTable(argument.words));
}

/** The pieces of an argument that has several, each with its meaning. */
function partTable({ label, form }: ArgumentFact): Block {
  const rows = labelledPieces(form, label).map(({ text, description }) => [code(text), description ?? '']);
  return rows.length < 2 ? undefined : table(['', ''], rows);
}

/** "1–32", "0 or 5–10000", "at most 0x7fc3"; undefined without bounds. */
export function range(bounds: Pick<ArgumentFact, 'least' | 'most' | 'also' | 'form'>): Block {
  const { least, most, also } = bounds;
  if (least === undefined && most === undefined) return undefined;
  const number = (value: bigint) => (bounds.form === 'mask' || value > 0xfffffn ? hex(value) : `${value}`);
  const span =
    least === undefined
      ? `at most ${number(most ?? 0n)}`
      : most === undefined
        ? `at least ${number(least)}`
        : `${number(least)}–${number(most)}`;
  return [...(also ?? []).map(number), span].join(' or ');
}

/** The words that an argument may be, each with its meaning. */
export function wordTable(words: readonly WordFact[] | undefined, chosen?: ReadonlySet<string>): Block {
  if (words === undefined || words.length === 0) return undefined;
  return table(
    ['', ''],
    words.map((word) => {
      const bounds = applicability(word);
      const mark = chosen?.has(word.word) === true ? '✓ ' : '';
      return [`${mark}${code(word.word)}`, clauses(word.description, bounds) ?? ''];
    }),
  );
}

/** What speaks against writing it: deprecated, or not part of the target release. */
export function warnings(
  fact: Applicability & Pick<OptionFact, 'deprecated'>,
  target: Release | undefined,
): Block {
  return clauses(
    fact.deprecated === undefined ? undefined : `**deprecated**, use ${code(fact.deprecated.replacement)}`,
    target === undefined || existsIn(fact, target) ? undefined : `**not in ${target}**`,
  );
}

function example(fact: OptionFact): Block {
  const [first] = fact.examples ?? [];
  return first === undefined || first === fact.name ? undefined : `Example: ${code(first)}`;
}

function quoteNumber(text: string): string {
  return /^[0-9][0-9a-zA-Z]*$/.test(text) ? code(text) : text;
}
