import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../server/src/syntax/lexer';

/** Tokens as `kind:text`, blanks left out. */
function tokens(text: string): string[] {
  return tokenize(text)
    .filter((token) => token.kind !== 'blank')
    .map((token) => `${token.kind}:${text.slice(token.start, token.end)}`);
}

describe('tokens', () => {
  test.each<[string, string, string[]]>([
    ['words between any white space', 'a\tb\r\nc\u00a0d', ['word:a', 'word:b', 'word:c', 'word:d']],
    ['a byte order mark is white space', '\ufeffsystem x', ['word:system', 'word:x']],
    ['a comment up to the line end', 'a # b c\nd', ['word:a', 'comment:# b c', 'word:d']],
    ['a comment without its carriage return', '# a\r\nb', ['comment:# a', 'word:b']],
    ['a comment ends a word', '0x1000# factory', ['word:0x1000', 'comment:# factory']],
    ['quotes hold blanks and #', '"a # b" c', ['word:"a # b"', 'word:c']],
    ['quotes span lines', '"a\n b" c', ['word:"a\n b"', 'word:c']],
    ['quotes inside a word', '>"|logger -t x" y', ['word:>"|logger -t x"', 'word:y']],
    [
      'an open quote ends with its line',
      'cmdline "a b\nvdev pl011',
      ['word:cmdline', 'word:"a b', 'word:vdev', 'word:pl011'],
    ],
    ['a backslash before a line end', 'a \\\nb', ['word:a', 'continuation:\\', 'word:b']],
    ['a backslash right after a word', 'a\\\r\nb', ['word:a', 'continuation:\\', 'word:b']],
    ['a backslash at the end of the text', 'a\\', ['word:a', 'continuation:\\']],
    ['any other backslash is a character', 'a\\b \\c', ['word:a\\b', 'word:\\c']],
    ['nothing', '', []],
  ])('%s', (_title, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});

describe('words', () => {
  test.each([
    { raw: 'plain', text: 'plain', content: 'plain', quoted: false, unterminated: false },
    { raw: '"a b"', text: 'a b', content: 'a b', quoted: true, unterminated: false },
    { raw: '""', text: '', content: '', quoted: true, unterminated: false },
    { raw: '"a b', text: 'a b', content: 'a b', quoted: true, unterminated: true },
    { raw: '"', text: '', content: '', quoted: true, unterminated: true },
    { raw: '>"|x y"', text: '>|x y', content: '>"|x y"', quoted: true, unterminated: false },
    { raw: '"a""b"', text: 'ab', content: '"a""b"', quoted: true, unterminated: false },
  ])('$raw', ({ raw, text, content, quoted, unterminated }) => {
    const [word, ...more] = tokenize(raw);
    expect(more).toEqual([]);
    expect(word).toMatchObject({ kind: 'word', text, quoted, unterminated });
    if (word?.kind === 'word') expect(raw.slice(word.contentStart, word.contentEnd)).toBe(content);
  });
});
