import type { ArgumentFact, ContextKind, OptionFact, VdevFact } from '../catalogue/shape';
import type { Place } from '../text/place';
import type { Choice } from './choice';
import type { ForeignNotation } from './foreignNotation';
import type { Part } from './part';
import type { Token, Word } from './token';

/** One argument of an option. */
export interface ArgumentNode {
  /** Undefined for the guessed argument of an unknown option. */
  readonly fact: ArgumentFact | undefined;
  readonly word: Word;
  readonly parts: readonly Part[];
}

/**
 * How an option word was understood.
 * - `known`: an option of the context it stands in, or of the VM level.
 * - `unknown`: no option of this context; `unknown-option` or, in a catalogued vdev, `unknown-vdev-option`.
 * - `foreign`: an option of a vdev that the catalogue does not know; never a fault.
 * - `misplaced`: an option of another context.
 * - `opaque`: a template mark or substitution, or a word after one: it may stand for anything.
 */
export type OptionStatus = 'known' | 'unknown' | 'foreign' | 'misplaced' | 'opaque';

export interface OptionNode {
  readonly word: Word;
  /** The option's name: the word, or what stands before `=` when it is written as an assignment. */
  readonly name: string;
  readonly status: OptionStatus;
  /** The fact of a known or misplaced option. */
  readonly fact: OptionFact | undefined;
  readonly arguments: readonly ArgumentNode[];
  /** Arguments that should stand here and do not. */
  readonly missing: readonly ArgumentFact[];
  /** The component that it opens or belongs to; undefined at the VM level. */
  readonly component: ComponentNode | undefined;
  /** The blob word before `load` or `pass`. */
  readonly blob: OptionNode | undefined;
  /** Written as `name=value` in one word, which qvm does not understand. */
  readonly assignment: boolean;
  /** The `:` or `=` between name and value of an option that is written as `name: value` or `name = value`. */
  readonly sign: Place | undefined;
  readonly start: number;
  readonly end: number;
}

/** A `vdev`, `cpu`, `pass` or `reserve` with the options that belong to it. */
export interface ComponentNode {
  readonly kind: Exclude<ContextKind, 'vm'>;
  readonly opener: OptionNode;
  /** The type as written, of a vdev; empty when it is missing. */
  readonly type: string;
  /** The catalogue's fact of a vdev; undefined for others' shared objects and for unknowable types. */
  readonly vdev: VdevFact | undefined;
  /** In the order of the text; VM-level options that stand in between are not among them. */
  readonly options: readonly OptionNode[];
  readonly start: number;
  /** After the last word that belongs to it. */
  readonly end: number;
}

/** A word that can be neither an option nor an argument. */
export interface StrayWord {
  readonly word: Word;
  /** The option before it. */
  readonly option: OptionNode | undefined;
  /**
   * `after-comma`: a blank after a comma cut an argument in two. `unquoted`: a blank cut a text in two that should
   * stand in quotes. `foreign`: a notation of another language. `sign`: between an option and its value.
   */
  readonly reason: 'surplus' | 'after-comma' | 'unquoted' | 'foreign' | 'sign';
  /** Of a foreign word. */
  readonly notation?: ForeignNotation;
}

export interface SyntaxTree {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The files that the text is made of, in their order; usually the one. */
  readonly sections: readonly Place[];
  /** Every option, in the order of the text. */
  readonly options: readonly OptionNode[];
  /** The options of a kind. */
  readonly choice: Choice<OptionNode>;
  readonly components: readonly ComponentNode[];
  /** The components of a kind. */
  readonly componentChoice: Choice<ComponentNode>;
  readonly strays: readonly StrayWord[];
  /** Words whose quote is never closed. */
  readonly unterminated: readonly Word[];
}

/** Which of a tree's files holds an offset: its index. */
export function sectionAt({ sections }: Pick<SyntaxTree, 'sections'>, offset: number): number {
  return Math.max(
    0,
    sections.findLastIndex(({ start }) => start <= offset),
  );
}
