import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

const SAMPLES = path.resolve(import.meta.dirname, '../../../samples');

/** The samples by name. */
export const samples: readonly (readonly [string, string])[] = readdirSync(SAMPLES, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.qvmconf'))
  .toSorted()
  .map((name) => [name, readFileSync(path.join(SAMPLES, name), 'utf8')] as const);

/** Those without notes below a line that point at its columns: rewriting moves the words away from the notes. */
export const plainSamples = samples.filter(([, text]) => !/^#\s*\^/m.test(text));

const WORDS = [
  'vdev',
  'cpu',
  'pass',
  'reserve',
  'system guest',
  'ram 0x80000000,128M',
  'rom',
  'load a.ifs',
  'initrd',
  'fdt',
  'generate',
  'set',
  'set vdev-message-block-timeout 5',
  'loc',
  '0x1c090000',
  'intr',
  'gic:37',
  'name',
  'pl011',
  'shmem',
  'create a,4096',
  'sensor_unit',
  'a,',
  'unknown',
  'foo\\',
  '\\',
  '"',
  '"one two"',
  'a\\\n  b',
  'x \\\n y',
  'a=b',
  'vdev mine\nflag\nmode fast\ndata 5',
  '"over\n  lines"',
  '@MARK@',
  '$env{X}',
  ',,',
  '#',
  '# note',
  '# qvmconf: format off',
  '# qvmconf: format on',
  'über',
];

const SPACES = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\n    ',
  '\n\t',
  '\n\n',
  '  \n',
  '\r\n',
  '\r',
  '',
  '\u00a0',
  '\f',
  '\ufeff',
];

/** Words and white space in any order: mostly nonsense, and all the more likely to be taken apart wrongly. */
export const anything: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SPACES.slice(0, 8)) }, fc.constantFrom(...SPACES)),
      fc.constantFrom(...WORDS),
    ),
    { maxLength: 40 },
  )
  .map((pairs) => pairs.map((pair) => pair.join('')).join(''));

/** A sample with pieces of white space replaced, lines dropped and words put in. */
export const mutated: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...samples.map(([, text]) => text)),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SPACES, ...WORDS.map((word) => ` ${word} `))), {
      maxLength: 8,
    }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([text, changes, lineEnd]) => {
    let made = text;
    for (const [at, insert] of changes) {
      const blanks = [...made.matchAll(/\s+/g)];
      const blank = blanks[at % blanks.length];
      if (blank !== undefined)
        made = made.slice(0, blank.index) + insert + made.slice(blank.index + (at % 2 ? blank[0].length : 0));
    }
    return made.replaceAll(/\r?\n/g, lineEnd);
  });
