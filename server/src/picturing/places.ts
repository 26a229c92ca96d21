import type { SourceRange } from '../../../shared/picture';

/** Turns offsets of the text into lines and characters; the document that was analysed knows how. */
export interface TextPlaces {
  /** @param start, end offsets in UTF-16 units, end exclusive */
  range(start: number, end: number): SourceRange;
}
