import { describe, expect, test } from 'vitest';
import { readMachine, type TreeMachine } from '../../../../server/src/companions/deviceTree/devices';
import { readDeviceTree } from '../../../../server/src/companions/deviceTree/read';
import { compiled, decompiled, GUEST } from '../../support/deviceTrees';

const text = (source: string) => new TextEncoder().encode(source);

/** The same tree in every form that it can have. */
function forms(source: string): [string, TreeMachine][] {
  const blob = compiled(source);
  return [
    ['the blob', readMachine(readDeviceTree(blob))],
    ['an older blob', readMachine(readDeviceTree(compiled(source, ['-V', '16'])))],
    ['the text', readMachine(readDeviceTree(text(source)))],
    ['the text that dtc makes of the blob', readMachine(readDeviceTree(text(decompiled(blob))))],
  ];
}

/** `start–end role` of every range of every device by its path, in hexadecimal. */
function places(machine: TreeMachine): Record<string, string[]> {
  return Object.fromEntries(
    machine.devices.map(({ path, ranges }) => [
      path,
      ranges.map(({ start, end, role }) => `${start.toString(16)}-${end.toString(16)} ${role}`),
    ]),
  );
}

describe.each(forms(GUEST))('the machine of %s', (_form, machine) => {
  test('has the devices at addresses of the root', () => {
    expect(places(machine)).toEqual({
      '/interrupt-controller@2f000000': ['2f000000-2f010000 distributor', '2f100000-2f140000 redistributors'],
      '/interrupt-controller@2f000000/its@2f020000': ['2f020000-2f040000 registers'],
      '/vdevs/uart@1c090000': ['1c090000-1c091000 registers'],
      '/vdevs/qnx,guest_shm@1c050000': ['1c050000-1c051000 registers'],
      '/pci@30000000': [
        '30000000-30100000 configuration space',
        '31000000-31010000 I/O window',
        '32000000-33000000 memory window',
      ],
    });
  });

  test('has the absolute lines of the GIC', () => {
    const lines = machine.devices.flatMap(({ name, interrupts }) =>
      interrupts.map(({ line }) => `${name} ${line}`),
    );
    expect(lines).toEqual(['uart@1c090000 37', 'qnx,guest_shm@1c050000 38']);
    expect(machine.timerLines).toEqual([29n, 30n, 27n, 26n]);
  });

  test('has memory, processors, boot arguments and initrd', () => {
    expect(machine.model).toBe('QVM-guest_1');
    expect(machine.memory).toEqual([{ start: 0x80000000n, end: 0xa0000000n }]);
    expect(machine.cpuCount).toBe(2);
    expect(machine.bootArguments).toBe('console=ttyAMA0 root=/dev/vda');
    expect(machine.initrd).toEqual({ start: 0x88000000n, end: 0x88123456n });
    expect(machine.psciMethod).toBe('hvc');
    expect(machine.notes).toEqual([]);
  });
});

const GIC =
  'gic: g@1000 { compatible = "arm,cortex-a15-gic"; interrupt-controller; #interrupt-cells = <3>; reg = <0x1000 0x1000 0x2000 0x2000>; };';

const SHAPES: readonly [string, string, Record<string, string[]>][] = [
  [
    'one cell each',
    '#address-cells = <1>; #size-cells = <1>; uart@9000 { reg = <0x9000 0x200>; };',
    { '/uart@9000': ['9000-9200 registers'] },
  ],
  [
    'the counts that hold where the root is silent',
    'uart@9000 { reg = <0 0x9000 0x200>; };',
    { '/uart@9000': ['9000-9200 registers'] },
  ],
  [
    'a bus that moves addresses, in a bus that moves them too',
    `#address-cells = <2>; #size-cells = <2>;
     soc { #address-cells = <1>; #size-cells = <1>; ranges = <0x0 0x1 0x0 0x100000>, <0x500000 0x0 0x70000000 0x1000>;
       uart@9000 { reg = <0x9000 0x1000>; };
       part { #address-cells = <1>; #size-cells = <1>; ranges = <0x0 0x500000 0x1000>; wdt@10 { reg = <0x10 0x20>; }; };
       lost@900000 { reg = <0x900000 0x1000>; }; }; `,
    {
      '/soc/uart@9000': ['100009000-10000a000 registers'],
      '/soc/part/wdt@10': ['70000010-70000030 registers'],
    },
  ],
  [
    'a folder without ranges',
    '#address-cells = <1>; #size-cells = <1>; vdevs { #address-cells = <1>; #size-cells = <1>; uart@9000 { reg = <0x9000 0x1000>; }; };',
    { '/vdevs/uart@9000': ['9000-a000 registers'] },
  ],
  [
    'chips after a device',
    '#address-cells = <1>; #size-cells = <1>; i2c@9000 { reg = <0x9000 0x1000>; #address-cells = <1>; #size-cells = <0>; chip@50 { reg = <0x50>; }; };',
    { '/i2c@9000': ['9000-a000 registers'] },
  ],
  [
    'a GICv2',
    `#address-cells = <1>; #size-cells = <1>; ${GIC}`,
    { '/g@1000': ['1000-2000 distributor', '2000-4000 CPU interface'] },
  ],
  [
    'several redistributor regions',
    `#address-cells = <1>; #size-cells = <1>; g@0 { compatible = "arm,gic-v3"; interrupt-controller; #interrupt-cells = <3>; #redistributor-regions = <2>; reg = <0 1 1 1 2 1 3 1>; };`,
    { '/g@0': ['0-1 distributor', '1-2 redistributors', '2-3 redistributors', '3-4 CPU interface'] },
  ],
  [
    'counts of cells that no bus has',
    '#address-cells = <2000000000>; #size-cells = <7>; uart@9000 { reg = <0x9000 0x1000>; };',
    {},
  ],
];

describe.each(SHAPES)('a tree with %s', (_what, body, expected) => {
  test.each(forms(`/dts-v1/; / { ${body} };`))('as %s', (_form, machine) => {
    expect(places(machine)).toEqual(expected);
  });
});

const LINES: readonly [string, string, (bigint | undefined)[]][] = [
  ['from the root', 'interrupt-parent = <&gic>; u@9000 { reg = <0x9000 1>; interrupts = <0 5 4>; };', [37n]],
  ['from the only controller', 'u@9000 { reg = <0x9000 1>; interrupts = <1 11 4>; };', [27n]],
  [
    'of its own',
    'u@9000 { reg = <0x9000 1>; interrupts-extended = <&gic 0 1 1>, <&gic 0 2 1>; };',
    [33n, 34n],
  ],
  [
    'of another controller',
    'pic: p@5000 { interrupt-controller; #interrupt-cells = <1>; reg = <0x5000 1>; }; u@9000 { reg = <0x9000 1>; interrupt-parent = <&pic>; interrupts = <3 4>; };',
    [undefined, undefined],
  ],
  ['of a kind that no device has', 'u@9000 { reg = <0x9000 1>; interrupts = <7 5 4>; };', [undefined]],
];

describe.each(LINES)('an interrupt %s', (_what, body, expected) => {
  test.each(forms(`/dts-v1/; / { #address-cells = <1>; #size-cells = <1>; ${body} ${GIC} };`))(
    'in %s',
    (_form, machine) => {
      expect(machine.devices.flatMap(({ interrupts }) => interrupts.map(({ line }) => line))).toEqual(
        expected,
      );
    },
  );
});
