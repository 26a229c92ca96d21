import { describe, expect, test } from 'vitest';
import { accept, complete, labels } from './complete';

const GUEST = `system guest_1
ram 0x80000000,512M
vdev pl011
    loc 0x1c090000
    intr gic:37
vdev virtio-net
    loc 0x1c0c0000
    intr gic:40
    peer /dev/vdevpeers/vp0
`;

const PC = `ram 0,0xa0000
vdev ioapic loc 0xf8000000 intr apic name myioapic
vdev timer8254 intr myioapic:0
vdev ser8250 intr myioapic:4
`;

describe('the next free address', () => {
  // [what, text, what comes first]
  const cases: [string, string, string[]][] = [
    ['the usual one of the device', `${GUEST}vdev shmem loc ¦`, ['0x1c050000', '0x1c0d0000', '0x1c0a0000']],
    ['after the device before, spaced as the others', `${GUEST}vdev virtio-entropy loc ¦`, ['0x1c0e0000']],
    ['not the usual one when it is taken', `${GUEST}vdev pl011 loc ¦`, ['0x1c0a0000', '0x1c0d0000']],
    ['as if the edited device were not there', GUEST.replace('0x1c090000', '0x1¦'), ['0x1c090000']],
    [
      'spaced by pages where the file does so',
      'vdev pl011 loc 0x1b000000\nvdev virtio-blk loc 0x1b001000\nvdev virtio-gpu loc ¦',
      ['0x1c0e0000', '0x1b002000'],
    ],
    ['clear of memory', 'ram 0x1c000000,1M\nvdev pl011 loc ¦', ['0x1c100000']],
    ['clear of reserves', 'reserve loc 0x1c090000,0x1000\nvdev pl011 loc ¦', ['0x1c0a0000']],
    [
      'clear of the default window of a watchdog',
      'vdev wdt-sp805\nvdev shmem loc 0x1c0e0000\nvdev pl011 loc 0x1c090000 intr gic:37\nvdev virtio-vsock loc 0x1c0ef000\nvdev virtio-blk loc 0x1c0d0000\nvdev shmem loc ¦',
      ['0x1c050000'],
    ],
    ['the default of a part of the gic', 'vdev pl011 loc 0x1c090000\nvdev gic gicr ¦', ['0x2f100000']],
    ['where QNX guests look for it', 'vdev pl011 loc 0x1c091000\nvdev gic its ¦', ['0x2f020000']],
    ['aligned as the part needs', 'vdev pl011 loc 0x2f020000\nvdev gic its ¦', ['0x2f040000']],
    ['ports of a PC device', `${PC}vdev 8259 loc ¦`, ['0x20', '0xa0']],
    ['ports that are left', `${PC}vdev 8259 loc 0x20\nvdev 8259 loc ¦`, ['0xa0']],
    ['memory for a serial port on Arm', `${GUEST}vdev ser8250 loc ¦`, ['mem:0x1c0d0000']],
    ['nothing before a type that was typed', `${GUEST}vdev shmem loc mem:¦`, ['0x1c050000']],
    ['in a vdev that is not catalogued', `${GUEST}vdev mine loc ¦`, ['0x1c0d0000', '0x1c0a0000']],
  ];
  test.each(cases)('%s', (_what, text, first) => {
    expect(labels(text).slice(0, first.length)).toEqual(first);
  });

  test('the types are those of the architecture', () => {
    expect(labels(`${GUEST}vdev shmem loc ¦`)).toEqual(expect.arrayContaining(['mem:', 'pci:']));
    expect(labels(`${GUEST}vdev shmem loc ¦`)).not.toContain('io:');
    expect(labels(`${PC}vdev shmem loc ¦`)).toContain('io:');
    expect(accept('vdev pl011 loc ¦mem:0x1000', 'mem')).toBe('vdev pl011 loc mem:0x1000');
  });

  test('a PCI device that no loc names', () => {
    expect(labels('vdev virtio-net loc pci:0:1\nvdev virtio-blk loc ¦')).toContain('pci:0:2');
    expect(accept('vdev virtio-blk loc pci:¦', '0:1')).toBe('vdev virtio-blk loc pci:0:1');
  });

  test('page 0 is never offered', () => {
    const all = labels('ram 0x1000,0xfffff000\nvdev pl011 loc ¦');
    expect(all.filter((label) => /^0x0+$/.test(label))).toEqual([]);
  });
});

