import { describe, expect, test } from 'vitest';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { readAsinfo } from '../../../server/src/companions/asinfo';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { labels } from '../completion/complete';
import { textOf } from '../hover/card';
import { analyse, analyseMarked } from '../support/analysis';

const asinfo = readAsinfo(`Section:asinfo offset:0x0 size:0x0 elsize:0x18
0048) 0000000048000000-00000000480fffff o:0030 /memory/ram/guestmem1
0060) 0000000000001000-000000000007ffff o:0030 /memory/ram/sysram
0078) 0000000050000000-00000000bfffffff o:0030 /memory/ram/sysram
`);

const words = (text: string, given: typeof asinfo) =>
  analyse(text, { asinfo: given }).layout.mem.windows.map(
    ({ label, start, end, openEnded }) =>
      `${label} ${start.toString(16)}-${openEnded ? '?' : end.toString(16)}`,
  );

describe('a substitution of a host whose address space is known', () => {
  test.each<[string, string[], string[]]>([
    ['pass loc $asinfo_start{guestmem1},$asinfo_length{guestmem1},rw', [], ['pass 48000000-48100000']],
    ['pass loc 0x1000,$asinfo_length{guestmem1},rw', ['pass 1000-?'], ['pass 1000-101000']],
    ['pass loc $asinfo_start{sysram},0x1000,rw', [], []],
    ['pass loc $asinfo_start{nobody},0x1000,rw', [], []],
    ['pass loc $env{guestmem1},0x1000,rw', [], []],
    ['pass loc 1$asinfo_start{guestmem1},0x1000,rw', [], []],
    ['vdev shmem loc $asinfo_start{guestmem1}', [], ['shmem factory page 48000000-48001000']],
  ])('%s', (text, without, withIt) => {
    const own = (list: string[]) => list.filter((window) => !window.startsWith('gic'));
    expect(own(words(text, undefined))).toEqual(without);
    expect(own(words(text, asinfo))).toEqual(withIt);
  });

  test('is found in conflict like any address, and is not rewritten', () => {
    const text = 'system g\nram 0x48000000,64M\nvdev shmem loc $asinfo_start{guestmem1} intr gic:38\n';
    const [finding] = analyse(text, { asinfo }).findings.filter(({ rule }) => rule === 'window-in-memory');
    expect(finding?.message).toContain('0x48000000');
    expect(finding?.fixes?.()).toEqual([]);
    expect(
      analyse(text, { asinfo })
        .picture()
        .spaces.mem.windows.find(({ kind }) => kind === 'factory-page')?.addressSource,
    ).toBeUndefined();
  });

  test('has its range in the hover', () => {
    const { analysis, offset } = analyseMarked('pass loc $asinfo_start{guest¦mem1},0x1000,rw', { asinfo });
    expect(textOf(hoverAt(analysis, offset, loneDocument(analysis)))).toContain(
      '`/memory/ram/guestmem1` is `0x48000000–0x480fffff`, 1 MiB',
    );
  });

  test('is offered with the names that the host has', () => {
    expect(labels('pass loc $asinfo_start{¦', { inputs: { asinfo } })).toEqual(['guestmem1', 'sysram']);
    expect(labels('pass loc $asinfo_start{¦')).not.toContain('guestmem1');
  });
});
