import { describeRange } from '../../../../../shared/range';
import { describeSize } from '../../../../../shared/size';
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
      `${fact.description} ${hostText(analysis, word.slice(1), name.replace(/\}$/, ''))}`,
      fact.source && footer(fact.source, fact, targetRelease(analysis)),
    );
  }
  return undefined;
}

/** What the substitution stands for on the host, as far as its address space is known. */
function hostText({ inputs: { asinfo } }: PartSubject['analysis'], form: string, leaf: string): string {
  if (asinfo === undefined || !form.startsWith('asinfo_')) return 'Known only when qvm runs.';
  const found = asinfo.lookUp(leaf);
  if (found.kind === 'absent') return `The host has no entry ${code(leaf)}.`;
  if (found.kind === 'ambiguous') return `The host has ${found.rows.length} entries of this name.`;
  const { firstByte, afterLastByte, path } = found.row;
  return `On this host ${code(path)} is ${code(describeRange(firstByte, afterLastByte))}, ${describeSize(afterLastByte - firstByte)}.`;
}
