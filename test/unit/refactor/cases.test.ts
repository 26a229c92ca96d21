/** Each case is named by the title of the action that turns the first text into the second. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { refactorings } from '../../../server/src/features/refactor/refactor';
import { analyseMarked } from '../support/analysis';

const file = path.join(import.meta.dirname, 'cases/rewrite.txt');
const cases = readFileSync(file, 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((part) => {
    const [title = '', ...body] = part.split('\n');
    const [before = '', after = ''] = body.join('\n').split('--->\n');
    return { title, before, after };
  });

function actionsAt(marked: string, only?: string[]): { actions: CodeAction[]; document: TextDocument } {
  const { analysis, offset } = analyseMarked(marked);
  const workspace = loneDocument(analysis);
  const spot = { analysis, start: offset, end: offset, workspace };
  return { actions: refactorings({ ...spot, only, versioned: false }), document: analysis.document };
}

function apply(action: CodeAction | undefined, document: TextDocument): string | undefined {
  const edits = action?.edit?.changes?.[document.uri];
  return edits && TextDocument.applyEdits(document, edits);
}

describe('rewriting', () => {
  test.each(cases)('$title', ({ title, before, after }) => {
    const { actions, document } = actionsAt(before, ['refactor']);
    const found = actions.find((action) => action.title === title);
    expect(apply(found, document), actions.map((action) => action.title).join('\n')).toBe(after);
  });

  test.each(cases)('$title, with CRLF', ({ title, before, after }) => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const { actions, document } = actionsAt(crlf(before), ['refactor']);
    expect(
      apply(
        actions.find((action) => action.title === title),
        document,
      ),
    ).toBe(crlf(after));
  });
});

describe('no rewriting is offered', () => {
  const titles = (marked: string) => actionsAt(marked).actions.map(({ title }) => title);

  test.each([
    ['of a number that cannot be known', 'ram 0x80000000,$env{SI¦ZE}'],
    ['of an address whose reading is documented nowhere', 'ram 1¦0m,1M'],
    ['where prose begins like a component', '# pass the par¦ameters on'],
    ['for a word in a comment', '# 0x1¦000'],
    [
      'where a line of a quoted text looks like a comment',
      'system a\ncmdline "x\n# vdev pl¦011\n#     loc 0x1c090000\ny"',
    ],
    ['by itself for a component in comments', 'system a\n# vdev pl¦011\n#     loc 0x1c090000'],
    ['of an address, which nobody reads in decimal', 'ram 0x8000¦0000,512M'],
    ['of the map, but on `system`', 'system a\nra¦m 0x80000000,512M'],
    ['in an empty text', '¦'],
  ])('%s', (_name, marked) => {
    expect(titles(marked)).toEqual([]);
  });

  test.each(['cpu sched 1¦0', 'cpu runmask 1¦0', 'vdev pl011 intr gic:3¦7', 'pass loc pci:0:1¦2.0'])(
    'of a count that is decimal to all: %s',
    (marked) => {
      expect(titles(marked).filter((title) => title.startsWith('Write'))).toEqual([]);
    },
  );

  test('to join lines with a comment between them', () => {
    expect(titles('vdev pl011 # a\n    lo¦c 1').filter((title) => /one line/.test(title))).toEqual([]);
  });

  test('to turn half a line into comments', () => {
    const found = titles('cpu sched 1 vdev pl011 lo¦c 1').filter((title) => /into comments/.test(title));
    expect(found).toEqual([]);
  });

  test('of other kinds than are asked for', () => {
    const { actions } = actionsAt('vdev pl011 loc 1c0¦90000', ['refactor.rewrite.notation']);
    expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(['refactor.rewrite.notation']));
    expect(actionsAt('vdev pl011 loc 1c0¦90000', ['quickfix']).actions).toEqual([]);
  });
});
