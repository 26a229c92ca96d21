import { describe, expect, test } from 'vitest';
import type { AnalysisInputs } from '../../../server/src/analysis/analysis';
import { analyse } from '../support/analysis';

const ARM: Partial<AnalysisInputs> = { target: { architecture: 'aarch64' } };
const X86: Partial<AnalysisInputs> = { target: { architecture: 'x86_64' } };

/** Windows of one space as `label start-end`, hexadecimal, with a mark for defaults (`~`) predictions (`?`) and what a device tree verifies (`=`). */
function windows(
  text: string,
  space: 'mem' | 'io' | 'pci' = 'mem',
  inputs: Partial<AnalysisInputs> = {},
): string[] {
  const marks = { stated: '', default: '~', predicted: '?', verified: '=' } as const;
  return analyse(text, inputs).layout[space].windows.map(
    ({ label, start, end, certainty, openEnded }) =>
      `${marks[certainty]}${label} ${start.toString(16)}-${openEnded ? '' : end.toString(16)}`,
  );
}

describe('windows', () => {
  test.each<[string, string, string[]]>([
    ['memory', 'ram 0x80000000,512M', ['ram 80000000-a0000000']],
    ['memory of unknown size is open', 'ram 0x80000000,@SIZE@', ['ram 80000000-']],
    ['memory of unknown start has none', 'ram @START@,512M', []],
    ['a vdev with its name', 'vdev wdt-sp805 loc 0x1c0f0000 name dog', ['wdt-sp805 dog 1c0f0000-1c0f1000']],
    ['a vdev at its default', 'vdev wdt-sp805', ['~wdt-sp805 1c0f0000-1c0f1000']],
    ['a factory page is one page', 'vdev shmem loc 0x1c050000', ['shmem factory page 1c050000-1c051000']],
    ['a PCI device has none', 'vdev virtio-net', []],
    ["someone's own is open", 'vdev mine loc 0x1000', ['mine 1000-']],
    ['an unknown address has none', 'vdev pl011 loc $env{A}', []],
    ['passed memory', 'pass loc mem:0xfe204000,0x1000,rwn', ['pass fe204000-fe205000']],
    ['passed memory of unknown length', 'pass loc 0x1000,$asinfo_length{g},rw', ['pass 1000-']],
    ['a reservation', 'reserve loc 0xa0000,0x20000', ['reserve a0000-c0000']],
  ])('%s', (_title, text, expected) => {
    const own = windows(text).filter((window) => !window.startsWith('~gic'));
    expect(own).toEqual(expected);
  });

  test('of ports and PCI functions lie in spaces of their own', () => {
    const text = 'vdev wdt-ib700 loc io:0x441 vdev virtio-net loc pci:0:2.1 reserve loc io:0xcf8,8';
    expect(windows(text, 'pci')).toEqual(['virtio-net 11-12']);
    expect(windows(text, 'io').map((window) => window.split(' ').at(-1)?.split('-')[0])).toEqual([
      '441',
      'cf8',
    ]);
  });

  test('of what is always there need an architecture', () => {
    expect(windows('')).toEqual([]);
    expect(windows('', 'mem', X86)).toEqual([expect.stringMatching(/^~apic fee00000-/)]);
    expect(windows('', 'mem', ARM).length).toBeGreaterThan(0);
    expect(windows('', 'mem', ARM).every((window) => window.startsWith('~gic'))).toBe(true);
  });

  test('grow with the vCPUs where the hardware does', () => {
    const redistributors = (cpus: string) =>
      windows(cpus, 'mem', ARM).find((window) => window.includes('redistributors'));
    expect(redistributors('cpu')).not.toBe(redistributors('cpu cpu'));
  });

  test('carry ids of their own', () => {
    const ids = analyse(
      'vdev pl011 loc 0x1000 vdev pl011 loc 0x2000 pass loc 0x3000,1,r loc 0x5000,1,r',
    ).layout.mem.windows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('overlaps', () => {
  test('hold what certainly answers twice', () => {
    const { overlaps } = analyse('ram 0x1000,0x2000 vdev mine loc 0x2000').layout.mem;
    expect(overlaps.map(({ start, end }) => [start, end])).toEqual([[0x2000n, 0x2001n]]);
  });

  test('do not hold reservations and predictions', () => {
    const { overlaps } = analyse('ram 0x1000,0x2000 reserve loc 0x1000,0x1000').layout.mem;
    expect(overlaps).toEqual([]);
  });
});

describe('the place of a region', () => {
  /** Predicted control page and data, hexadecimal. */
  function places(text: string, inputs: Partial<AnalysisInputs> = {}) {
    return analyse(text, inputs).layout.placements.map(({ controlPage, data }) => [
      controlPage?.toString(16),
      data?.toString(16),
    ]);
  }

  test.each<[string, string, (string | undefined)[][]]>([
    ['is the lowest, page 0 left out', 'ram 0x80000000,4K vdev shmem create a,0x1000', [['1000', '2000']]],
    ['is after what is taken', 'ram 0,0x10000 vdev shmem create a,4K', [['10000', '11000']]],
    [
      'skips a gap that is too small',
      'ram 0,0x2000 ram 0x4000,0x1000 vdev shmem create a,0x2000',
      [['5000', '6000']],
    ],
    [
      'leaves room for those before',
      'ram 0,0x1000 vdev shmem create a,4K create b,4K',
      [
        ['1000', '2000'],
        ['3000', '4000'],
      ],
    ],
    [
      'rounds up to whole pages',
      'ram 0,0x1000 vdev shmem create a,1 create b,4K',
      [
        ['1000', '2000'],
        ['3000', '4000'],
      ],
    ],
    ['is unknown with the size', 'ram 0,0x1000 vdev shmem create a,$env{S}', [[undefined, undefined]]],
    ['is unknown where memory is', 'ram @START@,4K vdev shmem create a,4K', [[undefined, undefined]]],
  ])('%s', (_title, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  test('is drawn as a prediction and conflicts with nothing', () => {
    const { mem } = analyse('ram 0x80000000,4K vdev shmem loc 0x1c050000 create a,4K').layout;
    const predicted = mem.windows.filter(({ certainty }) => certainty === 'predicted');
    expect(predicted.map(({ kind, region, factory }) => [kind, region, factory])).toEqual([
      ['control-page', 'a', 'vdev:shmem:0:factory-page'],
      ['shared-data', 'a', 'vdev:shmem:0:factory-page'],
    ]);
    expect(mem.overlaps).toEqual([]);
  });
});
