import { describe, expect, test } from 'vitest';
import { WorkspaceHosts } from '../../../server/src/workspace/hosts';
import type { Workspace } from '../../../server/src/workspace/workspace';
import { workspaceOf } from './memoryFiles';

const VM = 'system a\nram 512M\nvdev pl011\n';

/** The addresses in a view below the root, with the first word of each text. */
function seen(workspace: Workspace, uri?: string): string[] {
  return [...workspace.view(uri).analyses()].map(({ document }) => document.uri.replace('file:///', ''));
}

describe('the configurations of a workspace', () => {
  test('are those of all folders, the asking document first', () => {
    const { workspace, documents } = workspaceOf(
      { 'file:///w/a.qvmconf': VM, 'file:///w/sub/b.qvmcfg': VM, 'file:///v/c.qvmconf': VM },
      ['file:///w', 'file:///v/'],
    );
    documents.texts.set('file:///v/c.qvmconf', VM);
    expect(seen(workspace, 'file:///v/c.qvmconf')).toEqual(['v/c.qvmconf', 'w/a.qvmconf', 'w/sub/b.qvmcfg']);
    expect(seen(workspace)).toEqual(['v/c.qvmconf', 'w/a.qvmconf', 'w/sub/b.qvmcfg']);
  });

  test('are looked for only when someone asks', () => {
    const { workspace, fileSystem } = workspaceOf({ 'file:///w/a.qvmconf': VM });
    const view = workspace.view();
    expect([fileSystem.lists, fileSystem.reads]).toEqual([0, 0]);
    const first = view.analyses()[Symbol.iterator]();
    expect(fileSystem.lists).toBe(0);
    first.next();
    expect(fileSystem.lists).toBe(1);
  });

  test('are read once while a client tells of changes', () => {
    const { workspace, fileSystem, documents } = workspaceOf({ 'file:///w/a.qvmconf': VM });
    workspace.watched = true;
    seen(workspace);
    fileSystem.time = 1e9;
    seen(workspace);
    expect([fileSystem.lists, fileSystem.reads, documents.analysed]).toEqual([1, 1, 1]);
  });

  test('are looked for again after a while when nobody does', () => {
    const { workspace, fileSystem, documents } = workspaceOf({ 'file:///w/a.qvmconf': VM });
    seen(workspace);
    seen(workspace);
    expect([fileSystem.lists, fileSystem.reads, documents.analysed]).toEqual([1, 1, 1]);
    fileSystem.time = 10_000;
    seen(workspace);
    expect([fileSystem.lists, fileSystem.reads, documents.analysed]).toEqual([2, 2, 1]);
  });

  test('are looked for more rarely where that takes long', () => {
    const { workspace, fileSystem } = workspaceOf({ 'file:///w/a.qvmconf': VM });
    fileSystem.slowness = 1000;
    seen(workspace);
    fileSystem.time = 40_000;
    seen(workspace);
    expect(fileSystem.lists).toBe(1);
    fileSystem.time = 60_000;
    seen(workspace);
    expect(fileSystem.lists).toBe(2);
  });

  test('are as in the editor where a document is open', () => {
    const { workspace, documents } = workspaceOf({ 'file:///w/a%20b.qvmconf': 'system disk' });
    documents.texts.set('file:///w/a b.qvmconf', 'system edited');
    const analyses = [...workspace.view().analyses()];
    expect(analyses.map(({ machine }) => machine.system)).toEqual(['edited']);
  });

  test('are those beside a document that is in no folder', () => {
    const { workspace, documents } = workspaceOf(
      { 'file:///x/a.qvmconf': VM, 'file:///x/b.qvmconf': VM, 'file:///x/sub/c.qvmconf': VM },
      [],
    );
    documents.texts.set('file:///x/a.qvmconf', VM);
    expect(seen(workspace, 'file:///x/a.qvmconf')).toEqual(['x/a.qvmconf', 'x/b.qvmconf']);
    expect(seen(workspace)).toEqual(['x/a.qvmconf']);
  });

  test('may be none', () => {
    const { workspace } = workspaceOf({}, []);
    expect(seen(workspace, 'untitled:Untitled-1')).toEqual([]);
  });
});

