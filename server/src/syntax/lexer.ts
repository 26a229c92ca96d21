import type { Token, Trivia, Word } from './token';

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const BACKSLASH = 92;
const NO_BREAK_SPACE = 160;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Splits a text into tokens. Never fails and loses nothing.
 *
 * `#` starts a comment anywhere outside quotes. The manual does not say what a `#` inside a word means; taking it
 * as a comment keeps `0x1000# factory` a number. An unclosed quote ends at its line's end, so that the rest of a
 * half-typed file stays readable.
 */
export function tokenize(text: string): Token[] {
  return tokenizeFrom(text, 0, () => false);
}

/**
 * The tokens from a place on where one starts.
 * @param isEnd asked where each starts: whether the rest is known
 */
export function tokenizeFrom(text: string, from: number, isEnd: (at: number) => boolean): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = from;
  while (at < length && !isEnd(at)) {
    const start = at;
    const code = text.charCodeAt(at);
    let kind: Trivia['kind'];
    if (isBlank(code)) {
      kind = 'blank';
      while (at < length && isBlank(text.charCodeAt(at))) at++;
    } else if (code === HASH) {
      kind = 'comment';
      at = endOfLine(text, at);
    } else if (code === BACKSLASH && isLineEnd(text, at + 1)) {
      kind = 'continuation';
      at++;
    } else {
      at = endOfWord(text, at);
      tokens.push(readWord(text, start, at));
      continue;
    }
    tokens.push({ kind, start, end: at });
  }
  return tokens;
}

/** The word that stands at `start … end`. */
function readWord(text: string, start: number, end: number): Word {
  const raw = text.slice(start, end);
  if (!raw.includes('"')) {
    return {
      kind: 'word',
      start,
      end,
      text: raw,
      contentStart: start,
      contentEnd: end,
      quoted: false,
      unterminated: false,
    };
  }
  const quotes = raw.split('"').length - 1;
  const unterminated = quotes % 2 === 1;
  const whole = raw.startsWith('"') && (quotes === 1 || (quotes === 2 && raw.endsWith('"')));
  return {
    kind: 'word',
    start,
    end,
    text: raw.replaceAll('"', ''),
    contentStart: whole ? start + 1 : start,
    contentEnd: whole && quotes === 2 ? end - 1 : end,
    quoted: true,
    unterminated,
  };
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const close = text.indexOf('"', at + 1);
      // Without a closing quote the word still ends somewhere sensible: at the end of its line.
      if (close < 0) return endOfLine(text, at);
      at = close + 1;
    } else if (isBlank(code) || code === HASH) {
      return at;
    } else if (code === BACKSLASH && at > from && isLineEnd(text, at + 1)) {
      return at;
    } else {
      at++;
    }
  }
  return at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) break;
    at++;
  }
  return at;
}

function isLineEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

function isBlank(code: number): boolean {
  return (
    code === SPACE ||
    (code >= TAB && code <= CARRIAGE_RETURN) ||
    code === NO_BREAK_SPACE ||
    code === BYTE_ORDER_MARK
  );
}
