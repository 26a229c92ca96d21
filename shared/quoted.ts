import { hexDigits } from './address';

/** How many characters of a word a message shows. */
const MOST = 60;

/** Control characters, line ends, and what turns the direction of text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A word of a file as messages and labels show it: on one line, with every character that is not seen or that
 * changes others written out, and a long word cut in the middle.
 */
export function shownWord(word: string): string {
  const characters = [...word.slice(0, 4 * MOST), ...(word.length > 4 * MOST ? word.slice(-MOST) : '')];
  const cut =
    characters.length <= MOST
      ? characters.join('')
      : `${characters.slice(0, MOST - 20).join('')}…${characters.slice(-19).join('')}`;
  return escapeUnseen(cut.replace(/\p{Cs}/gu, '\ufffd'));
}

/** A text on one line, with every character written out that is not seen or that changes how others are shown. */
export function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.charCodeAt(0);
    return NAMES[character] ?? `\\u${hexDigits(code, 4)}`;
  });
}

/** A word of a file in backquotes, for a message. */
export function quoted(word: string): string {
  return `\`${shownWord(word)}\``;
}
