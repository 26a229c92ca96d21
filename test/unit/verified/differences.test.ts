import { describe, expect, test } from 'vitest';
import { analyse } from '../support/analysis';
import { compiled, GUEST } from '../support/deviceTrees';
import { differences, guestTree } from './comparison';

/** The configuration that `GUEST` is the tree of, with the region that only qvm can place. */
const FILE = `system guest_1
ram 0x80000000,512M
cpu
cpu
cmdline "console=ttyAMA0   root=/dev/vda"
initrd load 0x88000000,initrd.gz
vdev pl011 loc 0x1c090000 intr gic:37
vdev shmem loc 0x1c050000 intr gic:38 create fb,0x4000
vdev smmu
`;

/** What only the tree has: the bridge, the ITS. */
const EXTRA = [
  'extra: its@2f020000 registers',
  'extra: pci@30000000 configuration space',
  'extra: pci@30000000 I/O window',
  'extra: pci@30000000 memory window',
];

const windowsOf = (text: string, source = GUEST) =>
  analyse(text, { guestTree: guestTree(compiled(source)) }).layout.mem.windows;

function found(text: string, source: string): string[] {
  const { layout } = analyse(text, { guestTree: guestTree(compiled(source)) });
  return differences(layout.verification).filter((line) => !EXTRA.includes(line));
}

/** Where the file, the tree or both are changed, and all that is then found. */
const PLANTED: readonly [string, [string, string] | undefined, [string, string] | undefined, string[]][] = [
  ['nothing', undefined, undefined, []],
  [
    'the size of a device',
    undefined,
    ['0x0 0x1c090000 0x0 0x1000', '0x0 0x1c090000 0x0 0x2000'],
    ['size of pl011: 2000'],
  ],
  [
    'the place of a device',
    ['loc 0x1c090000', 'loc 0x1c0a0000'],
    undefined,
    ['place of pl011 (stated): 1c090000'],
  ],
  [
    'a device that the tree does not have',
    ['vdev smmu', 'vdev smmu\nvdev wdt-sp805 loc 0x1c0f0000'],
    undefined,
    ['missing: wdt-sp805'],
  ],
  [
    'a device that the file does not have',
    ['vdev pl011 loc 0x1c090000 intr gic:37\n', ''],
    undefined,
    ['extra: uart@1c090000 registers'],
  ],
  ['the line of a device', ['gic:37', 'gic:44'], undefined, ['lines of pl011: 44 / 37']],
  ['no line in the tree', undefined, ['\t\t\tinterrupts = <0 5 4>;\n', ''], ['lines of pl011: 37 / ']],
  ['no line in the file', [' intr gic:37', ''], undefined, []],
  ['the size of memory', ['512M', '1G'], undefined, ['memory: 80000000-c0000000 / 80000000-a0000000']],
  ['memory in two pieces', ['ram 0x80000000,512M', 'ram 0x80000000,256M\nram 256M'], undefined, []],
  [
    'the number of processors',
    ['cpu\ncpu\n', 'cpu\n'],
    undefined,
    ['size of gic redistributors: 40000', 'cpus: 1 / 2'],
  ],
  [
    'the boot arguments',
    ['root=/dev/vda', 'root=/dev/vdb'],
    undefined,
    ['boot arguments: console=ttyAMA0 root=/dev/vdb / console=ttyAMA0 root=/dev/vda'],
  ],
  [
    'no boot arguments in the file',
    ['cmdline "console=ttyAMA0   root=/dev/vda"\n', ''],
    undefined,
    ['boot arguments: undefined / console=ttyAMA0 root=/dev/vda'],
  ],
  ['boot arguments that cannot be known', ['root=/dev/vda', 'root=$env{ROOT}'], undefined, []],
  [
    'the place of the initial RAM disk',
    ['0x88000000,', '0x89000000,'],
    undefined,
    ['initrd: initrd.gz / 88000000-88123456'],
  ],
  ['a RAM disk wherever it is', ['0x88000000,', ''], undefined, []],
  [
    'no RAM disk in the file',
    ['initrd load 0x88000000,initrd.gz\n', ''],
    undefined,
    ['initrd: undefined / 88000000-88123456'],
  ],
  [
    'no RAM disk in the tree',
    undefined,
    [/\t\tlinux,initrd.*\n/g.source, ''],
    ['initrd: initrd.gz / undefined'],
  ],
  [
    'a device that is off',
    ['vdev pl011 loc 0x1c090000 intr gic:37\n', ''],
    ['interrupts = <0 5 4>;', 'status = "disabled";'],
    [],
  ],
  [
    'a device of the host that is passed through',
    ['vdev pl011 loc 0x1c090000 intr gic:37', 'pass loc 0x1c090000,0x1000,rw=0xfe201000'],
    undefined,
    [],
  ],
  [
    'the place of a stated distributor',
    ['vdev smmu', 'vdev smmu\nvdev gic loc 0x2e000000'],
    undefined,
    ['place of gic distributor (stated): 2f000000'],
  ],
  [
    'the place of a default distributor',
    undefined,
    ['0x0 0x2f000000 0x0 0x10000', '0x0 0x2e000000 0x0 0x10000'],
    ['place of gic distributor (default): 2e000000'],
  ],
  [
    'memory and processors that the tree does not speak of',
    ['512M', '1G'],
    [
      '(?:memory@|cpus \\{|\\t\\tcpu@|\\t\\t#address-cells = <1>;\\n\\t\\t#size-cells = <0>;\\n)[^]*?\\n(?:\\t\\};\\n)?',
      '',
    ],
    [],
  ],
];

