import type { InlayHint } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';

/** Each kind of hint has a setting of its own, `qvmconf.inlayHints.KIND`. */
export const HINT_KINDS = [
  'endAddress',
  'windowEnd',
  'size',
  'interrupt',
  'impliedStart',
  'guestName',
] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** One hint before it is turned into the protocol's. */
export interface Hint {
  readonly kind: HintKind;
  /** Where it stands, in UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string;
  /** It stands before what it is about, which then follows without a blank. */
  readonly before?: boolean;
}

/** Adds a hint; those outside the range or of a kind that is off are dropped there. */
export type AddHint = (hint: Hint) => void;

export function toInlayHint(analysis: Analysis, hint: Hint): InlayHint {
  return {
    position: analysis.range(hint.offset, hint.offset).start,
    label: hint.label,
    tooltip: { kind: 'markdown', value: hint.tooltip },
    ...(hint.before === true ? {} : { paddingLeft: true }),
  };
}
