/** A text that is read after an edit, with what was known of it, is the text read anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { isKnown, isNamed } from '../../../server/src/syntax/optionKind';
import { parse } from '../../../server/src/syntax/parser';
import { reread } from '../../../server/src/syntax/reread';
import { configuration } from '../checks/support/configurations';
import { anyText } from '../support/anyText';
import { edits } from '../support/edits';
import { everyConfiguration } from '../support/samples';

const KINDS = [isKnown, isNamed('loc'), isNamed('cpu')];

/** A text through some edits, and whether the tree was the same as that of the whole text after each. */
function expectTheSame(text: string, list: Parameters<typeof afterEdit>[1][]): void {
  let now = text;
  let tree = parse(now, BUILTIN);
  for (const edit of list) {
    now = afterEdit(now, edit);
    // What was asked of a tree is known of the next.
    for (const kind of KINDS) tree.choice.of(kind);
    tree = reread(tree, now, BUILTIN) ?? parse(now, BUILTIN);
    const whole = parse(now, BUILTIN);
    for (const kind of KINDS) expect(tree.choice.of(kind)).toEqual(whole.choice.of(kind));
    expect(tree).toEqual(whole);
  }
}

function afterEdit(text: string, edit: { from: number; removed: number; text: string }): string {
  const at = Math.floor(edit.from * text.length);
  return text.slice(0, at) + edit.text + text.slice(at + edit.removed);
}

test('any text', { timeout: 60_000 }, () => {
  fc.assert(fc.property(fc.oneof(anyText, configuration), edits, expectTheSame), { numRuns: 400 });
});

test.each(everyConfiguration())('$path', { timeout: 60_000 }, ({ text }) => {
  fc.assert(
    fc.property(edits, (list) => expectTheSame(text, list)),
    { numRuns: 4 },
  );
});

test('only what an edit touches is read', () => {
  const text =
    'vdev pl011\n  loc 0x1c090000\nvdev pl031\n  loc 0x1c0a0000\nvdev pl061\n  loc 0x1c0b0000\nvdev pl011\n';
  const before = parse(text, BUILTIN);
  const { components, options } = before;
  const after = reread(before, text.replace('0a0000', '0aa000'), BUILTIN);
  expect(after?.components.map((component) => components.includes(component))).toEqual([
    true,
    false,
    true,
    true,
  ]);
  const read = after?.options.filter((option) => !options.includes(option));
  expect(read?.map(({ name }) => name)).toEqual(['vdev', 'loc']);
});
