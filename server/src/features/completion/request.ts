import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { type Applicability, type Architecture, fitsTarget, type Release } from '../../catalogue/provenance';
import { architectureOf } from '../../machine/target';
import type { ComponentNode } from '../../syntax/tree';
import { type Cursor, cursorAt, gapBefore } from '../cursor';

/** What the client can show. */
interface ClientSupport {
  /** Text with places to fill in; otherwise plain text is given. */
  readonly snippets: boolean;
  /** A few words beside the label. */
  readonly labelDetails: boolean;
}

/** How a question is asked. */
export interface CompletionSupport extends ClientSupport {
  /** Someone asks; otherwise the editor does, because of a key that someone typed. */
  readonly asked: boolean;
}

/** One question for completion, with what its sources share. */
export class CompletionRequest {
  readonly cursor: Cursor;
  /** The range that an item replaces: the word or part at the cursor, empty between words. */
  readonly start: number;
  readonly end: number;
  /** Release and architecture that the file is for, as far as they do not follow from what is being edited. */
  readonly release: Release | undefined;
  readonly architecture: Architecture | undefined;

  constructor(
    readonly analysis: Analysis,
    readonly offset: number,
    readonly workspace: WorkspaceView,
    readonly support: CompletionSupport,
  ) {
    this.cursor = placeToWrite(analysis, offset);
    const { option, onOptionWord, argument, part } = this.cursor;
    const place =
      part ??
      (argument === undefined
        ? onOptionWord
          ? option?.word
          : undefined
        : { start: argument.word.contentStart, end: argument.word.contentEnd });
    this.start = place?.start ?? this.cursor.offset;
    this.end = place?.end ?? this.cursor.offset;
    const { target } = analysis.machine;
    this.release = target.release?.evidence === option ? statedRelease(this) : target.release?.value;
    this.architecture = this.knownArchitecture();
  }

  /** What is typed so far of what an item replaces. */
  get typed(): string {
    return this.analysis.tree.text.slice(this.start, Math.max(this.start, this.offset));
  }

  /** The component that is being written, when the cursor is on one of its options; not the one before the cursor. */
  get edited(): ComponentNode | undefined {
    const { option, previous, expected } = this.cursor;
    return option?.component ?? (expected === undefined ? undefined : previous?.component);
  }

  /** Whether something may be offered: it exists for the target, as far as that is known. */
  fits(fact: Applicability): boolean {
    return fitsTarget(fact, this);
  }

  /** A word stands right after the cursor and is not what is being written: a blank must come between. */
  get touchesWord(): boolean {
    return this.cursor.token === undefined && /[^\s#]/.test(this.analysis.tree.text[this.end] ?? '');
  }

  /** A blank follows already, so that a word needs none of its own. */
  get blankFollows(): boolean {
    return /[ \t]/.test(this.analysis.tree.text[this.end] ?? '');
  }

  /** An empty line stands before the cursor's: what was written before is done, and something new begins. */
  get afterEmptyLine(): boolean {
    const { text } = this.analysis.tree;
    const lineEnd = text.lastIndexOf('\n', this.start - 1);
    const lineBefore = text.lastIndexOf('\n', lineEnd - 1);
    return /^\n[ \t]*\r?\n[ \t]*$/.test(text.slice(Math.max(lineBefore, 0), this.start));
  }

  /** While the type of a file's only Arm device is changed, that device is no evidence for Arm. */
  private knownArchitecture(): Architecture | undefined {
    const { tree, machine } = this.analysis;
    const inferred = machine.target.architecture;
    const edited = this.edited;
    if (inferred === undefined || inferred.stated || edited === undefined) return inferred?.value;
    if (inferred.evidence?.component !== edited || this.cursor.onOptionWord) return inferred.value;
    const isType = (this.cursor.argument?.fact ?? this.cursor.expected)?.form === 'vdev-type';
    if (!isType) return inferred.value;
    for (const option of tree.options) {
      const value = option.component === edited ? undefined : architectureOf(option);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}

function statedRelease({ analysis }: { readonly analysis: Analysis }): Release | undefined {
  const { release } = analysis.machine.target;
  return release?.stated === true ? release.value : undefined;
}

/** In front of an option something new is begun; that option itself is edited from after its first letter. */
function placeToWrite({ tree }: Analysis, offset: number): Cursor {
  const cursor = cursorAt(tree, offset);
  const atStart = cursor.onOptionWord && cursor.option?.word.start === cursor.offset;
  return atStart ? gapBefore(tree, cursor.offset) : cursor;
}
