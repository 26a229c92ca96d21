import { CompletionItemKind } from 'vscode-languageserver-types';
import { FORMS, wordsOfArgument } from '../../catalogue/forms';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import { wordSubject } from './subject';
import type { Suggestion } from './suggestion';
import { SYSTEM_VALUES } from './systemValues';
import { exampleArguments } from './usual';

const RANK = { fresh: 10, word: 30, number: 40, example: 50 } as const;

/** The words of an argument, its default and bounds, and the values of the catalogue's examples. */
export function valueItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const fresh = SYSTEM_VALUES[slot.option.name]?.(request, slot);
  if (fresh !== undefined)
    return fresh.map((label) => ({
      label,
      kind: CompletionItemKind.Value,
      detail: 'not in use',
      rank: RANK.fresh,
    }));
  return [...wordItems(request, slot), ...numberItems(slot), ...exampleItems(slot)];
}

function wordItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const { fact, role, part, parts } = slot;
  const { pieces, list } = FORMS[fact.form];
  const piece = role === undefined ? pieces[0] : pieces.find(({ roles }) => roles.includes(role));
  if (piece?.ownWords !== true) return [];
  const rank = isUsualWord(slot, 'apic') ? 0 : RANK.word;
  const taken = list === undefined ? [] : parts.filter((other) => other !== part).map((other) => other.text);
  return wordsOfArgument(fact)
    .filter((word) => request.fits(word) && !taken.includes(word.word))
    .map(({ word, description }) => ({
      label: word,
      kind: CompletionItemKind.EnumMember,
      rank,
      detail: word === fact.default ? 'default' : '',
      ...(fact.words === undefined
        ? { documentation: description }
        : { subject: wordSubject(slot.option, slot.vdev, slot.index, word) }),
    }))
    .map(({ detail, ...item }) => (detail === '' ? item : { ...item, detail }));
}

function isUsualWord({ vdev, option }: Slot, word: string): boolean {
  return option.name === 'intr' && vdev?.usual?.interrupt === word;
}

/** The default and the bounds, where they are numbers. */
function numberItems({ fact, option, parts }: Slot): Suggestion[] {
  if (parts.length > 1) return [];
  const stated = fact.default ?? (option.arguments.length === 1 ? option.default : undefined);
  const values = new Map<string, string>();
  if (stated !== undefined && /^(0x)?[0-9a-fA-F]+$/.test(stated)) values.set(stated, 'default');
  if (fact.words === undefined) {
    if (fact.least !== undefined)
      values.set(fact.least.toString(), values.get(fact.least.toString()) ?? 'least');
    if (fact.most !== undefined) values.set(fact.most.toString(), values.get(fact.most.toString()) ?? 'most');
    if (fact.form === 'delay') values.set('forever', 'no end');
  }
  return [...values].map(([label, detail]) => ({
    label,
    detail,
    kind: CompletionItemKind.Value,
    rank: detail === 'most' ? RANK.example : RANK.number,
  }));
}

function exampleItems(slot: Slot): Suggestion[] {
  const { fact, option, index, role, parts } = slot;
  if (
    FORMS[fact.form].offersExamples !== true ||
    option.deprecated !== undefined ||
    option.name === 'cmdline'
  )
    return [];
  // An example is a whole argument; it cannot stand in for one part of it.
  if (role !== undefined && parts.length > 1) return [];
  return exampleArguments(option, index).map((text) => ({
    label: text,
    insert: slot.quoted ? text.replaceAll('"', '') : text,
    kind: CompletionItemKind.Value,
    detail: 'for example',
    rank: RANK.example,
    asked: true,
  }));
}
