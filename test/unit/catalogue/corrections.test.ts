/**
 * Facts that were wrong, missing or claimed with another certainty once, each with the place where a user reads it.
 * In the configurations `¦` is the cursor.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { textOf } from '../hover/card';
import { analyse, analyseMarked } from '../support/analysis';

const reference = readFileSync(new URL('../../../docs/reference.md', import.meta.url), 'utf8');

/** The section of the reference under a heading, to the next heading of any level. */
function section(heading: string): string {
  const start = reference.indexOf(`# ${heading}\n`);
  if (start < 0) throw new Error(`no section ${heading}`);
  const end = reference.indexOf('\n#', start);
  return reference.slice(start, end < 0 ? undefined : end);
}

function card(marked: string): string {
  const { analysis, offset } = analyseMarked(marked);
  return textOf(hoverAt(analysis, offset, loneDocument(analysis)));
}

const GIC = 'vdev gic';
const SHMEM = 'system a\nvdev shmem l¦oc 0x1c050000 intr gic:38';
const SHMEM_PCI = 'vdev ioapic loc 0xf8000000\nvdev shmem l¦oc';

const HOVERS: readonly [what: string, marked: string, shows: string | RegExp][] = [
  [
    'the GIC distributor is observed',
    `v¦${GIC.slice(1)}`,
    /Distributor .*`0x2f000000` by default, \*observed\*/,
  ],
  ['redistributors are 128 KiB each', `v¦${GIC.slice(1)}`, /Redistributors .*128 KiB for each vCPU/],
  ['where guests look for an ITS', `v¦${GIC.slice(1)}`, 'guests expect it at `0x2f020000`'],
  ['the memory-mapped interface', `v¦${GIC.slice(1)}`, /8 KiB .*`0x2c000000`.*only on some hosts/],
  ['a GICv2', `v¦${GIC.slice(1)} version 2`, /CPU interface .*8 KiB .*`0x2c002000` by default, \*observed\*/],
  ['what the stock guest wants', 'r¦am 512M', 'the stock QNX guest wants its memory at 0x80000000'],
  ['`fiq` is an edge', 'vdev wdt-sp805 a¦ction fiq', 'Raise an edge on the interrupt line'],
  ['what `dump` needs', 'vdev wdt-sp805 a¦ction fiq', 'only if the machine has a `dump` option'],
  ['sporadic replenishments', 'cpu sched 10,5,¦3,1,1s', 'replenished because of blocking'],
  ['a scope of 2.2', '# qvmconf: target 2.2\nset exit-¦on-halt on', 'for the guest'],
  ['a scope of 8.0', '# qvmconf: target 8.0\nset fdt-dump-¦file /a', 'for the whole machine'],
  ['a scope of both', 'set exit-¦on-halt on', 'for the whole machine · until 2.2 for the guest'],
  ['what a cluster binds', 'cpu c¦luster _all', 'It binds the vCPU only'],
  ['any path of the host', 'vdev virtio-net p¦eer /pkt/vp0', 'by `bind=`'],
  ['what a peer should have beside it', 'vdev virtio-net p¦eer /pkt/vp0', 'recommends a `mac` and a `name`'],
  ['a bridge of the host', 'vdev virtio-net peer /dev/vdevpeers/a p¦eerfeats 0', 'io-pkt, 2.x'],
  [
    'permissions of the node',
    'vdev virtio-net b¦ind-mode 0600',
    'Permissions of the path that the other end opens',
  ],
  ['the way back from direct I/O', 'vdev virtio-blk d¦io enable', 'with ordinary messages for good'],
  ['the bit of an HPET', 'vdev hpet legacy-¦free', 'decides where timer 0 may be routed'],
  ['a thread for each line', 'pass i¦ntr gic:144', 'an interrupt thread for each passed line'],
  ['denial of service', 'vdev shmem a¦llow fb', 'keeps a guest from using up the memory of the host'],
  ['whose address it is', SHMEM, 'means nothing on the board'],
  ['the timers of a vCPU', 'vdev pl011 loc 0x1000 intr gic:2¦7', 'where each has the virtual timer'],
];

