import { describe, expect, test } from 'vitest';
import { foldingRanges } from '../../../server/src/features/folding';
import { analyse } from '../support/analysis';

/** Ranges as `first-last kind`, lines from 1. */
function folds(text: string): string[] {
  return foldingRanges(analyse(text)).map(({ startLine, endLine, kind }) =>
    [`${startLine + 1}-${endLine + 1}`, kind].filter((word) => word !== undefined).join(' '),
  );
}

describe('folding', () => {
  test.each<[string, string, string[]]>([
    ['a component', 'vdev pl011\n  loc 0x1000\n  intr gic:1\n\n# next\ncpu', ['1-3']],
    ['several components', 'cpu\n sched 8\npass\n loc 0x1000,4K,r', ['1-2', '3-4']],
    ['nothing on one line', 'vdev pl011 loc 0x1000 intr gic:1', []],
    ['a block of comments', '# a\n# b\n  # c\nram 4K', ['1-3 comment']],
    ['blocks apart', '# a\n# b\n\n# c\n# d', ['1-2 comment', '4-5 comment']],
    ['a comment after a word is in no block', 'ram 4K # a\n# b', []],
    ['one comment is no block', '# a\nram 4K', []],
    ['a string over several lines', 'cmdline "a\n b\n c"\nram 4K', ['1-3']],
    ['an open string ends with its line', 'cmdline "a\nram 4K', []],
    ['a marked region', '# region memory\nram 4K\n# endregion', ['1-3 region']],
    [
      'regions in regions',
      '#region a\n\n#region b\nram 4K\n#endregion\n\n#endregion',
      ['1-7 region', '3-5 region'],
    ],
    ['a mark without its partner', '# endregion\nram 4K\n# region', []],
    ['a word that starts like a mark', '# regional\nram 4K\n# endregion', []],
    ['with carriage returns', 'cpu\r\n sched 8\r\n', ['1-2']],
  ])('%s', (_title, text, expected) => {
    expect(folds(text)).toEqual(expected);
  });
});
