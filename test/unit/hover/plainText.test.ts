import { expect, test } from 'vitest';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { toPlainText } from '../../../server/src/features/hover/plainText';
import { analyse } from '../support/analysis';

test.each([
  ['**Line 38** of `gic` · *observed*', 'Line 38 of gic · observed'],
  ['[Manual: vdev\\_shmem (8.0)](https://x/y.html)', 'Manual: vdev_shmem (8.0)'],
  ['`a*b` and `fb_*`', 'a*b and fb_*'],
  ['```qvmconf\nram [START,]LENGTH\n```\n\nText', 'ram [START,]LENGTH\n\nText'],
  ['|  |  |\n| :--- | :--- |\n| Below | `0x10` |\n| Size | 4 KiB |', 'Below  0x10\nSize   4 KiB'],
  ['| `[<\\|>]PATH` | x |', '[<|>]PATH  x'],
  ['a\n\n---\n\nb', 'a\n\nb'],
])('%j', (markdown, plain) => expect(toPlainText(markdown)).toBe(plain));

test('a client without Markdown gets the register table in columns', () => {
  const analysis = analyse('system a vdev shmem loc 0x1c050000 intr gic:38');
  const contents = hoverAt(analysis, 25, loneDocument(analysis), { format: 'plaintext' })?.contents;
  expect(contents).toMatchObject({ kind: 'plaintext' });
  expect(JSON.stringify(contents)).toContain(
    '0x1c050008  shmem      RO 64         address of the control page',
  );
  expect(JSON.stringify(contents)).not.toMatch(/\*\*|`|\| /);
});
