import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { FIX_ALL_KIND } from '../../../server/src/features/actionKinds';
import { codeActions } from '../../../server/src/features/codeActions';
import { toDiagnostic } from '../../../server/src/features/diagnostics';
import { analyse, analyseMarked, MARK } from '../support/analysis';

const rulePage = (rule: string) => `file:///x/docs/rules/${rule}.md`;
const STYLE = { related: true, rulePage, versioned: false };

function actions(marked: string, only?: readonly string[]): CodeAction[] {
  const { analysis, offset } = analyseMarked(marked);
  return codeActions(analysis, { ...STYLE, start: offset, end: offset, only });
}

/** The text after the action with a title. */
function applied(marked: string, title: string, only?: readonly string[]): string {
  const action = actions(marked, only).find((candidate) => candidate.title === title);
  if (action === undefined) throw new Error(`no action ${title}`);
  const edits: TextEdit[] = Object.values(action.edit?.changes ?? {}).flat();
  const document = TextDocument.create('file:///guest.qvmconf', 'qvmconf', 1, marked.replace(MARK, ''));
  return TextDocument.applyEdits(document, edits);
}

describe('quick fixes', () => {
  test('are those of the findings at the cursor, the preferred one marked, each with its finding', () => {
    const found = actions('system g\nram 0,4K\nvdev virtio-console hostdev /dev/tt¦yp3');
    expect(found.map(({ title }) => title)).toEqual([
      'Use the master, `/dev/ptyp3`',
      'Silence `pty-slave` on this line',
      'Silence `pty-slave` in this file',
    ]);
    expect(found[0]).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(found[0]?.diagnostics?.[0]).toMatchObject({ code: 'pty-slave', severity: 2 });
  });

  test('are none elsewhere, and none when only a refactoring is wanted', () => {
    expect(actions('sys¦tem g\nvdev virtio-console hostdev /dev/ttyp3')).toEqual([]);
    expect(actions('vdev virtio-console hostdev /dev/tt¦yp3', ['refactor'])).toEqual([]);
  });

  test('name the version for clients that can', () => {
    const { analysis, offset } = analyseMarked('vdev virtio-console hostdev /dev/tt¦yp3');
    const request = { ...STYLE, versioned: true, start: offset, end: offset, only: undefined };
    expect(codeActions(analysis, request)[0]?.edit?.documentChanges?.[0]).toMatchObject({
      textDocument: { uri: 'file:///guest.qvmconf', version: 1 },
    });
  });
});

test('what qvm refuses is silenced in one way', () => {
  const titles = actions('system g\nram 0x80000000,4K\nvdev pl011 loc 0x1c090000 intr gi¦k:37').map(
    ({ title }) => title,
  );
  expect(titles.filter((title) => title.startsWith('Silence'))).toEqual([
    'Silence `unknown-pic` on this line',
  ]);
  expect(titles.at(-1)).toBe('Silence `unknown-pic` on this line');
});

describe('silencing', () => {
  test.each([
    [
      'vdev virtio-console\n    hostdev /dev/tt¦yp3',
      'vdev virtio-console\n    # qvmconf: ignore-next-line pty-slave -- say why\n    hostdev /dev/ttyp3',
    ],
    [
      'vdev virtio-console hostdev /dev/tt¦yp3\r\n',
      '# qvmconf: ignore-next-line pty-slave -- say why\r\nvdev virtio-console hostdev /dev/ttyp3\r\n',
    ],
    [
      '# qvmconf: ignore-next-line shared-page -- so\nvdev virtio-console hostdev /dev/tt¦yp3',
      '# qvmconf: ignore-next-line shared-page, pty-slave -- so\nvdev virtio-console hostdev /dev/ttyp3',
    ],
    [
      'system g ram 0,4K\ncmdline "a\n  $env{¦b"',
      'system g ram 0,4K\n# qvmconf: ignore-next-line invalid-substitution -- say why\ncmdline "a\n  $env{b"',
    ],
    [
      'vdev virtio-console\n  name "a\nb" hostdev /dev/tt¦yp3',
      'vdev virtio-console\n  # qvmconf: ignore-next-line pty-slave -- say why\n  name "a\nb" hostdev /dev/ttyp3',
    ],
  ])('%j on its line', (marked, expected) => {
    const title = actions(marked).find((action) => action.title.endsWith('on this line'))?.title ?? '';
    const text = applied(marked, title);
    expect(text).toBe(expected);
    expect(analyse(text).findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  test.each([
    [
      'vdev virtio-console hostdev /dev/tt¦yp3',
      '# qvmconf: ignore-file pty-slave -- say why\nvdev virtio-console hostdev /dev/ttyp3',
    ],
    [
      '# qvmconf: ignore-file\nvdev virtio-console hostdev /dev/tt¦yp3',
      '# qvmconf: ignore-file pty-slave\nvdev virtio-console hostdev /dev/ttyp3',
    ],
    [
      'vdev virtio-console hostdev /dev/tt¦yp3\n# qvmconf: ignore-file shared-page -- so',
      'vdev virtio-console hostdev /dev/ttyp3\n# qvmconf: ignore-file shared-page, pty-slave -- so',
    ],
  ])('%j in its file', (marked, expected) => {
    expect(applied(marked, 'Silence `pty-slave` in this file')).toBe(expected);
  });
});

test('silencing on a line is not offered where no comment reaches: in comments', () => {
  const titles = actions('system g\n# qvmconf: frob¦nicate\nram 0,4K').map(({ title }) => title);
  expect(titles).toEqual(['Silence `unknown-directive` in this file']);
});

describe('fix all', () => {
  const broken = 'load x.ifs\nram¦ 80000000,64MB\nvdev virtio-console hostdev /dev/ttyp3';

  test('applies what is safe and leaves the rest', () => {
    const text = applied(broken, 'Apply 3 safe fixes of qvmconf (1 finding left)', ['source.fixAll']);
    expect(text).toBe('ram 0x80000000,64M\nload x.ifs\nvdev virtio-console hostdev /dev/ttyp3');
  });

  test('is offered for its own kind and the kinds above it, and not otherwise', () => {
    for (const kind of [FIX_ALL_KIND, 'source.fixAll', 'source'])
      expect(actions(broken, [kind]).map((action) => action.kind)).toEqual([FIX_ALL_KIND]);
    expect(actions(broken).every((action) => action.kind === 'quickfix')).toBe(true);
    expect(actions('system¦ g', ['source.fixAll'])).toEqual([]);
  });
});

describe('a finding as a diagnostic', () => {
  const analysis = analyse('vdev hpet intrmap a:1\nload x\nsystem g');
  const named = (rule: string) => {
    const finding = analysis.findings.find((candidate) => candidate.rule === rule);
    if (finding === undefined) throw new Error(`no ${rule}`);
    return finding;
  };

  test('links to its page and carries the other places', () => {
    expect(toDiagnostic(analysis, named('system-not-first'), STYLE)).toMatchObject({
      code: 'system-not-first',
      source: 'qvmconf',
      severity: 1,
      codeDescription: { href: 'file:///x/docs/rules/system-not-first.md' },
      relatedInformation: [{ location: { uri: 'file:///guest.qvmconf' }, message: 'the first entry' }],
    });
  });

  test('is struck through where it is deprecated', () => {
    expect(toDiagnostic(analysis, named('deprecated-option'), STYLE).tags).toEqual([2]);
  });

  test('says no more than the client can show', () => {
    const plain = toDiagnostic(analysis, named('system-not-first'), { related: false });
    expect(plain).not.toHaveProperty('relatedInformation');
    expect(plain).not.toHaveProperty('codeDescription');
  });
});
