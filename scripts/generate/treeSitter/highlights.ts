import { BUILTIN } from '../../../server/src/catalogue/builtin';
import type { OptionFact } from '../../../server/src/catalogue/shape';
import { VARIABLES } from '../../../server/src/catalogue/variables';
import { BOOLEAN_WORDS, TRISTATE_WORDS } from '../../../server/src/catalogue/vocabulary/booleans';
import { oneOf } from '../grammar/rule';

/** What an editor calls the colours. No two patterns capture one node, so their order means nothing. */
export type Captures = Readonly<
  Record<
    | 'comment'
    | 'directive'
    | 'opener'
    | 'option'
    | 'property'
    | 'vdev'
    | 'otherVdev'
    | 'system'
    | 'variable'
    | 'boolean'
    | 'constant'
    | 'number'
    | 'address'
    | 'text'
    | 'substitution'
    | 'template'
    | 'continuation'
    | 'sign',
    string
  >
>;

/** A highlight query: what the catalogue knows, on the nodes of `tree-sitter/grammar.js`. */
export function highlights(captures: Captures): string {
  const argument = 'argument: (word)';
  const inHead = `component ${argument}`;
  // The first argument of an option is none itself, but what follows it on the line may be.
  const later = 'option argument: (_) . (word)';
  const lines = [
    `(comment) ${captures.comment}`,
    `(directive) ${captures.directive}`,
    `(opener) ${captures.opener}`,
    `((type) ${captures.vdev} (#match? ${captures.vdev} ${VDEV}))`,
    `((type) ${captures.otherVdev} (#not-match? ${captures.otherVdev} ${VDEV}))`,
    ...(['option', 'property'] as const).flatMap((kind) =>
      ['option name: (word)', later, inHead].map((place) =>
        words(place, captures[kind], kind === 'option' ? OPTIONS : PROPERTIES),
      ),
    ),
    `(option name: (word) @_blob . ${argument} ${captures.option}
  (#any-of? @_blob ${quoted(BLOBS)})
  (#any-of? ${captures.option} ${quoted(AFTER_BLOBS)}))`,
    `(option name: (word) @_system . ${argument} ${captures.system} (#eq? @_system "system"))`,
    `(option name: (word) @_set . ${argument} ${captures.variable}
  (#eq? @_set "set")
  (#any-of? ${captures.variable} ${quoted(VARIABLES.map(({ name }) => name))}))`,
    words(`option ${argument}`, captures.boolean, BOOLEANS),
    words(inHead, captures.boolean, BOOLEANS),
    list(`option ${argument}`, captures.constant),
    list(inHead, captures.constant),
    `(number) ${captures.number}`,
    `(address) ${captures.address}`,
    `(quoted_text) ${captures.text}`,
    `(substitution) ${captures.substitution}`,
    `(template_mark) ${captures.template}`,
    `(continuation) ${captures.continuation}`,
    `[":" "," "="] ${captures.sign}`,
  ];
  return `; Made by "npm run generate" from server/src/catalogue. Do not edit by hand.\n\n${lines.join('\n\n')}\n`;
}

const isOfMachine = ({ context, opens }: OptionFact) => context === 'vm' && opens === undefined;
const MACHINE = BUILTIN.options.filter(isOfMachine);
const OPTIONS = namesOf(MACHINE);
const COMPONENT = [
  ...BUILTIN.options.filter(({ context }) => context !== 'vm'),
  ...BUILTIN.commonOptions,
  ...BUILTIN.vdevs.flatMap(({ options }) => options),
];
const PROPERTIES = without(namesOf(COMPONENT), OPTIONS);
const BLOBS = namesOf(MACHINE.filter(({ followedBy }) => followedBy !== undefined));
const AFTER_BLOBS = without(
  MACHINE.flatMap(({ followedBy }) => followedBy ?? []),
  BUILTIN.options.filter(({ opens }) => opens !== undefined).map(({ name }) => name),
);
const ALL_OPTIONS = [...OPTIONS, ...PROPERTIES];
const BOOLEANS = without(
  [...BOOLEAN_WORDS, ...TRISTATE_WORDS].map(({ word }) => word).filter((word) => /^[a-z]/.test(word)),
  ALL_OPTIONS,
);
/** Words that an argument of some option may be. */
const CONSTANTS = without(
  [...MACHINE, ...COMPONENT]
    .flatMap((option) => option.arguments.flatMap(({ words: known = [] }) => known.map(({ word }) => word)))
    .filter((word) => /^[a-z][\w-]+$/i.test(word)),
  [...ALL_OPTIONS, ...BOOLEANS],
);
/** The word after `vdev` in every spelling that `vdevName` of the catalogue takes apart. */
const VDEV = JSON.stringify(
  `^(.*/)?(vdev-)?${choice(BUILTIN.vdevs.map(({ name }) => name))}((-safety)?\\.so)?$`,
);

function namesOf(options: readonly { readonly name: string }[]): readonly string[] {
  return sorted(options.map(({ name }) => name));
}

function sorted(found: readonly string[]): readonly string[] {
  return [...new Set(found)].toSorted();
}

function without(found: readonly string[], others: readonly string[]): readonly string[] {
  return sorted(found.filter((word) => !others.includes(word)));
}

function words(place: string, capture: string, known: readonly string[]): string {
  return `((${place} ${capture})\n  (#any-of? ${capture} ${quoted(known)}))`;
}

/** One word of the catalogue, or several with commas. */
function list(place: string, capture: string): string {
  const word = choice(CONSTANTS);
  return `((${place} ${capture})\n  (#match? ${capture} ${JSON.stringify(`^${word}(,${word})*$`)}))`;
}

/** As `oneOf`, in what Vim's patterns and Rust's have in common. */
function choice(known: readonly string[]): string {
  return oneOf(known).replace('(?:', '(');
}

function quoted(known: readonly string[]): string {
  return known.map((word) => JSON.stringify(word)).join(' ');
}
