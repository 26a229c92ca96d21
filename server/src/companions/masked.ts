import type { Place } from '../text/place';

/**
 * A text with all but one part of it blank, so that every position in the part is that in the whole: a configuration
 * inside another file can be asked like a file of its own.
 */
export function maskedText(text: string, { start, end }: Place): string {
  const blank = (outside: string) => outside.replace(/[^\r\n]/g, ' ');
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}
