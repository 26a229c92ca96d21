/**
 * `npm run bench`: what the server costs, beside public servers in the same run. Prints Markdown tables;
 * `npm run bench -- --write` also writes them to docs/benchmarks.md.
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { pipelineRows } from './pipeline';
import { editingRows, startRows } from './servers';

const sections = [
  '# Benchmarks\n',
  `Measured by \`npm run bench -- --write\` on ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${platform()} ${arch()}, Node ${process.version}.\n`,
  '## The work of one keystroke, and of one question\n',
  'In a process started as the extension starts the server, without the channel, after 60 edits that do not count.\n',
  table(['document', 'step', 'median', '99th percentile'], pipelineRows()),
  '## Start\n',
  'From starting the process to its answer to `initialize`, median.\n',
  table(['server', 'time', 'against bare'], await startRows()),
  '## As an editor sees it\n',
  'Over stdio, median; the JSON server waits on purpose before it validates.\n',
  table(['document', 'server', 'keystroke to diagnostics', 'hover', 'completion'], await editingRows()),
];
const report = sections.join('\n');
process.stdout.write(report);
if (process.argv.includes('--write')) {
  writeFileSync(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), report);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}