describe('what belongs together', () => {
  const FILES = {
    'file:///w/pair/a.qvmconf': VM,
    'file:///w/pair/b.qvmconf': VM,
    'file:///w/pair/old/a.qvmconf': VM,
    'file:///w/other/c.qvmconf': VM,
  };

  test.each([
    ['file:///w/pair/a.qvmconf', ['pair/a.qvmconf', 'pair/b.qvmconf']],
    ['file:///w/other/c.qvmconf', ['other/c.qvmconf']],
    ['untitled:Untitled-1', []],
  ])('is the folder of %s', (uri, expected) => {
    const { workspace } = workspaceOf(FILES);
    const found = [...workspace.view(uri).together(uri)].map(({ document }) => document.uri);
    expect(found).toEqual(expected.map((name) => `file:///w/${name}`));
  });

  test.each([
    [
      'of a script that starts two machines',
      { 'pair/start.sh': 'qvm @/x/a.qvmconf &\nqvm @/x/c.qvmconf &\n' },
    ],
    [
      'of a project file',
      {
        'pair/qvmconf.host.json':
          '{ "guests": [{ "texts": ["a.qvmconf"] }, { "texts": ["../other/c.qvmconf"] }] }',
      },
    ],
  ])('is the host %s, and the folder of what it does not name', (_, more) => {
    const named = Object.entries<string>(more).map(([name, text]) => [`file:///w/${name}`, text]);
    const { workspace, fileSystem } = workspaceOf({ ...FILES, ...Object.fromEntries(named) });
    fileSystem.files.delete('file:///w/pair/old/a.qvmconf');
    const hosts = new WorkspaceHosts(fileSystem, workspace).hosts();
    const of = (uri: string) =>
      [...workspace.view(uri, () => hosts).together(uri)].map(({ document }) => document.uri);
    const host = ['file:///w/other/c.qvmconf', 'file:///w/pair/a.qvmconf'];
    expect(host.map((uri) => of(uri).toSorted())).toEqual([host, host]);
    expect(of('file:///w/pair/b.qvmconf')).toContain('file:///w/pair/b.qvmconf');
    expect(of('file:///w/pair/b.qvmconf')).not.toContain('file:///w/other/c.qvmconf');
  });
});

describe('a configuration', () => {
  test.each<[string, string, boolean]>([
    ['a.qvmconf', '', true],
    ['a.QVMCFG', 'anything', true],
    ['a.conf', VM, true],
    ['a.config', '# a guest\n\nram 0x80000000,512M', true],
    ['a.conf', 'server {\n  listen 80;\n}', false],
    ['a.conf', 'system guest', false],
    ['a.txt', VM, false],
    ['a.qvmconf.bak', VM, false],
  ])('%s with %j: %s', (name, text, expected) => {
    const { workspace } = workspaceOf({ [`file:///w/${name}`]: text });
    expect(seen(workspace)).toEqual(expected ? [`w/${name}`] : []);
  });

  test.each(['node_modules', '.git', 'dist'])('in %s is none of ours', (folder) => {
    const { workspace } = workspaceOf({ [`file:///w/${folder}/a.qvmconf`]: VM });
    expect(seen(workspace)).toEqual([]);
  });

  test('of many megabytes is not read', () => {
    const { workspace, fileSystem } = workspaceOf({ 'file:///w/a.conf': ' '.repeat(5 << 20) });
    expect(seen(workspace)).toEqual([]);
    expect(fileSystem.reads).toBe(0);
  });
});

