import { describe, expect, test } from 'vitest';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { drawLayout } from '../../../shared/drawing/drawing';
import { legendEntries } from '../../../shared/drawing/legend';
import { layoutMarkdown } from '../../../shared/drawing/markdown';
import { textOf } from '../hover/card';
import { analyse, analyseMarked } from '../support/analysis';
import { compiled, GUEST } from '../support/deviceTrees';
import { guestTree } from './comparison';

const TREE = guestTree(compiled(GUEST), { written: Date.UTC(2026, 10, 25) });
const FILE = 'system g\nram 512M\nvdev pl011 loc 0x1c090000 intr gic:37\nvdev gic\n';

const cardAt = (marked: string) => {
  const { analysis, offset } = analyseMarked(marked, { guestTree: TREE });
  return textOf(hoverAt(analysis, offset, loneDocument(analysis)));
};

describe('what a tree verifies', () => {
  test('is said in hovers, with the dump and its date', () => {
    expect(cardAt(FILE.replace('0x1c09', '0x1c¦09'))).toContain(
      'Place and size *verified* by guest.dtb of 2026-11-25',
    );
    expect(cardAt(FILE.replace('vdev pl011', 'vdev p¦l011'))).toContain(
      '*verified* by guest.dtb of 2026-11-25',
    );
    expect(cardAt(FILE.replace('vdev gic', 'vdev g¦ic'))).not.toContain('Default place');
  });

  test('is marked in every form of the map', () => {
    const picture = analyse(FILE, { guestTree: TREE }).picture();
    expect(legendEntries(picture).map(({ label }) => label)).toContain('verified by the device tree');
    expect(drawLayout(picture, { theme: 'light' })).toContain('q-verified-bar');
    expect(layoutMarkdown(picture)).toContain('(verified)');
    expect(picture.spaces.mem.windows.find(({ label }) => label === 'pl011')).toMatchObject({
      certainty: 'verified',
      basis: 'guest.dtb of 2026-11-25',
    });
  });

  test('leaves nothing uncertain about PCI once it has the bridge', () => {
    const uncertain = (given: typeof TREE | undefined) =>
      analyse(`${FILE}vdev virtio-net\n`, { guestTree: given })
        .picture()
        .unplaced.some(({ kind }) => kind === 'pci');
    expect(uncertain(undefined)).toBe(true);
    expect(uncertain(TREE)).toBe(false);
  });

  test('places memory that the file leaves open, which is then in the drawing and not beside it', () => {
    const names = (given: typeof TREE | undefined) =>
      analyse(FILE, { guestTree: given })
        .picture()
        .unplaced.map(({ label }) => label);
    expect(names(undefined)).toContain('ram');
    expect(names(TREE)).not.toContain('ram');
  });
});
