import type { Part } from './part';
import type { SyntaxTree } from './tree';

/** One `$asinfo_start{NAME}` or its like in a text. */
interface Substitution {
  /** `asinfo_start`, `asinfo_length`, `env`. */
  readonly form: string;
  readonly name: string;
}

/** A substitution with the place of its name. */
interface PlacedSubstitution extends Substitution {
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

/**
 * The substitutions inside a text.
 * @param offset where the text starts in its document
 */
export function substitutionsIn(text: string, offset: number): PlacedSubstitution[] {
  return [...text.matchAll(ANYWHERE)].map((match) => {
    const [whole, form = '', name = ''] = match;
    const end = offset + match.index + whole.length - 1;
    return { form, name, start: end - name.length, end };
  });
}

/** All substitutions in the arguments of a tree, in the order of the text. */
export function substitutionsOf(tree: SyntaxTree): PlacedSubstitution[] {
  return partsOf(tree).flatMap((part) => (part.opaque ? substitutionsIn(part.text, part.start) : []));
}

/**
 * Gives each part that is one substitution the number that it stands for. Done once, before anyone reads the tree.
 * @param numberFor undefined for what is not known
 */
export function resolveSubstitutions(
  tree: SyntaxTree,
  numberFor: (substitution: Substitution) => bigint | undefined,
): void {
  for (const part of partsOf(tree)) {
    const substitution = substitutionOf(part);
    const value = substitution && numberFor(substitution);
    if (value !== undefined) (part as { resolved?: bigint }).resolved = value;
  }
}

function partsOf(tree: SyntaxTree): Part[] {
  return tree.options.flatMap((option) => option.arguments.flatMap(({ parts }) => parts));
}
