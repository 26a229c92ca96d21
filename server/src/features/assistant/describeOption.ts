import { shownWord } from '../../../../shared/quoted';
import type { Catalogue } from '../../catalogue/catalogue';
import type { ContextKind } from '../../catalogue/shape';
import { foreignWord } from '../../catalogue/vocabulary/foreignWords';
import { nearestWords } from '../../text/nearest';
import { optionCard } from '../hover/cards/optionCard';
import { variableCard } from '../hover/cards/variableCard';
import { vdevCard } from '../hover/cards/vdevCard';
import { stack } from '../hover/markdown';
import type { Answer } from './tool';

const CONTEXTS: readonly ContextKind[] = ['vm', 'cpu', 'pass', 'reserve', 'vdev'];

/** Everything of a name: the same cards as in the editor, one below the other. */
export const answerDescribeOption: Answer = ({ name, vdev }, { catalogue }) => {
  const word = String(name).trim();
  const type = typeof vdev === 'string' ? catalogue.vdev(vdev) : undefined;
  if (typeof vdev === 'string' && type === undefined) return unknown(vdev, catalogue);
  const cards = type === undefined ? cardsOf(word, catalogue) : [];
  const own = type && catalogue.contextOption('vdev', word, type);
  if (type !== undefined && own !== undefined) cards.push(optionCard(own, `vdev ${type.name}`, undefined));
  return cards.length === 0 ? unknown(word, catalogue) : { text: stack(...cards.map(withoutFences)) ?? '' };
};

function cardsOf(word: string, catalogue: Catalogue): (string | undefined)[] {
  const vdev = catalogue.vdev(word);
  const variable = catalogue.variable(word);
  const options = CONTEXTS.flatMap((context) => {
    const option = catalogue.contextOption(context, word);
    return option === undefined
      ? []
      : [optionCard(option, context === 'vm' ? undefined : context, undefined)];
  });
  const owners = catalogue.vdevsWith(word);
  // Many vdevs have `loc` alike, which is told once; what a few have of their own is told for each.
  const particular = options.length > 0 ? [] : owners.slice(0, 4);
  return [
    ...(vdev === undefined ? [] : [vdevCard(vdev, catalogue, undefined)]),
    ...options,
    ...particular.map((owner) => {
      const option = catalogue.contextOption('vdev', word, owner);
      return option && optionCard(option, `vdev ${owner.name}`, undefined);
    }),
    ...(variable === undefined ? [] : [variableCard(variable, undefined)]),
    ...(owners.length === 0 ? [] : [`Vdevs that have it: ${owners.map((owner) => owner.name).join(', ')}`]),
  ];
}

/** A block of code is for an editor that colours it; here one word is enough. */
function withoutFences(card: string | undefined): string | undefined {
  return card?.replace(/```qvmconf\n([^\n]*)\n```/g, '`$1`');
}

function unknown(word: string, catalogue: Catalogue) {
  const foreign = foreignWord(word);
  const names = [
    ...catalogue.optionNames,
    ...catalogue.vdevs.map(({ name }) => name),
    ...catalogue.variables.map(({ name }) => name),
  ];
  const near = nearestWords(word, names);
  const meant =
    foreign?.hint ?? `In qvm it is ${foreign?.instead.map((option) => `'${option}'`).join(' or ')}.`;
  const hint =
    foreign !== undefined
      ? ` It is a word of ${foreign.from}. ${meant}`
      : near.length > 0
        ? ` Near: ${near.join(', ')}.`
        : ' It is not in the manual; do not use it.';
  return { text: `qvm has no word '${shownWord(word)}'.${hint}`, isProblem: true };
}
