import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBlob } from '../../../server/src/companions/deviceTree/blob';
import type { DeviceTreeNode } from '../../../server/src/companions/deviceTree/tree';
import { compiled, GUEST } from '../support/deviceTrees';
import { run, withFiles } from './support';

const FILE = `system guest_1
ram 0x80000000,512M
cpu
cpu
cmdline "console=ttyAMA0 root=/dev/vda"
initrd load 0x88000000,initrd.gz
vdev pl011 loc 0x1c090000 intr gic:37
vdev shmem loc 0x1c050000 intr gic:38
`;
const TREE = compiled(GUEST);

/** What the command says of a configuration and a tree, with folders and dates left out. */
async function verified(
  file: string,
  tree: string | Uint8Array,
  options: readonly string[] = [],
): Promise<{ status: number | undefined; out: string; error: string }> {
  let outcome = { status: undefined as number | undefined, out: '', error: '' };
  await withFiles({ 'guest.qvmconf': file, 'guest.dtb': tree }, async (folder) => {
    const at = new Date('2026-01-31T12:00:00Z');
    for (const name of ['guest.qvmconf', 'guest.dtb']) utimesSync(path.join(folder, name), at, at);
    const result = await run([
      'verify',
      ...options,
      path.join(folder, 'guest.qvmconf'),
      path.join(folder, 'guest.dtb'),
    ]);
    outcome = {
      ...result,
      out: result.out.replaceAll(folder, '.'),
      error: result.error.replaceAll(folder, '.'),
    };
  });
  return outcome;
}

describe('qvmconf verify', () => {
  test('says what agrees, and what only the tree has', async () => {
    expect(await verified(FILE, TREE)).toEqual({
      status: 0,
      error: '',
      out: `./guest.qvmconf against guest.dtb of 2026-01-31
not in the file  /interrupt-controller@2f000000/its@2f020000: - in the file, 0x2f020000–0x2f03ffff in the tree
not in the file  /pci@30000000, configuration space: - in the file, 0x30000000–0x300fffff in the tree
not in the file  /pci@30000000, I/O window: - in the file, 0x31000000–0x3100ffff in the tree
not in the file  /pci@30000000, memory window: - in the file, 0x32000000–0x32ffffff in the tree
agrees           gic distributor: 0x2f000000–0x2f00ffff
agrees           gic redistributors: 0x2f100000–0x2f13ffff
agrees           pl011: 0x1c090000–0x1c090fff (line 7)
agrees           shmem factory page: 0x1c050000–0x1c050fff (line 8)
agrees           interrupt of pl011: 37 (line 7)
agrees           interrupt of shmem: 38 (line 8)
agrees           memory: 0x80000000–0x9fffffff (line 2)
agrees           vCPUs: 2 (line 3)
agrees           boot arguments: console=ttyAMA0 root=/dev/vda (line 5)
agrees           initial RAM disk: 0x88000000–0x88123455 (line 6)
4 of 14 differ
`,
    });
  });

  test('fails where something differs that should not', async () => {
    const { status, out } = await verified(FILE.replace('gic:37', 'gic:40').replace('512M', '1G'), TREE);
    expect(status).toBe(1);
    expect(out).toContain('other line       interrupt of pl011: 40 in the file, 37 in the tree (line 7)\n');
    expect(out).toContain(
      'other value      memory: 0x80000000–0xbfffffff in the file, 0x80000000–0x9fffffff in the tree (line 2)\n',
    );
  });

  test('reports for programs', async () => {
    const { out } = await verified(FILE.replace('gic:37', 'gic:40'), TREE, ['--format', 'json']);
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      tree: 'guest.dtb',
      written: '2026-01-31T12:00:00.000Z',
      older: false,
      notes: [],
    });
    expect(report.rows[4]).toEqual({
      verdict: 'other line',
      what: 'interrupt of pl011',
      inFile: '40',
      inTree: '37',
      line: 7,
    });
    const sarif = JSON.parse(
      (await verified(FILE.replace('gic:37', 'gic:40'), TREE, ['--format', 'sarif'])).out,
    );
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      'tree-interrupt-differs',
    );
  });

  test('says that the tree is older', async () => {
    await withFiles({ 'guest.qvmconf': FILE, 'guest.dtb': TREE }, async (folder) => {
      utimesSync(path.join(folder, 'guest.dtb'), 1, 1);
      const { out } = await run([
        'verify',
        path.join(folder, 'guest.qvmconf'),
        path.join(folder, 'guest.dtb'),
      ]);
      expect(out).toContain('note: the configuration was changed after the tree was made\n');
    });
  });

  test('reads a copied /proc/device-tree', async () => {
    await withFiles({ 'guest.qvmconf': FILE }, async (folder) => {
      const write = (node: DeviceTreeNode, at: string) => {
        mkdirSync(at, { recursive: true });
        for (const [name, bytes] of node.properties) writeFileSync(path.join(at, name), bytes!);
        for (const child of node.children) write(child, path.join(at, child.name));
      };
      write(readBlob(TREE).root, path.join(folder, 'device-tree'));
      const { status, out } = await run([
        'verify',
        path.join(folder, 'guest.qvmconf'),
        path.join(folder, 'device-tree'),
      ]);
      expect(status).toBe(0);
      expect(out).toContain('4 of 14 differ\n');
    });
  });

  test.each<[string, string | Uint8Array, string]>([
    [
      'is cut short',
      TREE.slice(0, 300),
      `./guest.dtb: it is cut short: its header says ${TREE.length} bytes, and 300 are there (offset 0x12c)`,
    ],
    ['is no tree', 'hello', "./guest.dtb: a node is expected here: '/ {' or '&label {' (line 1)"],
  ])('has one clear error for a file that %s', async (_what, tree, message) => {
    const { status, out, error } = await verified(FILE, tree);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(message);
  });

  test('has one clear error for a file that is not there', async () => {
    const { status, error } = await run(['verify', '-', '/nowhere/guest.dtb'], FILE);
    expect(status).toBe(2);
    expect(error).toContain('/nowhere/guest.dtb: no such file');
  });
});

