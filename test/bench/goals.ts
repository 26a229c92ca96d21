import type { Editing } from './editing';

/** What is aimed at for a document of so many lines: milliseconds, and MiB. */
interface Goal {
  readonly lines: number;
  readonly open: number;
  readonly firstKeys: number;
  readonly completion99: number;
  readonly memory: number;
}

const GOALS: readonly Goal[] = [
  { lines: 100, open: 10, firstKeys: 2, completion99: 2, memory: 70 },
  { lines: 1000, open: 20, firstKeys: 4, completion99: 2, memory: 80 },
  { lines: 12_000, open: 100, firstKeys: 30, completion99: 2, memory: 150 },
];

/** Why a goal is missed where it is. */
export const REASONS = [
  'The library of the protocol makes tables of all that it can say before it says anything: a third of what a start costs beyond an empty process. The rest is reading and compiling the program; Node 22 and newer keep that for the next start.',
  'After an edit only what it touched is read, but all that lies between components (overlaps, lines, names) is checked anew. That keeps every answer the same as that of a text read anew, which a test of random edits proves, and takes most of the time of a keystroke in large files.',
  'The engine has not yet compiled what runs for the first time: cold figures are several times those of the table of one keystroke below. A check ends before it has: of a thousand files the first hundred cost about eight times what the last hundred do, and a third of the processor time goes into compiling.',
  'Completion is asked right after the last key, before the server had a moment to load it ahead: the 99th percentile is the first one of a process, which loads and compiles the feature. Later ones take what the median says.',
  'Of the memory at 1,000 lines most is what a process takes that has opened 100.',
];

/** Rows of goals with what was measured. */
export function goalRows(measured: readonly Editing[]): string[][] {
  return GOALS.flatMap((goal) => {
    const found = measured.find(({ server, lines }) => server === 'qvmconf' && lines === goal.lines);
    if (found === undefined) return [];
    const row = (what: string, most: number, value: number | undefined, unit: string) => [
      goal.lines.toLocaleString('en'),
      what,
      `${most} ${unit}`,
      value === undefined ? '?' : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`,
      value === undefined ? '?' : value <= most ? 'met' : 'missed',
    ];
    return [
      row('open to findings', goal.open, found.open, 'ms'),
      row('first keys', goal.firstKeys, found.firstKeys, 'ms'),
      row('completion, 99 %', goal.completion99, found.completion99, 'ms'),
      row('memory', goal.memory, found.memory, 'MiB'),
    ];
  });
}
