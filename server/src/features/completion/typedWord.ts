import { isPageMultiple } from '../../../../shared/page';
import { FORMS } from '../../catalogue/forms';
import { ROLES } from '../../catalogue/roles';
import { PASS_LETTERS } from '../../catalogue/vocabulary/passLetters';
import { readNumber } from '../../syntax/number';
import type { Part } from '../../syntax/part';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';

/**
 * What may be offered beside the word that stands at the cursor already. In many editors the key that ends a line
 * takes the first thing offered, so a word that may be what its author means is left alone: nothing is offered to
 * replace one that is finished, and a word that its author makes up is gone on with exactly as it begins.
 * @param slot what the suggestions fill, or undefined where they are options
 */
export function besideTypedWord(
  suggestions: readonly Suggestion[],
  request: CompletionRequest,
  slot: Slot | undefined,
): readonly Suggestion[] {
  const { asked } = request.support;
  if (!endsHere(request)) return suggestions.filter((suggestion) => suggestion.asked !== true || asked);
  if (slot?.part !== undefined && isFinished(slot.part)) return [];
  const begun = (suggestion: Suggestion) => typedFor(suggestion, request);
  if (suggestions.some((suggestion) => begun(suggestion) === compared(suggestion))) return [];
  const isFree = slot !== undefined && FORMS[slot.fact.form].free === true;
  return suggestions.filter((suggestion) => {
    if (suggestion.asked === true) return asked && begun(suggestion) === '';
    return !isFree || compared(suggestion).startsWith(begun(suggestion));
  });
}

/** What an editor compares the typed word with. */
function compared({ filter, label }: Suggestion): string {
  return filter ?? label;
}

function typedFor({ range }: Suggestion, { analysis, start, offset }: CompletionRequest): string {
  return analysis.tree.text.slice(range?.start ?? start, offset);
}

/**
 * Whether an editor would offer a word for what is typed: its letters in their order, perhaps with others between. To be
 * asked before something is worked out that costs more than a name.
 */
export function isBegun(word: string, typed: string): boolean {
  const letters = typed.toLowerCase();
  let found = 0;
  for (const letter of word.toLowerCase()) if (letter === letters[found]) found++;
  return found === letters.length;
}

/** Nothing of the word stands after the cursor: this is where a key that ends the line would be pressed. */
function endsHere({ analysis, offset }: CompletionRequest): boolean {
  return /^(?:[\s"]|$)/.test(analysis.tree.text.slice(offset, offset + 1));
}

/** A part that is whole as it stands, whatever else could be made of it: a number, the start of a page, letters of access. */
function isFinished({ role, text }: Part): boolean {
  if (role === 'letters')
    return text !== '' && [...text].every((one) => PASS_LETTERS.some(({ letter }) => letter === one));
  const { base } = ROLES[role];
  if (base === undefined) return false;
  const { value } = readNumber(text, base);
  return value !== undefined && (base === 'decimal' || isPageMultiple(value));
}
