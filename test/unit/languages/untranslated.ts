import { parseSync } from 'oxc-parser';

/** A node of the tree of a source, of which only some fields matter here. */
// biome-ignore lint/suspicious/noExplicitAny: the parser's own types have a kind for each node
type Node = Record<string, any>;

/** What people see or hear of an object that an editor or a page is given. */
const SHOWN = new Set([
  'aria-label',
  'title',
  'placeholder',
  'placeHolder',
  'prompt',
  'label',
  'description',
  'detail',
  'message',
  'tooltip',
]);

/** Functions of the editor that show their first argument, or all. */
const SHOWS =
  /^(show(Information|Warning|Error)Message|setStatusBarMessage|say|h|heading|createWebviewPanel)$/;

/** Words, and not a sign, an address or a name of a tag. */
const WORDS = /[A-Za-z]{2}/;

/**
 * Texts that a source shows to people as they are written, which no translator can find: literals and templates where
 * an editor or the page takes words.
 */
export function untranslatedIn(file: string, source: string): string[] {
  const found: string[] = [];
  const shown = (node: Node | undefined): void => {
    if (node?.type === 'Literal' && typeof node.value === 'string' && WORDS.test(node.value))
      found.push(node.value);
    if (node?.type === 'TemplateLiteral') {
      const words = node.quasis.map((part: Node) => part.value.cooked).join('…');
      if (WORDS.test(words)) found.push(words);
    }
    if (node?.type === 'ConditionalExpression')
      for (const way of [node.consequent, node.alternate]) shown(way);
    if (node?.type === 'LogicalExpression') shown(node.right);
  };
  const visit = (node: Node): void => {
    if (node.type === 'Property' && SHOWN.has(node.key.name ?? node.key.value)) shown(node.value);
    if (node.type === 'CallExpression') {
      const name = node.callee.name ?? node.callee.property?.name;
      // The first of `h` is a tag, the first two of a panel are its type.
      const words: Node[] =
        name === 'h' || name === 'createWebviewPanel' ? node.arguments.slice(1) : node.arguments;
      if (SHOWS.test(name)) words.forEach(shown);
    }
    for (const child of Object.values(node).flat())
      if (typeof child === 'object' && child !== null) visit(child);
  };
  visit(parseSync(file, source).program as unknown as Node);
  return found;
}
