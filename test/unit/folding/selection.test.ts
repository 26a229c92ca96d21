import { describe, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { linkedRangesAt } from '../../../server/src/features/linkedEditing';
import { selectionRangeAt } from '../../../server/src/features/selectionRanges';
import { analyseMarked } from '../support/analysis';

/** What is selected, step by step. */
function steps(marked: string): string[] {
  const { analysis, offset } = analyseMarked(marked);
  const texts: string[] = [];
  for (
    let at: SelectionRange | undefined = selectionRangeAt(analysis, offset);
    at !== undefined;
    at = at.parent
  )
    texts.push(analysis.document.getText(at.range));
  return texts;
}

describe('growing a selection', () => {
  test.each<[string, string, string[]]>([
    [
      'from a part',
      'ram 4K\nvdev pl011\n loc 0x1000,0x¦10 # c',
      [
        '0x10',
        '0x1000,0x10',
        'loc 0x1000,0x10',
        'vdev pl011\n loc 0x1000,0x10',
        'ram 4K\nvdev pl011\n loc 0x1000,0x10 # c',
      ],
    ],
    ['from an option word', 'ram¦ 4K cpu', ['ram', 'ram 4K', 'ram 4K cpu']],
    ['from inside quotes', 'cmdline "a ¦b"', ['a b', '"a b"', 'cmdline "a b"']],
    [
      'from a blob',
      'ram 4K initrd load ¦a.gz',
      ['a.gz', 'load a.gz', 'initrd load a.gz', 'ram 4K initrd load a.gz'],
    ],
    ['from a comment', '# a\n# b¦\nram 4K', ['# b', '# a\n# b', '# a\n# b\nram 4K']],
    ['from between words', 'cpu \n¦\n sched 8', ['cpu \n\n sched 8']],
    ['from nothing', '¦', ['']],
  ])('%s', (_title, text, expected) => {
    expect(steps(text)).toEqual(expected);
  });
});

describe('typing a name in several places at once', () => {
  function linked(marked: string): string[] {
    const { analysis, offset } = analyseMarked(marked);
    return (linkedRangesAt(analysis, offset)?.ranges ?? []).map((range) => {
      const { character } = range.start;
      return `${character}:${analysis.document.getText(range)}`;
    });
  }

  test.each<[string, string, string[]]>([
    ['a region in one vdev', 'vdev shmem create r¦1,4K allow r1 allow r2', ['18:r1', '30:r1']],
    ['not in another vdev', 'vdev shmem create ¦r1,4K vdev shmem allow r1', []],
    ['not a pattern', 'vdev shmem create r,4K allow ¦r*', []],
    ['not a name for others', 'vdev ioapic name ¦io vdev ser8250 intr io:4', []],
  ])('%s', (_title, text, expected) => {
    expect(linked(text)).toEqual(expected);
  });
});
