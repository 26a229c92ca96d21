import { readFileSync } from 'node:fs';
import type { Generated } from '../generated';
import { grammarJson } from './treeSitter/grammarJson';
import { type Captures, highlights } from './treeSitter/highlights';

export const GENERATED: readonly Generated[] = [
  { path: 'tree-sitter/src/grammar.json', text: grammar },
  { path: 'tree-sitter/queries/highlights.scm', text: () => highlights(COMMON) },
  { path: 'tree-sitter/queries/helix/highlights.scm', text: () => highlights(HELIX) },
];

/** The names of Neovim, Zed and tree-sitter itself. */
const COMMON: Captures = {
  comment: '@comment',
  directive: '@keyword.directive',
  opener: '@keyword',
  option: '@keyword',
  property: '@property',
  vdev: '@type.builtin',
  otherVdev: '@type',
  system: '@module',
  variable: '@variable.builtin',
  boolean: '@boolean',
  constant: '@constant.builtin',
  number: '@number',
  address: '@number',
  text: '@string',
  substitution: '@string.special',
  template: '@string.special',
  continuation: '@punctuation.special',
  sign: '@punctuation.delimiter',
};

/** Helix calls some of them otherwise. */
const HELIX: Captures = {
  ...COMMON,
  property: '@variable.other.member',
  system: '@namespace',
  boolean: '@constant.builtin.boolean',
  number: '@constant.numeric',
  address: '@constant.numeric',
};

function grammar(): string {
  const source = readFileSync(new URL('../../tree-sitter/grammar.js', import.meta.url), 'utf8');
  return `${JSON.stringify(grammarJson(source), undefined, 2)}\n`;
}
