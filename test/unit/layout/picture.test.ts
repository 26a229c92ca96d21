import { describe, expect, test } from 'vitest';
import { regionKey } from '../../../server/src/machine/regions';
import { analyse } from '../support/analysis';

/** The text that a drag would write over, by window id. */
function addressTexts(text: string): Record<string, string> {
  const analysis = analyse(text);
  const { document } = analysis;
  const windows = analysis.picture().spaces.mem.windows.filter((w) => w.addressSource);
  return Object.fromEntries(windows.map((w) => [w.id, document.getText(w.addressSource)]));
}

describe('where an address is written', () => {
  test('is the number alone, without a space before it and without what follows', () => {
    const texts = addressTexts(
      [
        'vdev pl011 loc mem:0x1c090000 intr gic:37',
        'vdev shmem loc 1c050000 intr gic:38',
        'vdev virtio-net loc = mem:0x1c0c0000 intr gic:40',
        'vdev virtio-blk loc=0x1c0d0000 intr gic:41',
        'pass loc mem:0xfe204000,0x1000,rwn=0xfe300000',
        'ram 0x80000000,512M',
      ].join('\n'),
    );
    for (const text of Object.values(texts)) expect(text).toMatch(/^(0x)?[0-9a-f]+$/);
    expect(Object.values(texts)).toEqual(
      expect.arrayContaining(['0x1c090000', '1c050000', '0x1c0d0000', '0xfe204000', '0x80000000']),
    );
  });
});

describe('the factory page', () => {
  test('has registers with guest-physical addresses where the file gives its place', () => {
    const [page] = analyse('vdev shmem loc 0x1c050000 intr gic:38').picture().factoryPages;
    expect(page?.registers.map((r) => [r.offset, r.address])).toContainEqual(['0x18', '0x1c050018']);
  });

  test('has registers with offsets alone in PCI form', () => {
    const [page] = analyse('vdev ioapic loc 0xf8000000 intr apic\nvdev shmem create a,4K').picture()
      .factoryPages;
    expect(page?.form).toBe('pci');
    expect(page?.registers.map((r) => r.offset)).toContain('0x3c');
    expect(page?.registers.every((r) => r.address === undefined)).toBe(true);
  });

  test('says what the guest may attach by name, but not what it makes itself or a pattern covers', () => {
    const [page] = analyse(
      'vdev shmem loc 0x1c050000 intr gic:38 create a,4K allow a allow b allow c* deny d',
    ).picture(new Map([[regionKey('b', ''), { machines: ['other'], creator: undefined }]])).factoryPages;
    expect(page?.attachable.map(({ name, sharedWith }) => [name, sharedWith])).toEqual([['b', ['other']]]);
  });
});

describe('what is not placed', () => {
  test('names a pass whose address cannot be known, with the reason', () => {
    const { unplaced } = analyse('pass loc mem:$asinfo_start{x},$asinfo_length{x},rwcm').picture();
    expect(unplaced).toMatchObject([
      { label: 'pass mem:$asinfo_start{x},$asinfo_length{x},rwcm', reason: 'its address cannot be known' },
    ]);
  });

  const PCI = {
    kind: 'pci',
    label: '1 PCI device',
    reason: expect.stringMatching(/BARs and the host bridge.*not certain/),
  };

  test('names a function of the host in its own words', () => {
    expect(analyse('pass loc pci:0x8086/0x1234').picture().unplaced).toMatchObject([
      PCI,
      { label: 'pass pci:0x8086/0x1234', reason: expect.stringContaining('by vendor and device') },
    ]);
  });

  test('names each place of a pass that cannot be known', () => {
    const { unplaced } = analyse('pass loc 0x1000,0x1000,rw loc $env{A},0x1000,rw').picture();
    expect(unplaced.map(({ label }) => label)).toEqual(['pass $env{A},0x1000,rw']);
  });

  test('names a shmem of PCI form, also where its regions are predicted', () => {
    const text = 'ram 0,0xa0000\nvdev ioapic loc 0xf8000000\nvdev shmem create fb,0x10000';
    const picture = analyse(text).picture();
    expect(picture.unplaced).toMatchObject([PCI, { kind: 'vdev', label: 'shmem' }]);
    expect(picture.factoryPages[0]?.regions[0]?.basis).toMatch(/never observed on x86.*1 PCI device/);
  });

  test('has no line of PCI devices where there is none', () => {
    expect(analyse('vdev shmem loc 0x1c050000 intr gic:38').picture().unplaced).toEqual([]);
  });

  test.each(['ram@SIZE@', 'ram$env{SIZE}', 'rom@SIZE@', '@BIG@ram 1M', '$env{X}rom', '@A@ram@B@'])(
    'lists %s, after which no default is known',
    (mark) => {
      const { unplaced } = analyse(`vdev ioapic loc 0xf8000000\n${mark}\nram 512M`).picture();
      expect(unplaced.map(({ kind, source }) => [kind, source?.start.line])).toEqual([
        [mark.includes('rom') ? 'rom' : 'ram', 1],
        ['ram', 2],
      ]);
    },
  );

  test('leaves out a pass of an interrupt alone', () => {
    expect(analyse('pass intr gic:44=150').picture().unplaced).toEqual([]);
  });
});