describe('--asinfo', () => {
  const ASINFO =
    'Section:asinfo offset:0x0 size:0x0 elsize:0x18\n0048) 0000000048000000-00000000480fffff o:0030 /memory/guestmem1\n';
  const PASS =
    'system g\nram 0x80000000,64M\npass loc 0x1000000,$asinfo_length{guestmem1},rw=$asinfo_start{guestmem1}\n';

  test('gives substitutions their values in layout and check', async () => {
    await withFiles({ 'asinfo.txt': ASINFO, 'none.txt': 'nothing' }, async (folder) => {
      const listing = path.join(folder, 'asinfo.txt');
      expect((await run(['layout', '-'], PASS)).out).toContain('size unknown');
      expect((await run(['layout', '--asinfo', listing, '-'], PASS)).out).toMatch(
        /0x01000000–0x010fffff +1 MiB +pass/,
      );
      const text = PASS.replaceAll('guestmem1', 'guestmem2');
      expect((await run(['check', '--asinfo', listing, '-'], text)).out).toContain('[asinfo-absent]');
      const { status, error } = await run(['check', '--asinfo', path.join(folder, 'none.txt'), '-'], PASS);
      expect(status).toBe(2);
      expect(error).toContain('none.txt: has no row of an asinfo section');
    });
  });
});

describe('a host file', () => {
  const HOST_FILE = JSON.stringify({
    asinfo: 'asinfo.txt',
    guests: [
      { texts: ['guest.qvmconf'], deviceTree: 'guest.dtb' },
      { texts: ['common.qvmconf', 'other.qvmconf'], deviceTree: 'guest.dtb' },
    ],
  });
  const ASINFO = '0048) 0000000048000000-00000000480fffff o:0030 /memory/guestmem1\n';

  test('names the trees and the listing that check and layout use', async () => {
    const pass = 'pass loc 0x1000000,$asinfo_length{guestmem1},rw=$asinfo_start{guestmem1}\n';
    const files = {
      'qvmconf.host.json': HOST_FILE,
      'asinfo.txt': ASINFO,
      'guest.dtb': TREE,
      'guest.qvmconf': FILE.replace('gic:37', 'gic:40') + pass,
      'other.qvmconf': FILE,
      'alone.qvmconf': FILE,
    };
    await withFiles(files, async (folder) => {
      const { out } = await run(['layout', path.join(folder, 'guest.qvmconf')]);
      expect(out).toMatch(/PCI memory window +\(verified\)/);
      expect(out).toMatch(/0x01000000–0x010fffff +1 MiB +pass/);
      const check = await run(['check', path.join(folder, 'guest.qvmconf')]);
      expect(check.out).toContain('[tree-interrupt-differs]');
      // A part of a machine is not the whole, and what no guest lists has no tree.
      for (const name of ['other.qvmconf', 'alone.qvmconf'])
        expect((await run(['layout', path.join(folder, name)])).out).not.toContain('verified');
    });
  });

  test('that names a broken tree leaves the layout as it is, and says so', async () => {
    const files = { 'qvmconf.host.json': HOST_FILE, 'guest.dtb': TREE.slice(0, 99), 'guest.qvmconf': FILE };
    await withFiles(files, async (folder) => {
      const { status, out, error } = await run(['layout', path.join(folder, 'guest.qvmconf')]);
      expect(status).toBe(0);
      expect(out).not.toContain('verified');
      expect(error).toContain('guest.dtb: it is cut short');
      expect(error).toContain('asinfo.txt: it has no row');
    });
  });
});
