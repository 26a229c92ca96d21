import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import type { Catalogue } from '../../catalogue/catalogue';
import { manualAddress } from '../../catalogue/pages';
import type { Applicability, Release, Source } from '../../catalogue/provenance';
import type { ContextKind, OptionFact, VariableFact, VdevFact } from '../../catalogue/shape';
import type { Subject } from './subject';
import type { ItemData } from './suggestion';

/** The item with its documentation, which is left out until an item is shown. */
export function resolveItem(
  item: CompletionItem,
  catalogue: Catalogue,
  release: Release | undefined,
): CompletionItem {
  const subject = (item.data as ItemData | undefined)?.subject;
  const value = subject === undefined ? undefined : documentationOf(subject, catalogue, release ?? '8.0');
  if (value === undefined) return item;
  const documentation: MarkupContent = { kind: 'markdown', value };
  return { ...item, documentation };
}

/** Markdown about a subject; undefined for one that the catalogue does not have. */
export function documentationOf(
  subject: Subject,
  catalogue: Catalogue,
  release: Release,
): string | undefined {
  const [kind, ...words] = subject.split(' ');
  if (kind === 'vdev') {
    const vdev = catalogue.vdev(words[0] ?? '');
    return vdev === undefined ? undefined : aboutVdev(vdev, release);
  }
  if (kind === 'variable') {
    const variable = catalogue.variable(words[0] ?? '');
    return variable === undefined ? undefined : aboutVariable(variable, release);
  }
  const context = words.shift() as ContextKind | undefined;
  const vdev = context === 'vdev' ? catalogue.vdev(words.shift() ?? '') : undefined;
  const option =
    context === undefined ? undefined : catalogue.contextOption(context, words.shift() ?? '', vdev);
  if (option === undefined) return undefined;
  if (kind === 'option') return aboutOption(option, release);
  const word = option.arguments[Number(words[0])]?.words?.find((known) => known.word === words[1]);
  return word === undefined
    ? undefined
    : join([word.description, boundsOf(word), sourceOf(word.source, release)]);
}

function aboutOption(option: OptionFact, release: Release): string {
  const synopsis = [
    option.name,
    ...option.arguments.map(({ label, optional }) => (optional ? `[${label}]` : label)),
  ];
  const parts = option.arguments.flatMap(({ label, description }) =>
    description === undefined ? [] : [`\`${label}\`: ${description}`],
  );
  return join([
    `\`${synopsis.join(' ')}\``,
    option.description,
    ...parts,
    option.deprecated === undefined ? '' : `Deprecated: use \`${option.deprecated.replacement}\`.`,
    option.default === undefined ? '' : `Default: ${option.default}.`,
    boundsOf(option),
    sourceOf(option.source, release),
  ]);
}

function aboutVdev(vdev: VdevFact, release: Release): string {
  return join([
    `**${vdev.title}**`,
    vdev.description,
    vdev.details ?? '',
    vdev.product === undefined ? '' : `Part of: ${vdev.product}.`,
    boundsOf(vdev),
    sourceOf(vdev.source, release),
  ]);
}

function aboutVariable(variable: VariableFact, release: Release): string {
  const { name, type, scope, unit, description } = variable;
  const typeText = unit === undefined ? type : `${type}, ${unit}`;
  return join([
    `\`set ${name}\` (${typeText}${scope === 'unknown' ? '' : `; ${scope}`})`,
    description,
    variable.default === undefined ? '' : `Default: ${variable.default}.`,
    boundsOf(variable),
    sourceOf(variable.source, release),
  ]);
}

function boundsOf({ since, until, architectures, boundsInferred }: Applicability): string {
  const releases =
    since !== undefined && since === until
      ? `Only ${since}`
      : [since === undefined ? '' : `Since ${since}`, until === undefined ? '' : `until ${until}`]
          .filter((text) => text !== '')
          .join(', ');
  const marked = releases === '' ? '' : `${releases}${boundsInferred === true ? ' (inferred)' : ''}`;
  const only = architectures?.join(', ') ?? '';
  return [marked, only].filter((text) => text !== '').join('; ');
}

function sourceOf(source: Source | undefined, release: Release): string {
  if (source === undefined) return '';
  const page = source.page === undefined ? '' : `[Manual](${manualAddress(source.page, release)})`;
  const mark = source.certainty === 'documented' ? '' : source.certainty;
  const note = [mark, source.note].filter((text) => text !== undefined && text !== '').join(': ');
  return [page, note === '' ? '' : `*${note}*`].filter((text) => text !== '').join(' · ');
}

function join(paragraphs: readonly string[]): string {
  return paragraphs.filter((text) => text !== '').join('\n\n');
}
