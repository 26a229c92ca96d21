import { CompletionItemKind } from 'vscode-languageserver-types';
import { PASS_LETTERS, type PassLetterFact } from '../../catalogue/vocabulary/passLetters';
import { locationItems, typeItems } from './addressItems';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';

/** Combinations that published configurations use. */
const COMMON = ['rwn', 'rw', 'rwd', 'm'] as const;

/** Types, access letters and the host address of a `pass loc`. */
export function passLocationItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const { role, parts } = slot;
  if (role === 'letters') return letterItems(slot);
  if (role === 'host-address') {
    const guest = parts.find((part) => part.role === 'address')?.text;
    if (guest === undefined || guest === '') return [];
    return [{ label: guest, kind: CompletionItemKind.Value, detail: 'the same as in the guest', rank: 0 }];
  }
  if (role === 'space') return locationItems(request, slot);
  return role === undefined || (role === 'address' && parts[0] === slot.part) ? typeItems(request, slot) : [];
}

/** The letters that may still be added to those that stand there, and whole sets where none does. */
function letterItems(slot: Slot): Suggestion[] {
  const typed = slot.part?.text ?? '';
  const present = PASS_LETTERS.filter(({ letter }) => typed.includes(letter));
  const sets = typed === '' ? COMMON.map((label) => letterItem(label, titleOf(label), '', 0)) : [];
  const singles = PASS_LETTERS.filter((fact) => !present.includes(fact) && !clashes(fact, present)).map(
    (fact) => letterItem(typed + fact.letter, fact.title, fact.meaning, 10),
  );
  return [...sets, ...singles];
}

function clashes(fact: PassLetterFact, present: readonly PassLetterFact[]): boolean {
  return present.some(
    (other) =>
      other.excludes?.includes(fact.letter) === true || fact.excludes?.includes(other.letter) === true,
  );
}

function letterItem(label: string, detail: string, documentation: string, rank: number): Suggestion {
  return {
    label,
    detail,
    kind: CompletionItemKind.EnumMember,
    rank,
    ...(documentation && { documentation }),
  };
}

function titleOf(letters: string): string {
  return PASS_LETTERS.filter(({ letter }) => letters.includes(letter))
    .map(({ title }) => title)
    .join(', ');
}
