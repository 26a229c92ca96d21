import fc from 'fast-check';
import { BUILTIN } from '../../../../server/src/catalogue/builtin';
import { applyEdits, type Edit } from '../../../../server/src/text/edit';
import { analyse } from '../../support/analysis';
import { sampleFiles } from './samples';

const SAMPLES = sampleFiles().map(({ text }) => text);

/** Words that people write, right and wrong, for the places where the catalogue has no example. */
const VALUES =
  'guest 0x80000000,64M 0x80000000, 64M 1m,1023 gic:37 gic:5 apic:3 ioapic:4 0x1c090000 1c090000 64MB 10m 0x1000 frames,0x1000 a* $env{A} $asinfo_start{/a/b} @MARK@ loc=0x10 addr=0x1000,size=512M "a b" rw 5 on x: memory: // [vm] { } 128M,0x80000000 name=x path=/x > - on guest.ifs /dev/ptyp0 # ='
    .split(' ')
    .concat('"a\nb"', '"a\n# b"', '"a\nvdev pl011"');

const option = fc.constantFrom(...BUILTIN.optionNames);
const vdev = fc.constantFrom(...BUILTIN.vdevs.map(({ name }) => name));
const value = fc.constantFrom(...VALUES);
const sign = fc.constantFrom(
  ' ',
  '  ',
  '\n',
  '\n    ',
  '\t',
  ' \\\n  ',
  ' # note\n',
  '\n# qvmconf: ignore-next-line pty-slave\n',
);

/** Options and vdevs of the catalogue with values that fit and values that do not. */
const fromCatalogue = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(option, value).map(([name, taken]) => `${name} ${taken}`) },
      { weight: 2, arbitrary: fc.tuple(vdev, option, value).map((words) => `vdev ${words.join(' ')}`) },
      { weight: 1, arbitrary: fc.tuple(option, value).map(([name, taken]) => `${name}=${taken}`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'system guest',
          'system other',
          'ram 0x80000000,64M',
          'cpu',
          'reserve',
          'pass',
        ),
      },
    ),
    { maxLength: 14 },
  )
  .chain((pieces) =>
    fc
      .array(sign, { minLength: pieces.length, maxLength: pieces.length })
      .map((signs) => pieces.map((piece, index) => piece + signs[index]).join('')),
  );

/** One slip of a writer at a word: gone, twice, cut in two, with a sign in place of a blank, moved, or another. */
type Slip = (
  text: string,
  word: { start: number; end: number },
  other: { start: number; end: number },
  value: string,
) => readonly Edit[];

const SLIPS: readonly Slip[] = [
  (_, word) => [{ ...word, text: '' }],
  (text, word) => [{ start: word.end, end: word.end, text: ` ${text.slice(word.start, word.end)}` }],
  (text, { start, end }) => {
    const comma = text.slice(start, end).indexOf(',');
    return comma < 0 ? [] : [{ start: start + comma + 1, end: start + comma + 1, text: ' ' }];
  },
  (_, word) => [{ start: word.end, end: word.end + 1, text: '=' }],
  (text, word, other) => [
    { start: other.start, end: other.start, text: `${text.slice(word.start, word.end)} ` },
  ],
  (_, word, __, words) => [{ ...word, text: words }],
  (_, word, __, words) => [{ start: word.end, end: word.end, text: ` ${words}` }],
  (text, word) => {
    const from = text.lastIndexOf('\n', word.start) + 1;
    const next = text.indexOf('\n', word.end);
    const line = text.slice(from, next < 0 ? text.length : next);
    return [{ start: from, end: from, text: `${line}\n` }];
  },
];

/** A sample with a few slips. */
const fromSample = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...SLIPS), value), { minLength: 1, maxLength: 5 }),
  )
  .map(([sample, slips]) => {
    let text = sample;
    for (const [at, beside, slip, words] of slips) {
      const places = analyse(text).tree.tokens.filter(({ kind }) => kind === 'word');
      const word = places[at % places.length];
      const other = places[beside % places.length];
      if (word !== undefined && other !== undefined) text = applyEdits(text, slip(text, word, other, words));
    }
    return text;
  });

/** Configurations that someone may have before them while writing: mutated samples, and texts of the catalogue. */
export const configuration = fc.oneof(fromSample, fromCatalogue);
