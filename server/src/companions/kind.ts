/** The forms of files that stand beside configurations. */
export type CompanionKind = 'script' | 'build' | 'markdown' | 'restructuredtext';

const KINDS: ReadonlyMap<string, CompanionKind> = new Map([
  ['.sh', 'script'],
  ['.ksh', 'script'],
  ['.build', 'build'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.rst', 'restructuredtext'],
]);

/** What kind of companion a file is by its name, or undefined. */
export function companionKind(name: string): CompanionKind | undefined {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : KINDS.get(name.slice(dot).toLowerCase());
}
