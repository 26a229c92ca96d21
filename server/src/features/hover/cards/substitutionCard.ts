import { SUBSTITUTIONS } from '../../../catalogue/vocabulary/substitutions';
import { type Block, clauses, code, footer, stack } from '../markdown';
import { type PartSubject, targetRelease } from '../subject';

const MARKS = /\$[A-Za-z_]\w*\{[^}]*\}?|@[A-Za-z_]\w*@/g;

/** The card of a substitution or template mark, where the offset is on one. */
export function substitutionCard({ analysis, part, offset }: PartSubject): Block {
  if (!part.opaque) return undefined;
  for (const match of part.text.matchAll(MARKS)) {
    const start = part.start + match.index;
    if (offset < start || offset > start + match[0].length) continue;
    if (match[0].startsWith('@'))
      return stack(
        `**Template mark** ${code(match[0])}`,
        'Filled in before qvm reads the file: its value is unknown here, not wrong.',
      );
    const [word = '', name = ''] = match[0].split('{');
    const fact = SUBSTITUTIONS.find((candidate) => candidate.word === word);
    if (fact === undefined) return `${code(match[0])} is no substitution that the manual has.`;
    return stack(
      clauses(`**${code(`${word}{NAME}`)}**`, `here ${code(name.replace(/\}$/, ''))}`),
      `${fact.description} Known only when qvm runs.`,
      fact.source && footer(fact.source, fact, targetRelease(analysis)),
    );
  }
  return undefined;
}
