import type { ArgumentFact, OptionFact, WordFact } from '../../../server/src/catalogue/shape';
import { hex } from '../../../shared/address';
import { code, table } from './markdown';
import { applicability, sourceCell } from './provenance';

const HEADS = ['option', 'releases, architectures', 'meaning', 'source'];

/** Options as a table, one row each. */
export function optionTable(options: readonly OptionFact[]): string {
  return table(
    HEADS,
    options.map((option) => [
      code(synopsis(option)),
      applicability(option),
      meaning(option),
      sourceCell(option.source, option),
    ]),
  );
}

/** Words as a table, one row each. */
export function wordTable(words: readonly WordFact[]): string {
  return table(
    ['word', 'releases, architectures', 'meaning', 'source'],
    words.map((word) => [
      code(word.word),
      applicability(word),
      word.description,
      word.source === undefined ? '' : sourceCell(word.source, word),
    ]),
  );
}

function synopsis(option: OptionFact): string {
  const next = option.followedBy === undefined ? [] : [`{${option.followedBy.join('|')}}`];
  return [option.name, ...option.arguments.map((argument) => argument.label), ...next].join(' ');
}

/** What an option does, then one line for each argument and word, then the rest. */
function meaning(option: OptionFact): string {
  const lead = [
    option.mandatory === true ? '**Mandatory.**' : '',
    option.deprecated === undefined ? '' : `**Deprecated**, use ${code(option.deprecated.replacement)}.`,
    option.description,
  ];
  const lines = [
    lead.filter((part) => part !== '').join(' '),
    ...option.arguments.flatMap(argumentNotes),
    option.details ?? '',
    option.default === undefined ? '' : `Default: ${option.default}.`,
  ];
  return lines.filter((line) => line !== '').join('<br>');
}

function argumentNotes(argument: ArgumentFact): string[] {
  const { label, description, form, words, least, most, unit } = argument;
  const notes = description === undefined ? [] : [description];
  if (least !== undefined || most !== undefined) notes.push(`Range: ${range(argument)}.`);
  if (unit !== undefined && !(description ?? '').includes(unit)) notes.push(`In ${unit}.`);
  const listed = form === 'word' || form === 'words' ? (words ?? []) : [];
  return [...(notes.length === 0 ? [] : [`${code(label)}: ${notes.join(' ')}`]), ...listed.map(wordNote)];
}

function wordNote(word: WordFact): string {
  const bounds = applicability(word);
  return `- ${code(word.word)}${bounds === '' ? '' : ` (${bounds})`}: ${word.description}`;
}

/** Bounds of a number; masks and large numbers in hexadecimal. */
export function range(
  bounds: Pick<ArgumentFact, 'least' | 'most' | 'also'> & { readonly form?: string },
): string {
  const show = (value: bigint) => (bounds.form === 'mask' || value > 0xfffffn ? hex(value) : `${value}`);
  const main = [bounds.least, bounds.most]
    .map((value) => (value === undefined ? '' : show(value)))
    .join(' to ')
    .trim();
  return [main, ...(bounds.also ?? []).map(show)].join(', or ');
}
