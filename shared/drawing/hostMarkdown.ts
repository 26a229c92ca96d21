import type { HostLayout } from '../hostLayout';
import { layoutMarkdown, markdownCell, markdownRow } from './markdown';

/** The layouts of a host's machines as Markdown, with what joins them before. */
export function hostLayoutMarkdown({ name, reason, guests, joints, physical }: HostLayout): string {
  const starts = guests.map(({ name: guest, order, startedBy }) => {
    const at = startedBy === undefined ? '' : `${startedBy.file}:${startedBy.range.start.line + 1}`;
    return markdownRow(order === undefined ? '' : String(order), guest, at);
  });
  const lines = [`# ${markdownCell(name)}`, '', markdownCell(reason), ''];
  lines.push(markdownRow('Start', 'Machine', 'Known from'), '| --: | --- | --- |', ...starts, '');
  if (joints.length > 0) lines.push(...joints.map(({ words }) => `- ${markdownCell(words)}`), '');
  const layouts = guests.map(({ picture }) => layoutMarkdown(picture));
  if (physical !== undefined) layouts.push(layoutMarkdown(physical));
  return `${lines.join('\n')}\n${layouts.join('\n')}`;
}
