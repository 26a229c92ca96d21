import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import type { Catalogue } from '../../catalogue/catalogue';
import type { Release } from '../../catalogue/provenance';
import type { ContextKind, WordFact } from '../../catalogue/shape';
import { optionCard, warnings } from '../hover/cards/optionCard';
import { variableCard } from '../hover/cards/variableCard';
import { vdevCard } from '../hover/cards/vdevCard';
import { applicability, type Block, clauses, footer, stack } from '../hover/markdown';
import type { ItemSubject } from './subject';
import type { ItemData } from './suggestion';

/** The item with its documentation, the card that hover shows; it is left out until an item is shown. */
export function resolveItem(
  item: CompletionItem,
  catalogue: Catalogue,
  release: Release | undefined,
): CompletionItem {
  const subject = (item.data as ItemData | undefined)?.subject;
  const value = subject === undefined ? undefined : documentationOf(subject, catalogue, release);
  if (value === undefined) return item;
  const documentation: MarkupContent = { kind: 'markdown', value };
  return { ...item, documentation };
}

/** Markdown about a subject; undefined for one that the catalogue does not have. */
function documentationOf(subject: ItemSubject, catalogue: Catalogue, release: Release | undefined): Block {
  const [kind, ...words] = subject.split(' ');
  if (kind === 'vdev') {
    const vdev = catalogue.vdev(words[0] ?? '');
    return vdev && vdevCard(vdev, catalogue, release);
  }
  if (kind === 'variable') {
    const variable = catalogue.variable(words[0] ?? '');
    return variable && variableCard(variable, release);
  }
  const context = words.shift() as ContextKind;
  const vdev = context === 'vdev' ? catalogue.vdev(words.shift() ?? '') : undefined;
  const option = catalogue.contextOption(context, words.shift() ?? '', vdev);
  if (option === undefined) return undefined;
  const place =
    context === 'vm' ? undefined : [context, vdev?.name].filter((word) => word !== undefined).join(' ');
  if (kind === 'option') return optionCard(option, place, release);
  const word = option.arguments[Number(words[0])]?.words?.find((known) => known.word === words[1]);
  return word && aboutWord(word, release);
}

function aboutWord(fact: WordFact, release: Release | undefined): Block {
  return stack(
    fact.description,
    clauses(warnings(fact, release), applicability(fact), fact.source && footer(fact.source, fact, release)),
  );
}
