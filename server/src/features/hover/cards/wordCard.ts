import { wordsOfPart } from '../../../catalogue/forms';
import type { WordFact } from '../../../catalogue/shape';
import { applicability, type Block, clauses, code, footer, plain, stack } from '../markdown';
import { type PartSubject, targetRelease } from '../subject';
import { argumentText, optionContext, optionHead, warnings, wordTable } from './optionCard';

/** The card of a word out of a list: its meaning, and the others that might stand there. */
export function wordCard({ analysis, option, argument, part }: PartSubject): Block {
  const { fact } = argument;
  const release = targetRelease(analysis);
  if (fact === undefined || option.fact === undefined) return undefined;
  const chosen = new Set(argument.parts.map(({ text }) => text));
  const word = fact.words?.find((candidate) => candidate.word === part.text);
  const isSet = fact.form === 'words';
  return stack(
    optionHead(option.fact, optionContext(option), release),
    word === undefined ? argumentText({ ...fact, words: [] }) : warnings(word, release),
    isSet ? setText(fact.words, chosen) : undefined,
    wordTable(fact.words, chosen),
    footer(option.fact.source, option.fact, release),
  );
}

/** What a set of filters holds and what it leaves out. */
function setText(words: readonly WordFact[] | undefined, chosen: ReadonlySet<string>): Block {
  const out = (words ?? []).filter(({ word }) => !chosen.has(word)).map(({ word }) => code(word));
  return out.length === 0 ? 'Everything is in.' : `A set, not a level. Left out: ${out.join(', ')}`;
}

/** The card of `mem`, `io` or `pci` before a colon. */
export function spaceCard({ analysis, argument, part }: PartSubject): Block {
  const fact = wordsOfPart(argument.fact, part.role)?.find(({ word }) => word === part.text);
  if (fact === undefined) return `${plain(part.text)} is no type of location: \`mem\`, \`io\` or \`pci\`.`;
  const onHost = part.role === 'host-space' ? 'On the host: ' : '';
  return stack(
    `**\`${fact.word}:\`** ${onHost}${fact.description}`,
    clauses(applicability(fact), fact.source && footer(fact.source, fact, targetRelease(analysis))),
  );
}

/** The card of an attribute of a passed-through interrupt. */
export function attributeCard({ analysis, argument, part }: PartSubject): Block {
  const fact = argument.fact?.words?.find(({ word }) => word === part.text);
  const release = targetRelease(analysis);
  if (fact === undefined) return wordTable(argument.fact?.words);
  return stack(
    `**\`${fact.word}\`** ${fact.description}`,
    clauses(warnings(fact, release), applicability(fact), fact.source && footer(fact.source, fact, release)),
  );
}
