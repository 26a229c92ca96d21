import { type Editing, editingRow } from './editing';

/**
 * The page of history with the figures of a version: one row for each size, in place of those that it had; the newest
 * version stands first.
 */
export function withFigures(page: string, version: string, measured: readonly Editing[]): string {
  const lines = page.trimEnd().split('\n');
  const rule = lines.findIndex((line) => line.startsWith('| ---'));
  const rows = measured
    .filter(({ server }) => server === 'qvmconf')
    .map((row) => `| ${[version, ...editingRow(row).filter((_, column) => column !== 1)].join(' | ')} |`);
  const others = lines.slice(rule + 1).filter((line) => !line.startsWith(`| ${version} |`));
  return `${[...lines.slice(0, rule + 1), ...rows, ...others].join('\n')}\n`;
}
