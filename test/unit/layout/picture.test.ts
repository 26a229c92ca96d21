import { describe, expect, it } from 'vitest';
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
  it('is the number alone, without a space before it and without what follows', () => {
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
  it('has registers with guest-physical addresses where the file gives its place', () => {
    const [page] = analyse('vdev shmem loc 0x1c050000 intr gic:38').picture().factoryPages;
    expect(page?.registers.map((r) => [r.offset, r.address])).toContainEqual(['0x18', '0x1c050018']);
  });

  it('has registers with offsets alone in PCI form', () => {
    const [page] = analyse('vdev ioapic loc 0xf8000000 intr apic\nvdev shmem create a,4K').picture()
      .factoryPages;
    expect(page?.form).toBe('pci');
    expect(page?.registers.map((r) => r.offset)).toContain('0x3c');
    expect(page?.registers.every((r) => r.address === undefined)).toBe(true);
  });

  it('says what the guest may attach by name, but not what it makes itself or a pattern covers', () => {
    const [page] = analyse(
      'vdev shmem loc 0x1c050000 intr gic:38 create a,4K allow a allow b allow c* deny d',
    ).picture(new Map([[regionKey('b', ''), { machines: ['other'], creator: undefined }]])).factoryPages;
    expect(page?.attachable.map(({ name, sharedWith }) => [name, sharedWith])).toEqual([['b', ['other']]]);
  });
});

describe('what is not placed', () => {
  it('names a pass whose address cannot be known, with the reason', () => {
    const { unplaced } = analyse('pass loc mem:$asinfo_start{x},$asinfo_length{x},rwcm').picture();
    expect(unplaced).toMatchObject([{ label: 'pass', reason: 'its address cannot be known' }]);
  });

  it('leaves out a pass of an interrupt alone', () => {
    expect(analyse('pass intr gic:44=150').picture().unplaced).toEqual([]);
  });
});

it('lists each interrupt of a device for itself', () => {
  const { spaces } = analyse(
    'vdev ioapic loc 0xf8000000 intr apic name io\nvdev hpet loc 0xf8008000 intr io:0,io:8',
  ).picture();
  expect(spaces.mem.windows.find((w) => w.label === 'hpet')?.interrupts).toEqual(['io:0', 'io:8']);
});

it('calls a text that is no file yet as the editor does', () => {
  expect(analyse('', {}, 'untitled:Untitled-1').picture().title).toBe('Untitled-1');
});
