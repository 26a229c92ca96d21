import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMachine } from '../../../server/src/companions/deviceTree/devices';
import { readDeviceTree } from '../../../server/src/companions/deviceTree/read';
import { DeviceTreeError } from '../../../server/src/companions/deviceTree/tree';
import { verificationMarkdown, verificationRows } from '../../../server/src/features/verificationReport';
import { drawLayout } from '../../../shared/drawing/drawing';
import { layoutMarkdown } from '../../../shared/drawing/markdown';
import { analyse } from '../support/analysis';
import { compiled, GUEST } from '../support/deviceTrees';

const FILE = `system guest_1
ram 0x80000000,512M
ram @MORE@
cpu
cmdline "console=ttyAMA0"
initrd load 0x88000000,initrd.gz
vdev gic loc 0x2f000000
vdev pl011 loc 0x1c090000 intr gic:37
vdev shmem loc 0x1c050000 intr gic:38 create fb,0x4000
vdev virtio-net name n loc 0x1c0a0000,0x1000 intr gic:40
vdev smmu
vdev virtio-blk
pass loc 0x30000000,1M,rw intr gic:44=45
reserve loc 0x31000000,0x10000
`;
const GOOD = compiled(GUEST);

/** Reads a tree that may be anything with the configuration; whatever can be read must be of use everywhere. */
function survives(bytes: Uint8Array): void {
  let machine: ReturnType<typeof readMachine>;
  try {
    machine = readMachine(readDeviceTree(bytes));
  } catch (error) {
    if (error instanceof DeviceTreeError) return;
    throw error;
  }
  const guestTree = { machine, name: 'any.dtb', written: undefined, isOlder: false };
  const analysis = analyse(FILE, { guestTree });
  for (const { start, end, safeEnd } of analysis.layout.mem.windows) {
    expect(end).toBeGreaterThan(start);
    expect(safeEnd).toBeGreaterThanOrEqual(end);
  }
  const ids = analysis.layout.mem.windows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(verificationRows(analysis).length).toBeGreaterThan(0);
  expect(verificationMarkdown(analysis)).toContain('any.dtb');
  expect(analysis.findings).toBeDefined();
  const picture = analysis.picture();
  expect(drawLayout(picture, { theme: 'light' })).toMatch(/^<svg /);
  expect(layoutMarkdown(picture)).toContain('guest_1');
}

describe('a configuration is read with any tree', () => {
  test('with the true one', () => survives(GOOD));

  test('with any bytes of it changed', () => {
    const edits = fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(edits, (changes) => {
        const bytes = GOOD.slice();
        for (const [at, value] of changes) bytes[at] = value;
        survives(bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('with any words of it changed', () => {
    const word = fc.oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 0xffffffff }));
    const edits = fc.array(fc.tuple(fc.nat(Math.floor(GOOD.length / 4) - 1), word), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(edits, (changes) => {
        const bytes = GOOD.slice();
        for (const [at, value] of changes) new DataView(bytes.buffer).setUint32(at * 4, value);
        survives(bytes);
      }),
      { numRuns: 150 },
    );
  });
});
