import { describe, expect, test } from 'vitest';
import { generate } from '../../../server/src/features/generate/generate';
import { analyse } from '../support/analysis';
import { compileOverlay, compileTree, made, SAMPLE_NAMES, sample } from './made';

const ARM = SAMPLE_NAMES.filter(
  (name) => analyse(sample(name)).machine.target.architecture?.value === 'aarch64',
);

/** A node of a tree as dtc prints it, without its indentation. */
function node(tree: string, name: string): string {
  const start = tree.indexOf(`${name} {`);
  if (start < 0) throw new Error(`no node ${name} in\n${tree}`);
  return tree.slice(start, tree.indexOf('};', start)).replace(/\t+/g, '');
}

describe('device-tree nodes', () => {
  test('there are Arm samples', () => expect(ARM.length).toBeGreaterThan(4));

  test.each(ARM)('of %s compile without a warning', (name) => {
    expect(compileTree(made(sample(name), 'dts', name)).said).toBe('');
  });

  test('have the values of the configuration', () => {
    const { tree } = compileTree(made(sample('arm-qnx-guest.qvmconf'), 'dts'));
    const page = node(tree, 'qnx,guest_shm@1c050000');
    expect(page).toContain('compatible = "qvm,guest_shm";');
    expect(page).toContain('reg = <0x00 0x1c050000 0x00 0x1000>;');
    expect(page).toContain('interrupts = <0x00 0x06 0x04>;');
    expect(node(tree, 'memory@80000000')).toContain('reg = <0x00 0x80000000 0x00 0x20000000>;');
    expect(node(tree, 'uart@1c090000')).toContain('compatible = "arm,pl011", "arm,primecell";');
    const disk = node(tree, 'virtio_blk@1c0d0000');
    expect(disk).toContain('interrupts = <0x00 0x09 0x04>;');
    expect(disk).toContain('reg = <0x00 0x1c0d0000 0x00 0x1000>;');
    expect(node(tree, 'vdevs')).toMatch(/compatible = "simple-bus";\n(?:.*\n)*ranges;/);
    expect(node(tree, 'watchdog@1c0f0000')).toContain('clock-names = "wdog_clk", "apb_pclk";');
    expect(node(tree, 'interrupt-controller@2f000000')).toContain(
      'reg = <0x00 0x2f000000 0x00 0x10000 0x00 0x2f100000 0x00 0x40000>;',
    );
  });

  test('have the command line and the console of a Linux guest', () => {
    const { tree } = compileTree(made(sample('arm-linux-guest.qvmconf'), 'dts'));
    expect(node(tree, 'chosen')).toMatch(/bootargs = "console=ttyAMA0 earlycon=pl011,0x1c090000/);
    expect(node(tree, 'chosen')).toContain('stdout-path = "/vdevs/uart@1c090000";');
  });

  const strange: [string, string, string][] = [
    [
      'an address beyond 32 bits',
      'vdev pl011 loc 0x1234567890000 intr gic:40',
      'reg = <0x12345 0x67890000 0x00 0x1000>;',
    ],
    ['a private line', 'vdev pl011 loc 0x1000 intr gic:27', 'interrupts = <0x01 0x0b 0x04>;'],
    ['a stated frequency', 'vdev wdt-sp805 frequency 1000000', 'clock-frequency = <0xf4240>;'],
    [
      'a renamed gic',
      'vdev gic name gary\nvdev pl011 loc 0x1000 intr gary:40',
      'interrupts = <0x00 0x08 0x04>;',
    ],
    [
      'a gic at another place',
      'vdev gic loc 0x30000000 gicr 0x31000000\ncpu\ncpu\ncpu',
      '0x00 0x30000000 0x00 0x10000 0x00 0x31000000 0x00 0x60000',
    ],
    ['a GICv2', 'vdev gic version 2', 'compatible = "arm,gic-400";'],
    [
      'two devices at one place',
      'vdev virtio-blk loc 0x1000\nvdev virtio-net loc 0x1000\nvdev pl011',
      '#address-cells',
    ],
    [
      'two devices of one name',
      'vdev virtio-blk name a loc 0x1000\nvdev virtio-net name a loc 0x2000\nvdev pl011',
      'virtio_mmio@2000',
    ],
    ['a device called as a clock', 'vdev wdt-sp805 name clock_25000000', 'clock-frequency = <0x17d7840>;'],
    [
      'names that meet a counted one',
      'vdev pl011 name a loc 0x1000\nvdev pl011 name a loc 0x2000\nvdev pl011 name a_2 loc 0x3000',
      'uart@3000',
    ],
    ['a device called gic', 'vdev pl011 name gic loc 0x1000', 'interrupt-controller@2f000000'],
    ['quotes and more in a command line', 'cmdline "a=\\b c"\nvdev pl011', '"a=\\\\b c"'],
    ['memory without a known start', 'ram 512M\nvdev pl011 loc 0x1000', 'uart@1000'],
    ['a pass', 'pass loc 0x1000,0x1000,rw=0x2000 intr gic:40=41', '#size-cells'],
  ];
  test.each(strange)('compile with %s', (_what, text, expected) => {
    const { said, tree } = compileTree(made(text, 'dts', '*/.qvmconf'));
    expect(said).toBe('');
    expect(tree).toContain(expected);
  });

  test.each(['dts', 'header', 'zephyr'] as const)(
    '%s has no character that turns its text around',
    (kind) => {
      const text = made('system a\u202eb\nvdev pl011 name x\u2066y loc 0x1000', kind, 'g\u200fh.qvmconf');
      expect(text).toContain('a\\u202eb');
      expect(text).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    },
  );

  test('tell what is not among them', () => {
    const text = made(
      'vdev virtio-net peer /dev/vdevpeers/vp0\nvdev pl011 loc $env{AT}\npass intr gic:40',
      'dts',
    );
    expect(text).toContain('- vdev virtio-net: a PCI device; qvm places it');
    expect(text).toContain('- vdev pl011: its address cannot be known from the file');
    expect(text).toContain('- pass gic:40: the binding');
  });

  test.each([
    ['vdev ioapic loc 0xf8000000', /x86/],
    ['ram 512M', /target aarch64/],
  ])('are not made of %s', (text, reason) => {
    for (const kind of ['dts', 'zephyr'] as const)
      expect(generate(analyse(text), kind)).toEqual({ problem: expect.stringMatching(reason) });
  });
});

describe('the Zephyr overlay', () => {
  test.each(ARM)('of %s compiles on top of a tree', (name) => {
    expect(compileOverlay(made(sample(name), 'zephyr', name)).said).toBe('');
  });

  test('has the values of the configuration', () => {
    const { tree } = compileOverlay(made(sample('arm-zephyr-guest.qvmconf'), 'zephyr'));
    const port = node(tree, 'uart@1c090000');
    expect(port).toContain('interrupts = <0x00 0x05 0x02 0xa0>;');
    expect(port).toContain('reg = <0x00 0x1c090000 0x00 0x1000>;');
    expect(node(tree, 'memory@80000000')).toContain('reg = <0x00 0x80000000 0x00 0x8000000>;');
    expect(node(tree, 'chosen')).toContain('zephyr,console = "/soc/uart@1c090000";');
  });
});
