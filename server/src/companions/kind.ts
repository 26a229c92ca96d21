/** The forms of files that stand beside configurations. */
export type CompanionKind = 'script' | 'build' | 'markdown' | 'restructuredtext';

const ENDINGS: readonly { readonly ending: RegExp; readonly kind: CompanionKind }[] = [
  { ending: /\.(?:sh|ksh)$/i, kind: 'script' },
  { ending: /\.build$/i, kind: 'build' },
  { ending: /\.(?:md|markdown)$/i, kind: 'markdown' },
  { ending: /\.rst$/i, kind: 'restructuredtext' },
];

/** What kind of companion a file is by its name, or undefined. */
export function companionKind(name: string): CompanionKind | undefined {
  return ENDINGS.find(({ ending }) => ending.test(name))?.kind;
}
