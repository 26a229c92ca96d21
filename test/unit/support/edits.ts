import fc from 'fast-check';

/** An edit by shares of the text, so that it fits whatever the text has become. */
interface Edited {
  /** Where it begins: a share of the text. */
  readonly from: number;
  /** How many characters it takes out. */
  readonly removed: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edited> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat({ max: 60 }),
  text: fc.oneof(
    fc.constantFrom('', ' ', '\n', '\r\n', '\\', '\\\n', '#', '"', ',', '0', '=', ':', '{', '@X@', '$env{A}'),
    fc.constantFrom(
      'cpu\n',
      'vdev pl011 loc 0x1c090000\n',
      'vdev ',
      'vdev=pl011',
      'pass ',
      'initrd ',
      'load a\n',
    ),
    fc.string({ maxLength: 12 }),
  ),
});

/** A few edits, one after another. */
export const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
