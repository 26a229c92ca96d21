import { BenchClient } from './client';
import { milliseconds, quantile, sample } from './statistics';
import { SUBJECTS, type Subject } from './subjects';

/** What an editor sees of one server with one document; milliseconds, and MiB of memory. */
export interface Editing {
  readonly lines: number;
  readonly server: string;
  readonly open: number;
  readonly firstKeys: number;
  readonly laterKeys: number;
  readonly completion: number;
  /** The 99th percentile. */
  readonly completion99: number;
  /** Undefined where the system does not tell it. */
  readonly memory: number | undefined;
}

/** Lines, and how many processes each server gets for them. */
const SIZES = [
  { lines: 100, processes: 3 },
  { lines: 1000, processes: 3 },
  { lines: 12_000, processes: 1 },
];
const FIRST_KEYS = 15;
const COMPLETIONS = 20;

/** Every server with documents of every size, process and channel included. */
export async function editing(): Promise<Editing[]> {
  const all: Editing[] = [];
  for (const { lines, processes } of SIZES) {
    const rounds = new Map<string, Round[]>(SUBJECTS.map(({ name }) => [name, []]));
    // Turn by turn, so that a busy moment of the machine meets every server alike.
    for (let round = 0; round < processes; round++) {
      for (const subject of SUBJECTS) rounds.get(subject.name)?.push(await oneProcess(subject, lines));
    }
    for (const [server, list] of rounds) {
      const median = (of: (round: Round) => number) => quantile(list.map(of), 0.5);
      const memories = list.flatMap(({ memory }) => memory ?? []);
      const completions = list.flatMap((round) => round.completions);
      all.push({
        lines,
        server,
        open: median(({ open }) => open),
        firstKeys: median(({ firstKeys }) => quantile(firstKeys, 0.5)),
        laterKeys: median(({ laterKeys }) => quantile(laterKeys, 0.5)),
        completion: quantile(completions, 0.5),
        completion99: quantile(completions, 0.99),
        memory: memories.length === 0 ? undefined : quantile(memories, 0.5),
      });
    }
  }
  return all;
}

interface Round {
  readonly open: number;
  readonly firstKeys: readonly number[];
  readonly laterKeys: readonly number[];
  readonly completions: readonly number[];
  readonly memory: number | undefined;
}

async function oneProcess(subject: Subject, lines: number): Promise<Round> {
  const client = new BenchClient(subject);
  await client.initialize();
  const uri = `file:///bench.${subject.languageId}`;
  const text = subject.document(lines);
  const start = performance.now();
  await client.open(uri, subject.languageId, text);
  const open = performance.now() - start;
  const { line, character, typed } = subject.probe;
  const type = () => client.keystroke(uri, line - 1, typed);
  const firstKeys = await sample(Math.min(FIRST_KEYS, subject.keystrokes), type);
  const laterKeys = await sample(subject.keystrokes, type);
  const completions = await sample(COMPLETIONS, (index) =>
    client.request('textDocument/completion', uri, line + index, character),
  );
  const memory = client.memory();
  await client.close();
  return { open, firstKeys, laterKeys, completions, memory };
}

/** The cells of a table. */
export function editingRow(row: Editing): string[] {
  return [
    row.lines.toLocaleString('en'),
    row.server,
    milliseconds(row.open),
    milliseconds(row.firstKeys),
    milliseconds(row.laterKeys),
    milliseconds(row.completion),
    milliseconds(row.completion99),
    row.memory === undefined ? '?' : `${row.memory.toFixed(0)} MiB`,
  ];
}
