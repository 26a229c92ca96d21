import { type Hover, MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { code } from './markdown';

/** The hovers of several machines for one place as one: what differs stands under the machine that it holds for. */
export function mergeHovers(
  hovers: readonly (Hover | null)[],
  machines: readonly Pick<Analysis, 'machineName'>[],
): Hover | null {
  const texts = new Map<string, string[]>();
  const first = hovers.find((hover) => hover !== null) ?? null;
  for (const [index, hover] of hovers.entries()) {
    if (hover === null || !MarkupContent.is(hover.contents)) continue;
    const { value } = hover.contents;
    texts.set(value, [...(texts.get(value) ?? []), machines[index]?.machineName ?? '']);
  }
  if (first === null || !MarkupContent.is(first.contents) || texts.size < 2) return first;
  const { kind } = first.contents;
  const isMarkdown = kind === MarkupKind.Markdown;
  const value = [...texts]
    .map(([text, names]) => `In ${names.map(isMarkdown ? code : String).join(', ')}:\n\n${text}`)
    .join(isMarkdown ? '\n\n---\n\n' : '\n\n');
  return { ...first, contents: { kind, value } };
}
