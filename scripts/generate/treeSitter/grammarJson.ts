/** What `tree-sitter/grammar.js` says, as the JSON that every version of tree-sitter makes a parser from. */
import { runInNewContext } from 'node:vm';

type Rule = { readonly type: string } & Readonly<Record<string, unknown>>;
type Written = Rule | string | { readonly source: string };
/** `$.name` in a grammar. */
type Names = Readonly<Record<string, Rule>>;

interface Grammar {
  readonly name: string;
  readonly extras: ($: Names) => readonly Written[];
  readonly word: ($: Names) => Written;
  readonly rules: Readonly<Record<string, ($: Names) => Written>>;
}

const BLANK: Rule = { type: 'BLANK' };
const NAMES = new Proxy({}, { get: (_, name) => ({ type: 'SYMBOL', name }) }) as Names;

/** The functions that a grammar is written with. */
const WORDS = {
  grammar: (grammar: Grammar) => grammar,
  seq: (...members: Written[]) => ({ type: 'SEQ', members: members.map(ruleOf) }),
  choice,
  optional: (content: Written) => choice(content, BLANK),
  repeat: (content: Written) => ({ type: 'REPEAT', content: ruleOf(content) }),
  field: (name: string, content: Written) => ({ type: 'FIELD', name, content: ruleOf(content) }),
  token: { immediate: (content: Written) => ({ type: 'IMMEDIATE_TOKEN', content: ruleOf(content) }) },
  alias: (content: Written, as: Rule | string) => ({
    type: 'ALIAS',
    content: ruleOf(content),
    named: typeof as !== 'string',
    value: typeof as === 'string' ? as : as.name,
  }),
};

/** @param source of a `grammar.js` */
export function grammarJson(source: string): object {
  const module: { exports?: Grammar } = {};
  runInNewContext(source, { module, ...WORDS });
  const grammar = module.exports;
  if (grammar === undefined) throw new Error('the grammar exports nothing');
  const rules = Object.entries(grammar.rules).map(([name, rule]) => [name, ruleOf(rule(NAMES))]);
  return {
    name: grammar.name,
    word: (grammar.word(NAMES) as Rule).name,
    rules: Object.fromEntries(rules),
    extras: [...grammar.extras(NAMES)].map(ruleOf),
    conflicts: [],
    precedences: [],
    externals: [],
    inline: [],
    supertypes: [],
  };
}

function choice(...members: Written[]): Rule {
  return { type: 'CHOICE', members: members.map(ruleOf) };
}

/** Regular expressions are of another context than this, so that their class says nothing. */
function ruleOf(written: Written): Rule {
  if (typeof written === 'string') return { type: 'STRING', value: written };
  return 'type' in written ? written : { type: 'PATTERN', value: written.source };
}
