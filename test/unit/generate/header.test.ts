import { describe, expect, test } from 'vitest';
import { made, runWithHeader, SAMPLE_NAMES, sample } from './made';

const print64 = (name: string) => `\tprintf("%#" PRIx64 "\\n", ${name});`;
const print = (name: string) => `\tprintf("%u\\n", (unsigned)${name});`;
const printString = (name: string) => `\tputs(${name});`;

describe('the C header', () => {
  test.each(SAMPLE_NAMES)('of %s compiles without a warning', (name) => {
    expect(runWithHeader(made(sample(name), 'header', name), [print('1')])).toEqual(['1']);
  });

  test('has the values of the configuration', () => {
    const values = runWithHeader(made(sample('arm-qnx-guest.qvmconf'), 'header'), [
      print64('GUEST_1_SHMEM_FACTORY_ADDRESS'),
      print64('GUEST_1_SHMEM_FACTORY_SIZE'),
      print('GUEST_1_SHMEM_LINE'),
      print('GUEST_1_SHMEM_SPI'),
      printString('GUEST_1_SHMEM_REGION_FB_SHARED_NAME'),
      print64('GUEST_1_SHMEM_REGION_FB_SHARED_SIZE'),
      print('GUEST_1_SHMEM_REGION_FB_SHARED_PAGES'),
      print64('GUEST_1_PL011_ADDRESS'),
      print64('GUEST_1_VIRTIO_BLK_DISK0_ADDRESS'),
      print64('GUEST_1_VIRTIO_BLK_DISK0_SIZE'),
    ]);
    expect(values).toEqual([
      '0x1c050000',
      '0x1000',
      '38',
      '6',
      'fb_shared',
      '0x400000',
      '1024',
      '0x1c090000',
      '0x1c0d0000',
      '0x1000',
    ]);
  });

  test('keeps addresses beyond 32 bits', () => {
    const header = made('system big\nvdev shmem loc 0x1234567890000 intr gic:38', 'header');
    expect(runWithHeader(header, [print64('BIG_SHMEM_FACTORY_ADDRESS')])).toEqual(['0x1234567890000']);
  });

  test('counts a part of a page as a page', () => {
    const header = made('system s\nvdev shmem loc 0x1c050000 intr gic:38 create a,0x1001', 'header');
    expect(runWithHeader(header, [print('S_SHMEM_REGION_A_PAGES')])).toEqual(['2']);
  });

  const strange: [string, string][] = [
    ['two of one type', 'vdev shmem loc 0x1000 intr gic:40\nvdev shmem loc 0x2000 intr gic:41'],
    ['names that become one', 'vdev shmem loc 0x1000 create a-b,0x1000 create a_b,0x1000 create A.B,0x1000'],
    [
      'names of other names',
      'vdev shmem name x loc 0x1000 create y,0x1000\nvdev shmem name x_region_y loc 0x2000',
    ],
    ['signs that a string must escape', 'vdev shmem loc 0x1000 create "a\\b??/c%äö,0x1000"'],
    ['signs that end a comment', 'system */x/*\nvdev pl011 name */ loc 0x1000'],
    ['a system that begins with a digit', 'system 1st\nvdev shmem loc 0x1000'],
    ['a system of no letter', 'system --\nvdev shmem loc 0x1000'],
    ['what cannot be known', 'vdev shmem loc $env{AT} create $env{NAME},0x1000 create b,$env{SIZE}'],
    ['a PCI device', 'system s\nvdev shmem create a,0x1000\nvdev virtio-net peer /dev/vdevpeers/vp0'],
    ['a gic with several windows', 'vdev gic gicr 0x2f200000 its 0x2f020000 num-lpis 8192'],
    ['nothing', ''],
  ];
  test.each(strange)('compiles with %s', (_what, text) => {
    expect(runWithHeader(made(text, 'header', '*/ strange.qvmconf'), [print('1')])).toEqual(['1']);
  });

  test('a region name is the same string to C', () => {
    const header = made('system s\nvdev shmem loc 0x1000 create "a\\b??/c%ä,0x1000"', 'header');
    const [macro] = /\S+_NAME/.exec(header)!;
    expect(runWithHeader(header, [printString(macro)])).toEqual(['a\\b??/c%ä']);
  });

  test('tells where a PCI factory page is', () => {
    expect(made('vdev shmem create a,0x1000', 'header')).toContain(
      'PCI device 1C05:0001; the factory page is BAR 0',
    );
  });
});
