import type { Part } from './part';
import type { OptionNode, SyntaxTree } from './tree';

/** One `$asinfo_start{NAME}` or its like in a text. */
export interface Substitution {
  /** `asinfo_start`, `asinfo_length`, `env`. */
  readonly form: string;
  readonly name: string;
}

/** A substitution with the part that holds it. */
export interface PlacedSubstitution extends Substitution {
  readonly option: OptionNode;
  /** Of the name alone. */
  readonly start: number;
  readonly end: number;
}

const ANYWHERE = /\$([A-Za-z_]\w*)\{([^{}]+)\}/g;
const WHOLE = /^\$([A-Za-z_]\w*)\{([^{}]+)\}$/;

/** The substitution that a part is, or undefined where it holds anything else as well. */
function substitutionOf({ opaque, text }: Part): Substitution | undefined {
  const match = opaque ? WHOLE.exec(text) : null;
  return match === null ? undefined : { form: match[1] ?? '', name: match[2] ?? '' };
}

/** All substitutions in the arguments of a tree, in the order of the text. */
export function substitutionsOf(tree: SyntaxTree): PlacedSubstitution[] {
  return partsOf(tree).flatMap(([option, part]) =>
    !part.opaque
      ? []
      : [...part.text.matchAll(ANYWHERE)].map((match) => {
          const [whole, form = '', name = ''] = match;
          const end = part.start + match.index + whole.length - 1;
          return { option, form, name, start: end - name.length, end };
        }),
  );
}

/**
 * Gives each part that is one substitution the number that it stands for. Done once, before anyone reads the tree.
 * @param numberFor undefined for what is not known
 */
export function resolveSubstitutions(
  tree: SyntaxTree,
  numberFor: (substitution: Substitution) => bigint | undefined,
): void {
  for (const [, part] of partsOf(tree)) {
    const substitution = substitutionOf(part);
    const value = substitution && numberFor(substitution);
    if (value !== undefined) (part as { resolved?: bigint }).resolved = value;
  }
}

function partsOf(tree: SyntaxTree): (readonly [OptionNode, Part])[] {
  return tree.options.flatMap((option) =>
    option.arguments.flatMap(({ parts }) => parts.map((part) => [option, part] as const)),
  );
}