describe('a change', () => {
  function watchedWorkspace() {
    const all = workspaceOf({ 'file:///w/a.qvmconf': 'system one', 'file:///w/b.conf': 'nothing' });
    all.workspace.watched = true;
    seen(all.workspace);
    return all;
  }
  const systems = (workspace: Workspace) =>
    [...workspace.view().analyses()].map(({ machine }) => machine.system);

  test('of a content is seen, and only that file is read again', () => {
    const { workspace, fileSystem } = watchedWorkspace();
    fileSystem.files.set('file:///w/a.qvmconf', 'system two');
    expect(systems(workspace)).toEqual(['one']);
    workspace.fileChanged('file:///w/a.qvmconf', true);
    expect(systems(workspace)).toEqual(['two']);
    expect(fileSystem.lists).toBe(1);
  });

  test('may make a configuration of a file', () => {
    const { workspace, fileSystem } = watchedWorkspace();
    fileSystem.files.set('file:///w/b.conf', 'system two ram 4K');
    workspace.fileChanged('file:///w/b.conf', true);
    expect(systems(workspace)).toEqual(['one', 'two']);
  });

  test('may be a new file or a file less', () => {
    const { workspace, fileSystem } = watchedWorkspace();
    fileSystem.files.set('file:///w/c.qvmconf', 'system three');
    workspace.fileChanged('file:///w/c.qvmconf', false);
    expect(systems(workspace)).toEqual(['one', 'three']);
    fileSystem.files.delete('file:///w/a.qvmconf');
    workspace.fileChanged('file:///w/a.qvmconf', false);
    expect(systems(workspace)).toEqual(['three']);
  });

  test('of the folders is seen', () => {
    const { workspace, fileSystem } = watchedWorkspace();
    fileSystem.files.set('file:///v/d.qvmconf', 'system four');
    workspace.changeFolders(['file:///v'], ['file:///w']);
    expect(systems(workspace)).toEqual(['four']);
  });

  test('of the settings makes new analyses', () => {
    const { workspace, documents } = watchedWorkspace();
    workspace.forgetAnalyses();
    seen(workspace);
    expect(documents.analysed).toBe(2);
  });
});

describe('files beside a document', () => {
  const { workspace } = workspaceOf({
    'file:///w/vm/guest.qvmconf': VM,
    'file:///w/vm/guest.ifs': '',
    'file:///w/vm/images/my%20disk.img': '',
    'file:///w/vm/.hidden': '',
    'file:///w/images/root.img': '',
  });
  const view = workspace.view('file:///w/vm/guest.qvmconf');

  test('are named from its folder', () => {
    expect(view.filesBeside('file:///w/vm/guest.qvmconf').toSorted()).toEqual([
      'guest.ifs',
      'guest.qvmconf',
      'images/my disk.img',
    ]);
  });

  test.each([
    ['guest.ifs', 'file:///w/vm/guest.ifs'],
    ['./guest.ifs', 'file:///w/vm/guest.ifs'],
    ['images/my disk.img', 'file:///w/vm/images/my%20disk.img'],
    ['../images/root.img', 'file:///w/images/root.img'],
    ['/w/images/root.img', 'file:///w/images/root.img'],
    ['missing.ifs', undefined],
    ['images', undefined],
    ['', undefined],
  ])('%j is %s', (path, expected) => {
    expect(view.fileBeside('file:///w/vm/guest.qvmconf', path)).toBe(expected);
  });
});

describe('the search for configurations', () => {
  const many = (count: number, name: (index: number) => string) =>
    workspaceOf(
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`file:///w/${name(index)}`, VM])),
    );
  const deep = (levels: number) => workspaceOf({ [`file:///w/${'f/'.repeat(levels)}a.qvmconf`]: VM });

  test.each([
    ['everything', many(1000, (index) => `${index}.qvmconf`), undefined],
    ['too many configurations', many(1001, (index) => `${index}.qvmconf`), '1000 configurations'],
    ['too many folders', many(3000, (index) => `${index}/notes.txt`), '3000 folders'],
    ['deep folders', deep(12), undefined],
    ['folders that are too deep', deep(13), '12 levels of folders'],
  ])('tells where it stopped: %s', (_what, { workspace }, limit) => {
    expect(workspace.view().limit?.()).toBe(limit);
  });
});
