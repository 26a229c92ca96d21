import { parseSync } from 'oxc-parser';

/** One use of `t` in a source. */
export interface Call {
  /** The English text; undefined where it is computed. */
  readonly text?: string;
  /** How many values it is given. */
  readonly values: number;
  /** Runs when it is asked for, not when the module loads. */
  readonly isLate: boolean;
}

/** A node of the tree of a source, of which only some fields matter here. */
// biome-ignore lint/suspicious/noExplicitAny: the parser's own types have a kind for each node
type Node = Record<string, any>;

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** Every use of the function of translation in a TypeScript source. */
export function callsIn(file: string, source: string): Call[] {
  const calls: Call[] = [];
  const visit = (node: Node, isLate: boolean): void => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 't') {
      const [first, ...values] = node.arguments as Node[];
      const text = first?.type === 'Literal' && typeof first.value === 'string' ? first.value : undefined;
      calls.push({ ...(text === undefined ? {} : { text }), values: values.length, isLate });
    }
    // A field of an object is made with the object.
    const below = isLate || FUNCTIONS.has(node.type) || (node.type === 'PropertyDefinition' && !node.static);
    for (const child of Object.values(node).flat())
      if (typeof child === 'object' && child !== null) visit(child, below);
  };
  visit(parseSync(file, source).program as unknown as Node, false);
  return calls;
}