test('lists each interrupt of a device for itself', () => {
  const { spaces } = analyse(
    'vdev ioapic loc 0xf8000000 intr apic name io\nvdev hpet loc 0xf8008000 intr io:0,io:8',
  ).picture();
  expect(spaces.mem.windows.find((w) => w.label === 'hpet')?.interrupts).toMatchObject([
    { text: 'io:0', controller: 'io', line: 0, clash: false },
    { text: 'io:8', controller: 'io', line: 8, clash: false },
  ]);
});

describe('the interrupts of a window', () => {
  const interruptsOf = (text: string) =>
    analyse(text)
      .picture()
      .spaces.mem.windows.flatMap((w) => w.interrupts);

  test('have numbering, clash and host vector as facts', () => {
    expect(
      interruptsOf('vdev pl011 loc 0x1c090000 intr gic:0x26\npass loc 0x1d000000,0x1000 intr gic:38=150'),
    ).toEqual([
      { text: 'gic:0x26', controller: 'gic', line: 38, numbering: 'SPI 6', clash: true },
      { text: 'gic:38=150', controller: 'gic', line: 38, numbering: 'SPI 6', clash: true, hostVector: '150' },
    ]);
  });

  test('are shown as written where they cannot be known', () => {
    expect(interruptsOf('vdev pl011 loc 0x1c090000 intr gic:$env{LINE}')).toEqual([
      { text: 'gic:$env{LINE}', controller: 'gic', clash: false },
    ]);
  });
});

describe('which lines are private to a vCPU', () => {
  const controllersOf = (text: string) =>
    analyse(text)
      .picture()
      .interrupts.map(({ name, kind, privateLines }) => ({ name, kind, privateLines }));
  const lines = { first: 16, last: 31 };

  test.each([
    ['gic', 'vdev gic\nvdev pl011 loc 0x1c090000 intr gic:37', 'gic', lines],
    ['of any name', 'vdev gic name gary\nvdev pl011 loc 0x1c090000 intr gary:37', 'gic', lines],
    ['gicx', 'vdev ioapic loc 0xf8000000 intr apic name gicx\nvdev ser8250 intr gicx:4', 'ioapic', undefined],
  ])('%s', (_name, text, kind, privateLines) => {
    expect(controllersOf(text).filter((c) => c.name !== 'apic')).toEqual([
      { name: expect.any(String), kind, privateLines },
    ]);
  });
});

test('says which part of a GIC a window is, and which memory is the system’s', () => {
  const parts = (text: string) =>
    analyse(text)
      .picture()
      .spaces.mem.windows.flatMap((w) => w.part ?? []);
  expect(parts('vdev gic')).toEqual(['cpu-interface', 'distributor', 'redistributors']);
  expect(parts('vdev gic version 2')).toEqual(['distributor', 'cpu-interface']);
  expect(parts('pass loc 0x90000000,0x1000,rwm')).toEqual(['system-memory']);
});

test('calls a text that is no file yet as the editor does', () => {
  expect(analyse('', {}, 'untitled:Untitled-1').picture().title).toBe('Untitled-1');
});
