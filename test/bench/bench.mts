/**
 * `npm run bench`: what the server and the command line cost, beside public servers in the same run. Prints Markdown
 * tables; `npm run bench -- --write` also writes them to docs/benchmarks.md, and the figures of this version into
 * docs/benchmarks-history.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { commandRows } from './commandLine';
import { editing, editingRow } from './editing';
import { goalRows, REASONS } from './goals';
import { growthRows } from './growth';
import { withFigures } from './history';
import { hostRows } from './hosts';
import { pipelineRows } from './pipeline';
import { startRows } from './start';
import { table } from './table';

const page = (name: string) => fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
const before = loadavg()[0] ?? 0;
const start = await startRows();
const measured = await editing();
const commands = commandRows();
const pipeline = pipelineRows();
const growth = growthRows();
const hosts = hostRows();
const load = [before, loadavg()[0] ?? 0].map((value) => value.toFixed(1)).join(' before and ');

const sections = [
  '# Benchmarks\n',
  `Made by \`npm run bench -- --write\`, in one run, on ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${platform()} ${arch()}, Node ${process.version}. The load of the machine was ${load} after: figures are to be compared within a table. [Figures of each version](benchmarks-history.md).\n`,
  '## As an editor sees it\n',
  'Over stdio, without flags for the engine. *Cold*: each time a new process; *first keys* are the first 15 after opening. Medians of several processes, completion also its 99th percentile; memory is the resident set at the end. The JSON server waits on purpose before it validates.\n',
  table(
    ['lines', 'server', 'open to findings', 'first keys', 'later keys', 'completion', '99 %', 'memory'],
    measured.map(editingRow),
  ),
  '## Goals\n',
  'At most; and a start of 1.1 × bare, `check` of one file of 2 × an empty process, 1,000 files in 1,000 ms.\n',
  table(['lines', 'what', 'goal', 'measured', ''], goalRows(measured)),
  `What misses its goal, and why:\n\n${REASONS.map((reason) => `- ${reason}`).join('\n')}\n`,
  '## Start\n',
  'From starting the process to its answer to `initialize`, median.\n',
  table(['server', 'time', 'against bare'], start),
  '## Command line\n',
  'Processor time, median; an empty Node process is what nothing can be faster than.\n',
  table(['command', 'processor time', 'against empty'], commands),
  '## The work of one keystroke, and of one question\n',
  'In one process without the channel, after 30 edits that do not count.\n',
  table(['document', 'step', 'median', '99th percentile'], pipeline),
  '## Hosts\n',
  'In one process without the channel: what lies between files, with the findings of each file as the protocol has them.\n',
  table(['host', 'what', 'time', 'goal'], hosts),
  '## Growth\n',
  'Processor time of 1, 2 and 4 times as much text: of findings, and of everything else that one asks of a file (drawing, map, header, device tree, format, fixes). What grows as the text does takes 4 times as long at the end; much more would be a mistake.\n',
  table(['shape', 'parts', 'findings', 'growth', 'all else', 'growth'], growth),
];
const report = sections.join('\n');
process.stdout.write(report);
if (process.argv.includes('--write')) {
  const { version } = JSON.parse(readFileSync(page('../package.json'), 'utf8')) as { version: string };
  writeFileSync(page('benchmarks.md'), report);
  const history = page('benchmarks-history.md');
  writeFileSync(history, withFigures(readFileSync(history, 'utf8'), version, measured));
}
