/** What must be the same in each language of a text. */
export function fixedParts(text: string): Readonly<Record<string, readonly string[]>> {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([part]) => part).sort();
  return {
    arguments: all(/\{\d+\}/g),
    code: all(/`[^`]+`/g),
    // A link that is a whole line is a button, so the line counts.
    buttons: all(/(?<=^\[[^\]]+\]\()[^)]+(?=\)$)/gm),
    links: all(/(?<=\]\()[^)]+(?=\))/g),
    icons: all(/\$\([\w~-]+\)/g),
    lines: all(/\n/g),
    ellipsis: all(/…$/g),
    marks: all(/[*<>]/g),
  };
}

/** The languages that the product speaks besides English, as editors name them. */
export const LANGUAGES = ['de', 'ja', 'zh-cn'] as const;
