import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../server/src/analysis/workspaceView';
import { prepareRename, renameAt } from '../../../server/src/features/navigation/rename';
import { analyse } from '../support/analysis';
import { type Files, open } from '../support/files';

/** The changed files after a rename, or the refusal. */
function rename(files: Files, newName: string): Files | string {
  const { analysis, offset, workspace } = open(files);
  const documents = new Map([...workspace.analyses()].map(({ document }) => [document.uri, document]));
  const result = renameAt(analysis, offset, newName, workspace);
  if ('refused' in result) return result.refused;
  return Object.fromEntries(
    result.documents.map(({ uri, edits }) => {
      const document = documents.get(uri);
      if (document === undefined) throw new Error(`${uri} is not there`);
      const backwards = [...edits].sort(
        (a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start),
      );
      let text = document.getText();
      for (const { range, newText } of backwards)
        text =
          text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
      return [document.uri.slice(document.uri.lastIndexOf('/') + 1), text];
    }),
  );
}

describe('rename', () => {
  test.each<[string, Files, string, Files]>([
    [
      'a PIC with its interrupts',
      { a: 'vdev ioapic name i¦o vdev hpet intr io:0,io:8 pass intr io:3=4 reserve intr io:5' },
      'main',
      { a: 'vdev ioapic name main vdev hpet intr main:0,main:8 pass intr main:3=4 reserve intr main:5' },
    ],
    [
      'from a reference',
      { a: 'vdev gic name g vdev pl011 intr ¦g:37' },
      'gary',
      { a: 'vdev gic name gary vdev pl011 intr gary:37' },
    ],
    [
      'a vdev with the peers of other files',
      { a: 'system s vdev virtio-net name ¦p', b: 'system t vdev virtio-net name p peer /dev/qvm/s/p' },
      'net0',
      { a: 'system s vdev virtio-net name net0', b: 'system t vdev virtio-net name p peer /dev/qvm/s/net0' },
    ],
    [
      'a system with the peers of other files',
      { a: 'system ¦s vdev virtio-net name s', b: 'vdev virtio-net peer /dev/qvm/s/s peer /dev/qvm/s2/s' },
      'main',
      {
        a: 'system main vdev virtio-net name s',
        b: 'vdev virtio-net peer /dev/qvm/main/s peer /dev/qvm/s2/s',
      },
    ],
    [
      'a region everywhere',
      { a: 'vdev shmem create ¦r,4K allow r deny *', b: 'vdev shmem allow r allow r2' },
      'fb',
      { a: 'vdev shmem create fb,4K allow fb deny *', b: 'vdev shmem allow fb allow r2' },
    ],
    [
      'inside quotes',
      { a: 'vdev ioapic name "i¦o" vdev ser8250 intr "io":4' },
      'x',
      { a: 'vdev ioapic name "x" vdev ser8250 intr "io":4' },
    ],
    ['to the same name', { a: 'vdev ioapic name ¦io' }, 'io', { a: 'vdev ioapic name io' }],
  ])('%s', (_title, files, newName, expected) => {
    expect(rename(files, newName)).toEqual(expected);
  });
});

const TWO = 'vdev ioapic name ¦io vdev pl011 name uart';
const REGION = 'vdev shmem create ¦r,4K';

describe('a rename is refused', () => {
  test.each<[string, Files, string, RegExp]>([
    ['where no name is', { a: 'ram ¦0x1000,4K' }, 'x', /here is none/],
    ['of the implicit gic', { a: 'vdev pl011 intr ¦gic:37' }, 'x', /give the vdev gic a name/],
    ['of an unnamed vdev gic', { a: 'vdev ¦gic version 3' }, 'x', /give the vdev gic a name/],
    ['of the local APIC', { a: 'vdev ioapic intr ¦apic name io' }, 'x', /it has no other name/],
    ['of an asinfo entry', { a: 'ram $asinfo_start{¦g},4K' }, 'x', /startup program/],
    ['of a variable', { a: 'load $env{¦G}' }, 'x', /environment/],
    ['of a pattern', { a: 'vdev shmem allow ¦r*' }, 'x', /is a pattern/],
    [
      'of what a pattern covers',
      { a: REGION, 'b.conf': 'vdev shmem\nallow r*' },
      'r2',
      /The pattern r\* \(b\.conf:2\) covers r/,
    ],
    [
      'into what a pattern would cover',
      { a: REGION, b: 'vdev shmem deny x*' },
      'x1',
      /The pattern x\* in b:1 would cover x1/,
    ],
    ['to the name of another vdev', { a: TWO }, 'uart', /uart is already in use in a:1/],
    ['to the name of an implicit PIC', { a: TWO }, 'gic', /already the name of an interrupt controller/],
    ['to another system', { a: 'system ¦s', b: 'system t' }, 't', /t is already in use in b:1/],
    ['to another region', { a: REGION, b: 'vdev shmem allow q' }, 'q', /q is already in use in b:1/],
    ['to nothing', { a: TWO }, '', /empty/],
    ['to two words', { a: TWO }, 'a b', /one word/],
    ['to a comment', { a: TWO }, 'a#b', /one word/],
    ['to a path', { a: TWO }, 'a/b', /one part of a path/],
    ['to a PIC with a colon', { a: TWO }, 'a:b', /cannot be used in an intr/],
    ['to a substitution', { a: TWO }, '$env{X}', /substitution/],
    ['to a template mark', { a: TWO }, '@X@', /substitution/],
    ['to an option', { a: TWO }, 'loc', /word of an option/],
    ['to a pattern', { a: REGION }, 'x*', /make a name a pattern/],
    ['to two parts', { a: REGION }, 'x,1', /comma ends/],
    ['to more than fits', { a: REGION }, 'x'.repeat(32), /at most 31 characters; this one has 32/],
  ])('%s', (_title, files, newName, message) => {
    expect(rename(files, newName)).toMatch(message);
  });
});

