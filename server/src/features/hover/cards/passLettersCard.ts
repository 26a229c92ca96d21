import { PASS_LETTERS, PASS_SIGNS, type PassLetterFact } from '../../../catalogue/vocabulary/passLetters';
import { type Block, certainty, clauses, code, stack, table } from '../markdown';
import { unknownText } from '../readings';
import type { PartSubject } from '../subject';

/** What the letters of a `pass` come to, read from left to right. */
interface Access {
  /** Letters in force, with those that `m` brings along. */
  readonly granted: ReadonlySet<string>;
  /** Which letter brought another along. */
  readonly by: ReadonlyMap<string, string>;
  readonly unknown: readonly string[];
}

/** The card of a pass's access letters: each one decoded, with what it implies and what it goes with. */
export function passLettersCard({ part }: PartSubject): Block {
  if (part.opaque) return stack('**Access**', unknownText(part));
  const { granted, by, unknown } = readLetters(part.text);
  const written = new Set([...part.text]);
  const shown = PASS_LETTERS.filter(({ letter }) => granted.has(letter) || written.has(letter));
  const titles = PASS_LETTERS.filter(({ letter }) => granted.has(letter)).map(({ title }) => title);
  const signs = PASS_SIGNS.filter(({ word }) => written.has(word));
  return stack(
    `**Access** ${code(part.text)} · ${titles.length === 0 ? 'nothing granted' : titles.join(', ')}`,
    table(
      ['', '', ''],
      shown.map((fact) => [
        `${granted.has(fact.letter) ? '✓' : '✗'} ${code(fact.letter)}`,
        fact.title,
        clauses(fact.meaning, impliedText(by.get(fact.letter)), certainty(fact.source)) ?? '',
      ]),
    ),
    signs.length === 0
      ? undefined
      : signs.map(({ word, description }) => `${code(word)} ${description}`).join(' '),
    ...shown.filter(({ letter }) => granted.has(letter)).flatMap((fact) => quarrels(fact, granted)),
    granted.has('c') || granted.size === 0 ? undefined : 'Without `c` the mapping is uncached.',
    unknown.length === 0 ? undefined : `Unknown: ${unknown.map((letter) => code(letter)).join(', ')}`,
  );
}

function readLetters(text: string): Access {
  const granted = new Set<string>();
  const by = new Map<string, string>();
  const unknown: string[] = [];
  let add = true;
  for (const letter of text) {
    if (letter === '+' || letter === '-') {
      add = letter === '+';
      continue;
    }
    const fact = PASS_LETTERS.find((candidate) => candidate.letter === letter);
    if (fact === undefined) {
      unknown.push(letter);
      continue;
    }
    if (!add) {
      granted.delete(letter);
      continue;
    }
    for (const implied of fact.implies ?? []) {
      if (!granted.has(implied)) by.set(implied, letter);
      granted.add(implied);
    }
    granted.add(letter);
    by.delete(letter);
  }
  return { granted, by, unknown };
}

function impliedText(by: string | undefined): Block {
  return by === undefined ? undefined : `implied by \`${by}\``;
}

/** What a letter must not or ought to stand beside. */
function quarrels(fact: PassLetterFact, granted: ReadonlySet<string>): string[] {
  const excluded = (fact.excludes ?? []).filter((letter) => granted.has(letter));
  const wanted = (fact.wants ?? []).filter((letter) => !granted.has(letter));
  return [
    ...excluded.map((letter) => `**\`${fact.letter}\` must not stand beside \`${letter}\`.**`),
    ...wanted.map((letter) => `\`${fact.letter}\` should come with \`${letter}\`.`),
  ];
}
