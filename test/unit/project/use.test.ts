import { describe, expect, test } from 'vitest';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { readProjectVdevs } from '../../../server/src/catalogue/project/read';
import { completeAt } from '../../../server/src/features/completion/completion';
import { generate } from '../../../server/src/features/generate/generate';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { ProjectVdevFiles } from '../../../server/src/workspace/projectVdevs';
import { analyse, analyseMarked } from '../support/analysis';
import { MemoryFiles } from '../workspace/memoryFiles';
import { EVERYTHING } from './example';

const catalogue = BUILTIN.extend(readProjectVdevs(EVERYTHING, 'qvmconf.vdevs.json').vdevs);
const CAMERA = 'ram 0x80000000,64M\nvdev camera loc 0x1c200000 intr gic:60 frames 0x30000000\n';

function labels(marked: string): string[] {
  const { analysis, offset } = analyseMarked(marked, { catalogue });
  return completeAt(analysis, offset, loneDocument(analysis)).map(({ label }) => label);
}

function rules(text: string): string[] {
  return analyse(text, { catalogue }).findings.map(({ rule }) => rule);
}

describe('a vdev of one own', () => {
  test('completes as a type, with its options, its words and its usual place', () => {
    expect(labels('vdev ¦')).toContain('camera');
    expect(labels('vdev camera ¦').slice(0, 3).toSorted()).toEqual(['frames', 'intr', 'loc']);
    expect(labels('vdev camera mode ¦').slice(0, 2)).toEqual(['ring', 'single']);
    expect(labels('vdev camera loc ¦')[0]).toBe('0x1c200000');
    expect(labels('vdev camera intr ¦')[0]).toBe('gic:60');
    expect(labels('¦')).toContain('vdev camera …');
  });

  test('hovers', () => {
    const { analysis, offset } = analyseMarked('vdev cam¦era', { catalogue });
    expect(JSON.stringify(hoverAt(analysis, offset, loneDocument(analysis)))).toContain('camera bridge');
  });

  test('takes part in the layout, defaults included', () => {
    const { layout } = analyse(CAMERA, { catalogue });
    const camera = layout.mem.windows.filter(({ label }) => label.startsWith('camera'));
    expect(camera.map(({ label, start, end }) => [label, start, end])).toEqual([
      ['camera registers', 0x1c200000n, 0x1c202000n],
      ['camera mailbox', 0x1c300000n, 0x1c301000n],
      ['camera frames', 0x30000000n, 0x30100000n],
    ]);
  });

  test('is checked like the built-in ones', () => {
    expect(rules(CAMERA)).toEqual([]);
    expect(rules(`${CAMERA}vdev pl011 loc 0x1c201000 intr gic:37`)).toContain('window-overlap');
    expect(rules('vdev camera loc 0x1c200000 frames 0x30000000')).toContain('missing-interrupt');
    expect(rules('vdev camera loc 0x1c200000 intr gic:60')).toContain('missing-option');
    expect(rules(`${CAMERA}mirrro`)).toContain('unknown-vdev-option');
    expect(rules(`${CAMERA}mode fast`)).toContain('invalid-value');
    expect(rules(`${CAMERA}rate 121`)).toContain('value-out-of-range');
    expect(rules('vdev ioapic loc 0xf8000000 intr apic\nvdev camera loc 0x1c200000')).toContain(
      'wrong-architecture',
    );
  });

  test('has its node in a generated tree', () => {
    const made = generate(analyse(CAMERA, { catalogue }), 'dts');
    expect('text' in made && made.text).toContain('compatible = "acme,camera";');
  });

  test('may take the place of a built-in one', () => {
    const mine = readProjectVdevs('{ "vdevs": [{ "name": "virtio-gpu", "title": "ours" }] }', 'f').vdevs;
    expect(BUILTIN.extend(mine).vdev('virtio-gpu')?.title).toBe('ours');
    expect(BUILTIN.extend(mine).vdevs).toHaveLength(BUILTIN.vdevs.length);
  });
});

describe('the files of a document', () => {
  const one = (title: string) => `{ "vdevs": [{ "name": "mine", "title": "${title}" }] }`;
  const titleAt = (files: ProjectVdevFiles, uri: string) => files.catalogue(uri).vdev('mine')?.title;

  test('are beside it and above it, up to the folder of the workspace', () => {
    const disk = new MemoryFiles({
      'file:///w/qvmconf.vdevs.json': one('top'),
      'file:///w/a/b/.qvmconf/vdevs.json': one('deep'),
      'file:///qvmconf.vdevs.json': one('outside'),
    });
    const files = new ProjectVdevFiles(disk);
    files.setFolders(['file:///w']);
    expect(titleAt(files, 'file:///w/x.qvmconf')).toBe('top');
    expect(titleAt(files, 'file:///w/a/x.qvmconf')).toBe('top');
    expect(titleAt(files, 'file:///w/a/b/x.qvmconf')).toBe('deep');
    expect(titleAt(files, 'file:///other/x.qvmconf')).toBeUndefined();
    expect(titleAt(files, 'untitled:Untitled-1')).toBeUndefined();
    expect(files.catalogue('file:///other/x.qvmconf')).toBe(BUILTIN);
  });

  test('are beside a document outside the workspace', () => {
    const files = new ProjectVdevFiles(new MemoryFiles({ 'file:///o/qvmconf.vdevs.json': one('beside') }));
    expect(titleAt(files, 'file:///o/x.qvmconf')).toBe('beside');
    expect(titleAt(files, 'file:///o/p/x.qvmconf')).toBeUndefined();
  });

  test('are read once while someone tells of changes', () => {
    const disk = new MemoryFiles({ 'file:///w/qvmconf.vdevs.json': one('first') });
    const files = new ProjectVdevFiles(disk);
    files.setFolders(['file:///w']);
    files.watched = true;
    const first = files.catalogue('file:///w/x.qvmconf');
    const { reads } = disk;
    disk.time = 1e9;
    expect(files.catalogue('file:///w/y.qvmconf')).toBe(first);
    expect(disk.reads).toBe(reads);
    disk.files.set('file:///w/qvmconf.vdevs.json', one('second'));
    files.forget();
    expect(titleAt(files, 'file:///w/x.qvmconf')).toBe('second');
  });

  test('are read again after a while where nobody tells', () => {
    const disk = new MemoryFiles({ 'file:///w/qvmconf.vdevs.json': one('first') });
    const files = new ProjectVdevFiles(disk);
    expect(titleAt(files, 'file:///w/x.qvmconf')).toBe('first');
    disk.files.set('file:///w/qvmconf.vdevs.json', one('second'));
    expect(titleAt(files, 'file:///w/x.qvmconf')).toBe('first');
    disk.time += 5000;
    expect(titleAt(files, 'file:///w/x.qvmconf')).toBe('second');
  });

  test('are told when read, with what is wrong', () => {
    const files = new ProjectVdevFiles(new MemoryFiles({ 'file:///w/qvmconf.vdevs.json': '{' }));
    const told: number[] = [];
    files.onRead(({ problems }) => told.push(problems.length));
    files.catalogue('file:///w/x.qvmconf');
    files.catalogue('file:///w/y.qvmconf');
    expect(told).toHaveLength(1);
    expect(told[0]).toBeGreaterThan(0);
  });
});