describe('the next free line', () => {
  const cases: [string, string, string[]][] = [
    ['the usual one of the device', `${GUEST}vdev shmem intr ¦`, ['gic:38', 'gic:39', 'gic:41']],
    ['without the usual one when it is taken', `${GUEST}vdev pl011 intr ¦`, ['gic:38', 'gic:41', 'gic:']],
    ['after the PIC', `${GUEST}vdev shmem intr gic:¦`, ['38', '39', '41']],
    ['as if the edited device were not there', GUEST.replace('gic:37', 'gic:¦37'), ['37']],
    ['clear of reserves', `${GUEST}reserve intr 38\nvdev shmem intr ¦`, ['gic:39']],
    ['clear of a pass', 'pass intr gic:37\nvdev pl011 intr ¦', ['gic:38']],
    ['clear of a message frame', 'vdev gic version 2 msi 0x30000000,0x25,4\nvdev pl011 intr ¦', ['gic:41']],
    ['of an I/O APIC by its name', `${PC}vdev shmem intr ¦`, ['myioapic:9']],
    ['the usual one under another name', 'vdev ioapic loc 0xf8000000 name io\nvdev ser8250 intr ¦', ['io:4']],
    ['of a renamed gic', 'vdev gic name gary\nvdev pl011 intr ¦', ['gary:37']],
    ['of a pass', `${GUEST}pass intr ¦`, ['gic:38']],
  ];
  test.each(cases)('%s', (_what, text, first) => {
    expect(labels(text).slice(0, first.length)).toEqual(first);
  });

  test('a PIC must stand before the device', () => {
    expect(labels('vdev ser8250 intr ¦\nvdev ioapic name io')).not.toContain('io:');
    expect(labels('vdev ioapic name io\nvdev ser8250 intr ¦')).toContain('io:');
  });

  test('the PIC of another architecture is not offered', () => {
    expect(labels(`${PC}vdev shmem intr ¦`).filter((label) => label.startsWith('gic'))).toEqual([]);
  });

  test('apic is the one of an ioapic', () => {
    expect(labels('vdev ioapic intr ¦')[0]).toBe('apic');
  });

  test('the SPI is told', () => {
    expect(complete(`${GUEST}vdev shmem intr ¦`)[0]?.detail).toBe('SPI 6, usual for shmem');
  });

  test('before an existing line only PICs are offered', () => {
    expect(accept('vdev pl011 intr x¦:37', 'gic')).toBe('vdev pl011 intr gic:37');
  });
});

describe('memory', () => {
  const cases: [string, string, string[]][] = [
    ['of an Arm guest', 'ram ¦\nvdev pl011', ['0x80000000,512M']],
    ['of a PC', 'vdev ioapic\nram ¦', ['0,0xa0000', '0x100000,512M', '512M']],
    ['that is left of a PC', 'ram 0,0xa0000\nram ¦\nvdev ioapic', ['0x100000,512M']],
    ['after a start', 'ram 0x80000000,¦', ['512M', '256M', '1G']],
    ['after the memory so far', 'ram 0x80000000,512M\nram ¦', ['512M']],
    ['that fits', 'ram 0x80000000,¦\nrom 0x90000000,1M', ['256M', '64M']],
    ['of the BIOS', 'rom ¦\nvdev ioapic', ['0xc0000,0x40000']],
    ['in which a file may lie', 'ram 0x80000000,512M\nload 0¦,file', ['0x80000000']],
  ];
  test.each(cases)('%s', (_what, text, first) => {
    expect(labels(text).slice(0, first.length)).toEqual(first);
  });
});