describe('a difference in', () => {
  test.each(PLANTED)('%s', (_what, file, tree, expected) => {
    const text = file === undefined ? FILE : FILE.replace(file[0], file[1]);
    if (file !== undefined) expect(text).not.toBe(FILE);
    const source = tree === undefined ? GUEST : changedTree(tree);
    expect(found(text, source)).toEqual(expected);
  });

  test('what the file does not mention is what only qvm knows', () => {
    const { layout } = analyse(FILE, { guestTree: guestTree(compiled(GUEST)) });
    expect(differences(layout.verification)).toEqual(EXTRA);
  });
});

function changedTree([before, after]: [string, string]): string {
  const plain = GUEST.split(before).join(after);
  if (plain !== GUEST) return plain;
  const changed = GUEST.replace(new RegExp(before, 'g'), after);
  expect(changed).not.toBe(GUEST);
  return changed;
}

describe('the windows with a tree', () => {
  const words = (windows: ReturnType<typeof windowsOf>) =>
    windows.map(
      ({ label, start, end, certainty }) => `${certainty} ${label} ${start.toString(16)}-${end.toString(16)}`,
    );

  test('are verified, with those that only qvm knows; predictions are made around them', () => {
    expect(words(windowsOf(FILE))).toEqual([
      'predicted fb control page 1000-2000',
      'predicted fb data 2000-6000',
      'verified shmem factory page 1c050000-1c051000',
      'verified pl011 1c090000-1c091000',
      'verified gic distributor 2f000000-2f010000',
      'verified gic its 2f020000-2f040000',
      'verified gic redistributors 2f100000-2f140000',
      'verified PCI configuration space 30000000-30100000',
      'verified PCI I/O window 31000000-31010000',
      'verified PCI memory window 32000000-33000000',
      'verified ram 80000000-a0000000',
    ]);
  });

  test('have the values of the tree where it has others', () => {
    const text = FILE.replace('loc 0x1c090000', 'loc 0x1c0a0000').replace('512M', '1G');
    const source = GUEST.replace('0x0 0x2f000000 0x0 0x10000', '0x0 0x2e000000 0x0 0x10000').replace(
      '0x1c090000 0x0 0x1000',
      '0x1c090000 0x0 0x3000',
    );
    const lines = words(windowsOf(text, source));
    expect(lines).toContain('verified pl011 1c090000-1c093000');
    expect(lines).toContain('verified gic distributor 2e000000-2e010000');
    expect(lines).toContain('stated ram 80000000-c0000000');
  });

  test('tell the start of memory that the file leaves open, and so a prediction', () => {
    const text = FILE.replace('ram 0x80000000,512M', 'ram 512M');
    expect(words(analyse(text).layout.mem.windows).join()).not.toMatch(/ram|predicted/);
    const lines = words(windowsOf(text));
    expect(lines).toContain('verified ram 80000000-a0000000');
    expect(lines).toContain('predicted fb control page 1000-2000');
  });

  test('tell the place of a vdev that the file leaves to qvm', () => {
    const source = GUEST.replace(
      'pci@30000000',
      'smmu@2b000000 { compatible = "qvm,smmu"; reg = <0x0 0x2b000000 0x0 0x1000>; };\n\tpci@30000000',
    );
    const smmu = windowsOf(FILE, source).find(({ label }) => label === 'smmu');
    expect(smmu).toMatchObject({ start: 0x2b000000n, end: 0x2b001000n, certainty: 'verified' });
    expect(smmu?.component?.opener.arguments[0]?.word.text).toBe('smmu');
  });

  test('of a GIC of another version are those of the tree alone', () => {
    const source = GUEST.replace('"arm,gic-v3"', '"arm,gic-400"').replace(
      '<0x0 0x2f000000 0x0 0x10000>, <0x0 0x2f100000 0x0 0x40000>',
      '<0x0 0x2c001000 0x0 0x1000>, <0x0 0x2c002000 0x0 0x2000>',
    );
    expect(words(windowsOf(FILE, source)).filter((line) => /gic [dC]/.test(line))).toEqual([
      'verified gic distributor 2c001000-2c002000',
      'verified gic CPU interface 2c002000-2c004000',
    ]);
  });

  test('say by which dump they are verified', () => {
    const dump = guestTree(compiled(GUEST), { written: Date.UTC(2026, 10, 25, 12) });
    const [window] = analyse(FILE, { guestTree: dump }).layout.mem.windows.filter(
      ({ label }) => label === 'pl011',
    );
    expect(window?.basis).toBe('guest.dtb of 2026-11-25');
  });
});
