import type { Applicability, Source } from '../../../server/src/catalogue/provenance';

/** A fact of the catalogue, with the way to it for the message of a failing test. */
export interface Found {
  readonly way: string;
  readonly fact: Readonly<Record<string, unknown>>;
}

/** Every object below `value`, with the names and indices that lead to it. */
export function* objectsBelow(value: unknown, way: string): Generator<Found> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* objectsBelow(item, `${way}[${nameOf(item) ?? index}]`);
    return;
  }
  const fact = value as Record<string, unknown>;
  yield { way, fact };
  for (const [key, item] of Object.entries(fact)) yield* objectsBelow(item, `${way}.${key}`);
}

/** Every text below `value`. */
export function* textsBelow(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* textsBelow(item);
  }
}

export function isSource(fact: unknown): fact is Source {
  return typeof fact === 'object' && fact !== null && 'certainty' in fact;
}

export function boundsOf(fact: Readonly<Record<string, unknown>>): Applicability {
  return fact as Applicability;
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { name, word, letter, label } = item as Record<string, unknown>;
  return [name, word, letter, label].find((text): text is string => typeof text === 'string' && text !== '');
}
