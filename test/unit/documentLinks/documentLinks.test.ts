import { describe, expect, test } from 'vitest';
import type { WorkspaceView } from '../../../server/src/analysis/workspaceView';
import { documentLinks, resolveLink } from '../../../server/src/features/documentLinks';
import { analyse } from '../support/analysis';

const FILES = ['guest.ifs', 'initrd.gz', 'guest.dtb', 'table.bin', 'disk.img', 'a b.ifs'];

const WORKSPACE: WorkspaceView = {
  analyses: () => [],
  together: () => [],
  filesBeside: () => FILES,
  fileBeside: (_uri, path) => (FILES.includes(path.replace(/^\.\//, '')) ? `file:///vm/${path}` : undefined),
};

/** Links as `text -> target`, as they are once resolved. */
function links(text: string): string[] {
  const analysis = analyse(text);
  return documentLinks(analysis, WORKSPACE).map((link) => {
    expect(link.target).toBeUndefined();
    const { target } = resolveLink(link, () => WORKSPACE);
    return `${analysis.document.getText(link.range)} -> ${target}`;
  });
}

describe('links to files', () => {
  test.each<[string, string[]]>([
    ['load guest.ifs', ['guest.ifs -> file:///vm/guest.ifs']],
    ['load 0x1000,./guest.ifs', ['./guest.ifs -> file:///vm/./guest.ifs']],
    ['load "a b.ifs"', ['a b.ifs -> file:///vm/a b.ifs']],
    ['initrd load initrd.gz', ['initrd.gz -> file:///vm/initrd.gz']],
    ['fdt load guest.dtb', ['guest.dtb -> file:///vm/guest.dtb']],
    ['data load table.bin', ['table.bin -> file:///vm/table.bin']],
    ['load missing.ifs', []],
    ['load $env{DIR}/guest.ifs', []],
    ['load', []],
    ['cmdline guest.ifs', []],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['vdev mine hostdev disk.img', []],
    ['vdev virtio-blk hostdev disk.img', ['disk.img -> file:///vm/disk.img']],
    ['vdev virtio-blk hostdev <disk.img', ['disk.img -> file:///vm/disk.img']],
    ['vdev pl011 hostdev >-', []],
  ])('%s', (text, expected) => {
    expect(links(text).filter((link) => !link.includes('https'))).toEqual(expected);
  });
});

describe('links to the manual', () => {
  test.each([
    ['vdev shmem', '8.0', 'shmem'],
    ['vdev vdev-shmem.so cpu runmask 0', '7.1', 'vdev-shmem.so'],
  ])('%s', (text, version, word) => {
    const inputs = text.includes('runmask') ? { target: { release: '2.2' as const } } : {};
    const analysis = analyse(text, inputs);
    const [link] = documentLinks(analysis, WORKSPACE);
    if (link === undefined) throw new Error('no link');
    expect(analysis.document.getText(link.range)).toBe(word);
    const { target } = resolveLink(link, () => WORKSPACE);
    expect(target).toMatch(new RegExp(`^https://www\\.qnx\\.com/.*/${version}/.*vdev_shmem`));
  });

  test('are not there for what the manual does not know', () => {
    expect(links('vdev mine vdev cpu')).toEqual([]);
  });
});

describe('resolving a link', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  test.each([
    undefined,
    null,
    1,
    {},
    { file: 1 },
    { page: 'x', release: '9' },
    { file: 'gone', beside: 'file:///a' },
  ])('that is not ours (%j) leaves it alone', (data) => {
    expect(resolveLink({ range, data }, () => WORKSPACE)).toEqual({ range, data });
  });
});
