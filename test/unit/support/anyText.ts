import fc from 'fast-check';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { everySample } from './samples';

const SEPARATORS = [' ', '\n', '\r\n', '\t', '\r', ' \\\n', ' # note\n', ',', '=', ':', '"', '', '\u00a0'];
const VALUES = [
  '0x1000',
  '10',
  '4K',
  'gic:37',
  'gic:',
  ':',
  '$env{A}',
  '@MARK@',
  '"a b"',
  '"',
  '#',
  '\\',
  '>-',
];

/** Any JavaScript string at all, lone surrogates and control characters included. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => {
  return String.fromCharCode(...units);
});

/** What a decoder makes of any bytes. */
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder().decode(bytes));

/** Words of the language in any order, which goes deeper into the parser than random characters. */
const anyWords = fc
  .array(fc.tuple(fc.constantFrom(...BUILTIN.optionNames, ...VALUES), fc.constantFrom(...SEPARATORS)), {
    maxLength: 60,
  })
  .map((pairs) => pairs.flat().join(''));

/** A real configuration with a piece cut out, and another piece or anything else put in. */
const mutatedSample = fc
  .tuple(
    fc.constantFrom(...everySample().map(({ text }) => text)),
    fc.nat(),
    fc.nat({ max: 40 }),
    fc.oneof(anyUnits, anyWords),
  )
  .map(([text, position, removed, inserted]) => {
    const at = position % (text.length + 1);
    return text.slice(0, at) + inserted + text.slice(at + removed);
  });

/** Texts that a server may be given: none of them may make it fail. */
export const anyText = fc.oneof(anyUnits, anyBytes, fc.string({ unit: 'grapheme' }), anyWords, mutatedSample);
