import { describe, expect, test } from 'vitest';
import { analyse } from '../support/analysis';

describe('the form of a vdev', () => {
  test.each([
    ['vdev pl011 loc 0x1c090000', 'mmio'],
    ['vdev pl011', 'mmio'],
    ['vdev virtio-net', 'pci'],
    ['vdev virtio-net loc 0x1c0c0000', 'mmio'],
    ['vdev virtio-net loc pci:0:1', 'pci'],
    ['vdev shmem loc', 'pci'],
    ['vdev shmem loc 0x1c050000', 'mmio'],
    ['vdev ser8250', 'port'],
    ['vdev wdt-ib700 loc io:0x441', 'port'],
    ['vdev mine', 'unknown'],
    ['vdev mine loc mem:0x1000', 'mmio'],
  ])('%s: %s', (text, form) => {
    expect(analyse(text).machine.vdevs[0]?.form).toBe(form);
  });
});

describe('a vdev', () => {
  test('takes the last loc', () => {
    const addresses = (text: string) =>
      analyse(text).machine.vdevs[0]?.locations.map(
        ({ space, address }) => `${space} ${address?.toString(16)}`,
      );
    expect(addresses('vdev pl011 loc 0x1000 loc 0x2000')).toEqual(['mem 2000']);
    expect(addresses('vdev 8259 loc 0x20 loc 0xa0')).toEqual(['io a0']);
  });

  test('counts its own type', () => {
    const { vdevs } = analyse('vdev pl011 vdev shmem vdev vdev-pl011.so').machine;
    expect(vdevs.map(({ type, ordinal }) => `${type} ${ordinal}`)).toEqual(['pl011 0', 'shmem 0', 'pl011 1']);
  });

  test.each([
    ['vdev pl011 name uart', 'uart'],
    ['vdev pl011 name a name b', 'b'],
    ['vdev pl011 name "my uart"', 'my uart'],
    ['vdev pl011 name $env{N}', undefined],
    ['vdev pl011 name ""', undefined],
    ['vdev pl011', undefined],
  ])('%s is called %s', (text, name) => {
    expect(analyse(text).machine.vdevs[0]?.name).toBe(name);
  });

  test('creates regions, of which names and sizes may be unknown', () => {
    const { regions } = analyse(
      'vdev shmem create a,0x1000 create $env{B},4K create c,@SIZE@ create d create ,4K',
    ).machine.vdevs[0] ?? { regions: [] };
    expect(regions.map(({ name, size }) => [name, size])).toEqual([
      ['a', 0x1000n],
      [undefined, 0x1000n],
      ['c', undefined],
      ['d', undefined],
      [undefined, 0x1000n],
    ]);
  });
});

describe('a machine', () => {
  test('has one vCPU unless it says more', () => {
    expect(analyse('').machine.vcpuCount).toBe(1);
    expect(analyse('cpu cpu sched 8').machine.vcpuCount).toBe(2);
  });

  test('knows its system, and that it cannot know it', () => {
    expect(analyse('system guest_1').machine.system).toBe('guest_1');
    expect(analyse('system @NAME@').machine).toMatchObject({ system: undefined, hasUnknownOptions: false });
    expect(analyse('@COMMON@').machine.hasUnknownOptions).toBe(true);
  });

  test('loads files with and without an address', () => {
    const { loads } = analyse('load a.ifs initrd load 0x1000,b.gz fdt load $env{F}').machine;
    expect(loads.map(({ blob, address, file }) => [blob, address, file])).toEqual([
      [undefined, undefined, 'a.ifs'],
      ['initrd', 0x1000n, 'b.gz'],
      ['fdt', undefined, undefined],
    ]);
  });

  test('passes host memory on, also as its own', () => {
    const { passes } = analyse('pass loc 0x1000,0x2000,rwn=0x9000 pass loc 0x4000,4K,m').machine;
    expect(passes[0]?.locations[0]).toMatchObject({
      address: 0x1000n,
      length: 0x2000n,
      hostAddress: 0x9000n,
    });
    expect(passes.map(({ isSystemMemory }) => isSystemMemory)).toEqual([false, true]);
  });

  test.each([
    ['pass loc pci:0:12.3=pci:0x8086/0x1234', { bus: 0n, device: 12n, function: 3n }],
    ['pass loc pci:0:2', { bus: 0n, device: 2n, function: 0n }],
    ['pass loc pci:0x8086/0x1234', undefined],
    ['pass loc pci:0', undefined],
    ['pass loc pci:0x8086/0x1234=pci:0:2.0', undefined],
  ])('%s lies at its PCI function', (text, pci) => {
    expect(analyse(text).machine.passes[0]?.locations[0]).toMatchObject({ space: 'pci', pci });
  });
});
