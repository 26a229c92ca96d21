import type { Place } from '../text/place';
import type { Token, Word } from './token';
import type { ComponentNode, OptionNode } from './tree';

type Movable = { -readonly [K in keyof Place]: Place[K] };
type MovableWord = { -readonly [K in keyof Word]: Word[K] };

/** Moves a token, in place, by so many characters. */
export function moveToken(token: Token, by: number): void {
  movePlace(token, by);
  if (token.kind !== 'word') return;
  const word: MovableWord = token;
  word.contentStart += by;
  word.contentEnd += by;
}

/** Moves an option, in place, with all of it that is no token. */
export function moveOption(option: OptionNode, by: number): void {
  movePlace(option, by);
  if (option.sign !== undefined) {
    movePlace(option.sign, by);
    // Cut from a token, as is the value of an assignment.
    moveToken(option.word, by);
  }
  for (const { word, parts } of option.arguments) {
    if (option.assignment) moveToken(word, by);
    for (const part of parts) movePlace(part, by);
  }
}

/** Moves a component, in place, without its options. */
export function moveComponent(component: ComponentNode, by: number): void {
  movePlace(component, by);
}

function movePlace(place: Place, by: number): void {
  const movable: Movable = place;
  movable.start += by;
  movable.end += by;
}
