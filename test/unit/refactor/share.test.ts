/** Sharing a region with another machine: what is written here and what there. */
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { viewOf } from '../../../server/src/analysis/workspaceView';
import { refactorings } from '../../../server/src/features/refactor/refactor';
import { analyse, analyseMarked } from '../support/analysis';

const OTHER = 'file:///other.qvmconf';

/** The titles that are offered, and both texts after the first of them. */
function share(marked: string, there: string): { titles: string[]; here?: string; there?: string } {
  const { analysis, offset } = analyseMarked(marked);
  const other = analyse(there, {}, OTHER);
  const workspace = viewOf([analysis, other]);
  const spot = { analysis, start: offset, end: offset, workspace, only: ['refactor.rewrite.share'] };
  const actions = refactorings({ ...spot, versioned: false });
  const changes = actions[0]?.edit?.changes;
  if (changes === undefined) return { titles: [] };
  const after = (document: TextDocument) => TextDocument.applyEdits(document, changes[document.uri] ?? []);
  return {
    titles: actions.map(({ title }) => title),
    here: after(analysis.document),
    there: after(other.document),
  };
}

const FACTORY = 'vdev shmem\n    loc 0x1c050000\n    intr gic:38\n';

describe('sharing a region', () => {
  test('creates and allows it here and allows it there', () => {
    const made = share(`system a\n${FACTORY}¦`, `system b\n${FACTORY}    allow other\n`);
    expect(made.titles).toEqual([]);
    const onIt = share(
      `system a\n${FACTORY.replace('shmem', 'sh¦mem')}`,
      `system b\n${FACTORY}    allow other\n`,
    );
    expect(onIt.titles).toEqual(['Share `shared` with `b`']);
    expect(onIt.here).toBe(
      `system a\n${FACTORY}`.trimEnd().concat('\n    create shared,0x10000\n    allow shared\n'),
    );
    expect(onIt.there).toBe(`system b\n${FACTORY}    allow other\n    allow shared\n`);
  });

  test('takes the region at the cursor, and allows those beside it that the first allow would shut out', () => {
    const made = share(`${FACTORY}    create a,4096\n    create ¦b,4096\n`, `system b\n${FACTORY}`);
    expect(made.titles).toEqual(['Share `b` with `b`']);
    expect(made.here).toBe(`${FACTORY}    create a,4096\n    create b,4096\n    allow a\n    allow b\n`);
    expect(made.there).toBe(`system b\n${FACTORY}    allow b\n`);
  });

  test('keeps to the line of a component on one line', () => {
    const made = share('vdev shmem loc 0x1c050000 intr gic:38 create a,4¦096 # x\n', `system b\n${FACTORY}`);
    expect(made.here).toBe('vdev shmem loc 0x1c050000 intr gic:38 create a,4096 allow a # x\n');
  });

  test('adds a shmem vdev at a free place where there is none', () => {
    const there = 'system b\r\nvdev pl011\r\n  loc 0x1c050000\r\n  intr gic:38\r\n';
    const made = share(`${FACTORY}    create ¦a,4096\n    allow a\n`, there);
    expect(made.here).toBe(`${FACTORY}    create a,4096\n    allow a\n`);
    expect(made.there?.startsWith(there)).toBe(true);
    expect(made.there?.slice(there.length)).toMatch(
      /^\r\nvdev shmem\r\n {2}loc 0x[0-9a-f]+\r\n {2}intr gic:39\r\n {2}allow a\r\n$/,
    );
    expect(analyse(made.there ?? '').layout.mem.overlaps).toEqual([]);
  });

  test('adds it as a PCI device on x86', () => {
    const made = share('vdev shmem\n    create ¦a,4096\n', 'system b\nvdev ioapic\n    loc 0xf8000000\n');
    expect(made.there).toBe('system b\nvdev ioapic\n    loc 0xf8000000\n\nvdev shmem\n    allow a\n');
  });

  test.each([
    ['it is allowed there already', `${FACTORY}    create ¦a,4096\n`, `system b\n${FACTORY}    allow a*\n`],
    ['it is denied there', `${FACTORY}    create ¦a,4096\n`, `system b\n${FACTORY}    deny a\n    allow c\n`],
    ['it is denied here', `${FACTORY}    create ¦a,4096\n    deny a\n`, `system b\n${FACTORY}`],
    ['a list cannot be known', `${FACTORY}    create ¦a,4096\n    allow $env{X}\n`, `system b\n${FACTORY}`],
    ['the machines cannot be on one host', `${FACTORY}    create ¦a,4096\n`, 'vdev ioapic\n'],
    ['the cursor is on something else', `${FACTORY.replace('loc', 'l¦oc')}    create a,4096\n`, FACTORY],
    ['the vdev shares nothing', 'vdev pl¦011\n', `system b\n${FACTORY}`],
  ])('is not offered where %s', (_why, here, there) => {
    expect(share(here, there).titles).toEqual([]);
  });
});
