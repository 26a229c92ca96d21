/** What a line end that is typed at the mark does to the text. */
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOnType } from '../../../server/src/features/format/onType';
import { editorStyle } from '../../../server/src/features/format/style';
import { analyseMarked, MARK } from '../support/analysis';

const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  ['after an opener, one level in', 'vdev pl011\n¦', 'vdev pl011\n    ¦'],
  ['after an option, the same level', 'vdev pl011\n    loc 1\n¦', 'vdev pl011\n    loc 1\n    ¦'],
  ['after an empty line, out of the component', 'vdev pl011\n\n    ¦', 'vdev pl011\n\n¦'],
  ['after an option of the VM level, out of it', 'vdev pl011\nram 1M\n    ¦', 'vdev pl011\nram 1M\n¦'],
  ['the finished line gets its style', 'vdev pl011\nloc   1\n¦', 'vdev pl011\n    loc 1\n    ¦'],
  ['lines above it do not', 'cpu   sched 1\ncpu   sched 2\n¦', 'cpu   sched 1\ncpu sched 2\n    ¦'],
  ['no further line end comes', 'cpu cpu\n¦', 'cpu cpu\n    ¦'],
  ['a string that goes on is text', 'cmdline "a\n¦ b"', 'cmdline "a\n¦ b"'],
  ['in the middle of a line', 'vdev pl011\nloc 1\n¦intr gic:37', 'vdev pl011\n    loc 1\n¦intr gic:37'],
  ['below a comment', '    # note\n    ¦', '# note\n    ¦'],
];

test.each(CASES)('%s', (_name, before, after) => {
  const { analysis, offset } = analyseMarked(before);
  const { document } = analysis;
  const edits = formatOnType(analysis, document.positionAt(offset), editorStyle(true, 4, 'keep'));
  expect(TextDocument.applyEdits(document, edits)).toBe(after.replace(MARK, ''));
});

test('the first line has none above it', () => {
  const { analysis } = analyseMarked('¦cpu   sched 1');
  expect(formatOnType(analysis, { line: 0, character: 0 }, editorStyle(true, 4, 'keep'))).toEqual([]);
});
