/** What a TypeScript source imports, re-exports or loads, as written. */
export function importsOf(text: string): string[] {
  const found = text.matchAll(
    /^(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*'([^']+)'|\b(?:import|require)\('([^']+)'\)/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? '');
}
