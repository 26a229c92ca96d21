import type { AssistAnswer } from '../../../../shared/assistant';
import type { Analysis } from '../../analysis/analysis';
import type { Catalogue } from '../../catalogue/catalogue';
import type { RegionsElsewhere } from '../../machine/regions';

/** What a tool may know beside its input. */
export interface Assisted {
  /** Of the tools that are about one. */
  readonly analysis?: Analysis;
  /** What other machines make of its regions, where they are known. */
  readonly shared?: RegionsElsewhere;
  readonly catalogue: Catalogue;
  /** The page of a rule, as Markdown; undefined where the pages are not at hand. */
  readonly rulePage: (rule: string) => string | undefined;
}

/** A tool's input, its kinds and bounds already seen to. */
export type ToolInput = Readonly<Record<string, string | number | boolean | undefined>>;

/** How a tool answers. */
export type Answer = (input: ToolInput, assisted: Assisted) => AssistAnswer;

/** How a tool of a configuration answers. */
export type ConfigurationAnswer = (
  input: ToolInput,
  assisted: Assisted & { readonly analysis: Analysis },
) => AssistAnswer;

/** More than this reads nobody, and it costs the one who asks. */
const LONGEST_ANSWER = 60_000;

/** An answer that says so where it had to be cut, at the end of a line. */
export function bounded({ text, ...rest }: AssistAnswer): AssistAnswer {
  if (text.length <= LONGEST_ANSWER) return { text, ...rest };
  const end = text.lastIndexOf('\n', LONGEST_ANSWER);
  return {
    text: `${text.slice(0, end > 0 ? end : LONGEST_ANSWER)}\n\n… cut: the rest is too long.`,
    ...rest,
  };
}
