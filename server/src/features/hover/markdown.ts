import { escapeUnseen } from '../../../../shared/quoted';
import { manualAddress } from '../../catalogue/pages';
import {
  type Applicability,
  existsIn,
  RELEASES,
  type Release,
  type Source,
} from '../../catalogue/provenance';

/** What a card is made of: blocks of Markdown; absent ones are left out. */
export type Block = string | undefined;

const LONGEST_CODE = 64;

/** Text of the user as inline code, on one line and cut where it would flood a hover. */
export function code(text: string): string {
  const line = escapeUnseen(text.replace(/\s+/g, ' ').trim());
  const shown = line.length > LONGEST_CODE ? `${line.slice(0, LONGEST_CODE - 1)}…` : line;
  if (shown === '') return '';
  if (!shown.includes('`')) return `\`${shown}\``;
  const fence = '`'.repeat(Math.max(...(shown.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence} ${shown} ${fence}`;
}

/** Text that is no Markdown of ours: it shows as it is written, and becomes no link, not even by itself. */
export function plain(text: string): string {
  return escapeUnseen(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_{}[\]()#<>|~!&@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&');
}

/** A line of configuration, coloured by the editor. */
export function synopsis(text: string): string {
  return `\`\`\`qvmconf\n${escapeUnseen(text.replace(/[\r\n]+/g, ' ')).replaceAll('```', "'''")}\n\`\`\``;
}

/** A table; `head` decides the number of columns. Undefined without rows, as a table of nothing says nothing. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  if (rows.length === 0) return undefined;
  const line = (cells: readonly string[]) => `| ${head.map((_, at) => cell(cells[at] ?? '')).join(' | ')} |`;
  return [line(head), line(head.map(() => ':---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  // What has an odd number of backslashes before it is escaped already.
  return text
    .replace(/\s+/g, ' ')
    .replace(/(\\*)\|/g, (bar, slashes: string) => (slashes.length % 2 === 1 ? bar : `${slashes}\\|`));
}

/** Blocks one below the other; undefined when all are absent. */
export function stack(...blocks: readonly Block[]): Block {
  const present = blocks.filter((block) => block !== undefined && block !== '');
  return present.length === 0 ? undefined : present.join('\n\n');
}

/** Short clauses in one line. */
export function clauses(...parts: readonly Block[]): Block {
  const present = parts.filter((part) => part !== undefined && part !== '');
  return present.length === 0 ? undefined : present.join(' · ');
}

const CERTAINTY_WORDS = {
  observed: '*observed*',
  specification: "*from the hardware's specification*",
  inferred: '*inferred*',
} as const;

/** "*observed*" and so on; undefined for what the manual states: nothing is shown as certain that is not. */
export function certaintyWord({ certainty: kind }: Source): Block {
  return kind === 'documented' ? undefined : CERTAINTY_WORDS[kind];
}

/** The same with what it rests on. */
export function certainty(source: Source): Block {
  const word = certaintyWord(source);
  if (word === undefined) return source.note === undefined ? undefined : `*${source.note}*`;
  return source.note === undefined ? word : `${word}: ${source.note}`;
}

/** A link to the manual's page in the release that the reader works with, where the fact has one. */
function manualLink(source: Source, fact: Applicability, target: Release | undefined): Block {
  if (source.page === undefined) return undefined;
  const release = target !== undefined && existsIn(fact, target) ? target : newestWith(fact);
  const name = source.page.replace(/\.html$/, '').replace(/^.*\//, '');
  const other = source.page.startsWith('https://') ? '' : ` (${release})`;
  return `[Manual: ${plain(name)}${other}](${manualAddress(source.page, release)})`;
}

/** The last line of a card: how the fact is known, and where to read on. */
export function footer(source: Source, fact: Applicability, target: Release | undefined): Block {
  return clauses(certainty(source), manualLink(source, fact, target));
}

/** "since 2.2", "until 2.2", "Arm only"; undefined where there is no limit. */
export function applicability(fact: Applicability): Block {
  const { since, until } = fact;
  const releases =
    since !== undefined && since === until
      ? `${since} only`
      : (clauses(since === undefined ? undefined : `since ${since}`, until && `until ${until}`) ?? undefined);
  const marked =
    releases !== undefined && fact.boundsInferred === true ? `${releases} *(inferred)*` : releases;
  return clauses(marked, architectures(fact));
}

const ARCHITECTURE_NAMES = { aarch64: 'Arm', x86_64: 'x86' } as const;

function architectures(fact: Applicability): Block {
  return fact.architectures === undefined
    ? undefined
    : `${fact.architectures.map((name) => ARCHITECTURE_NAMES[name]).join(', ')} only`;
}

function newestWith(fact: Applicability): Release {
  return RELEASES.findLast((release) => existsIn(fact, release)) ?? '8.0';
}