describe('what can be renamed', () => {
  test.each<[string, string, string]>([
    ['the PIC of an interrupt', 'vdev ioapic name io vdev ser8250 intr ¦io:4', 'io'],
    ['one part of a peer', 'system s vdev virtio-net name p peer /dev/qvm/¦s/p', 's'],
    ['the name of a region', 'vdev shmem create r¦1,4K', 'r1'],
  ])('is %s', (_title, text, placeholder) => {
    const { analysis, offset, workspace } = open({ a: text });
    const prepared = prepareRename(analysis, offset, workspace);
    if ('refused' in prepared) throw new Error(prepared.refused);
    expect(prepared.placeholder).toBe(placeholder);
    expect(analysis.document.getText(prepared.range)).toBe(placeholder);
  });
});

test('in a document with a bare % in its address is as anywhere', () => {
  const { analysis: here } = open({ a: 'system s vdev virtio-net name ¦p' });
  const odd = analyse('system t vdev virtio-net name q peer /dev/qvm/s/p', {}, 'untitled:100%');
  const workspace = viewOf([here, odd]);
  const offset = here.document.getText().indexOf(' p') + 1;
  const renamed = renameAt(here, offset, 'other', workspace);
  expect('documents' in renamed && renamed.documents.map(({ uri }) => uri)).toEqual([
    here.document.uri,
    'untitled:100%',
  ]);
  expect(odd.picture().title).toBe('t');
});

describe("a guest's command line", () => {
  const text = 'system s vdev virtio-blk name disk vdev pl011 cmdline "root=/dev/vda console=ttyAMA0"';

  test('keeps its words when a device that they mean is renamed', () => {
    expect(rename({ a: text.replace('disk', '¦disk') }, 'main')).toEqual({ a: text.replace('disk', 'main') });
  });

  test.each(['root', 'console'])('has no names to rename: %s', (word) => {
    expect(rename({ a: text.replace(word, `¦${word}`) }, 'main')).toMatch('The guest gives');
  });

  test('makes no name of the type that it means', () => {
    expect(rename({ a: text.replace('pl011', '¦pl011') }, 'main')).toMatch('here is none');
  });
});

describe('rename where not every configuration was seen', () => {
  const named = (files: Files) => {
    const { analysis, offset, workspace } = open(files);
    const partial = { ...workspace, limit: () => '1000 configurations' };
    const result = renameAt(analysis, offset, 'other', partial);
    return 'refused' in result ? result.refused : result.documents.length;
  };

  test.each<[string, Files, string]>([
    ['a system', { a: 'system s¦ys' }, 'sys'],
    ['a region', { a: 'vdev shmem create r¦eg,4K' }, 'reg'],
    ['a vdev of a named system', { a: 'system s vdev virtio-net name n¦et' }, 'net'],
  ])('is refused for %s, with the reason', (_what, files, name) => {
    expect(named(files)).toBe(
      `The search for configurations stopped after 1000 configurations. One that was not seen may use ${name}: open a smaller folder to rename it.`,
    );
  });

  test.each<[string, Files]>([
    ['a PIC', { a: 'system s vdev gic name g¦ vdev pl011 intr g:37' }],
    ['a vdev of a machine without a name', { a: 'vdev virtio-net name n¦' }],
  ])('goes on for %s, which only its own file can name', (_what, files) => {
    expect(named(files)).toBe(1);
  });
});