test.each(HOVERS)('hover: %s', (_what, marked, shows) => {
  expect(card(marked).replaceAll('\\', '')).toEqual(
    typeof shows === 'string' ? expect.stringContaining(shows) : expect.stringMatching(shows),
  );
});

const ABSENT: readonly [what: string, marked: string, hides: RegExp][] = [
  ['`find` has no first release', SHMEM, /since 2\.2/],
  ['the mapped form needs no PCI server', SHMEM, /PCI server/],
  ['the PCI form has no line of `intr`', SHMEM_PCI, /line of `intr`;/],
  ['wdt-ib700 is documented', 'v¦dev wdt-ib700', /not complete/],
];

test.each(ABSENT)('hover: %s', (_what, marked, hides) => {
  expect(card(marked)).not.toMatch(hides);
});

const SECTIONS: readonly [heading: string, shows: string | RegExp][] = [
  ['gic', /distributor, GICv3 .*`0x2f000000`, \*\*observed\*\*: .*startup-armv8_fm/],
  ['gic', /redistributors, GICv3 .*`0x20000` for each vCPU .*`0x2f100000`, \*\*observed\*\*/],
  ['gic', /distributor, GICv2 .*`0x2c001000`, \*\*observed\*\*/],
  ['gic', /CPU interface, GICv2 .*`0x2000` \| `0x2000` \| `0x2c002000`, \*\*observed\*\*/],
  ['gic', 'none; guests look at `0x2f020000`'],
  ['gic', "26 is the hypervisor's timer, 27 is the virtual timer"],
  ['pl011', 'the node name is that of two running systems'],
  ['wdt-sp805', /`0x1c0f0000`, the manual of 7\.1 prints the address: .*\/7\.1\//],
  ['wdt-ib700', '`frequency HZ`'],
  ['wdt-ib700', "the developer's guide says to configure a wdt-ib700 as described there"],
  ['Registers of the factory page', 'of which at least `0x40` hold registers'],
  ['Status codes', /GSS_NO_PERMISSION.*\*\*observed\*\*: QNX's header of 2018/],
  ['How a guest uses it', '**Create or attach**, as a PCI device'],
  ["The host's side", 'the recommended way for a guest to tell the host that it shuts down'],
  ['Registers of the factory page', 'all ones mean that no factory page is there'],
  ['Registers of the control page', 'a slot of 4 KiB for each of 16 clients'],
  ['Registers of the control page', 'unmasks its line after it has read `status`'],
  ['How a guest uses it', 'takes it from `vector`'],
  ['How a guest uses it', "1. With the guest's PCI server running"],
  ['How a guest uses it', '2. Read its interrupt line, and BAR 0'],
  ['Variables of `set`', /`exit-on-halt` .* global; guest until 2\.2/],
];

test.each(SECTIONS)('docs/reference.md, %s: %s', (heading, shows) => {
  expect(section(heading).replaceAll('\\_', '_')).toEqual(
    typeof shows === 'string' ? expect.stringContaining(shows) : expect.stringMatching(shows),
  );
});

describe('the memory-mapped CPU interface of a GICv3', () => {
  const found = (text: string) => analyse(text).findings.map(({ rule, severity }) => [rule, severity]);

  test('is possibly in the way of a device, and of memory', () => {
    const possible = ['possible-overlap', 'information'];
    expect(found('system a\nvdev pl011 loc 0x2c000000 intr gic:37')).toEqual([possible]);
    expect(found('system a\nram 0x28000000,96M\nvdev pl011 loc 0x1c090000 intr gic:37')).toEqual([possible]);
  });

  test('is no conflict, is kept clear, and is not there in a GICv2', () => {
    const { picture, layout } = ((analysis) => ({ picture: analysis.picture(), layout: analysis.layout }))(
      analyse('system a\nvdev pl011 loc 0x2c000000 intr gic:37'),
    );
    expect(picture.summary.conflicts).toBe(0);
    expect(picture.spaces.mem.overlaps.map(({ severity }) => severity)).toEqual(['possible']);
    expect(layout.freeSpace.isFree(0x2c000000n, 0x2c001000n)).toBe(false);
    expect(found('system a\nvdev gic version 2\nvdev pl011 loc 0x2c000000 intr gic:37')).toEqual([]);
  });
});
