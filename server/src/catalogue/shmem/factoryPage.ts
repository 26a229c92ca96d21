import type { RegisterFact } from '../shape';
import { documented, inferred, observed } from '../source';
import type { RegisterPageFact } from './registerPage';

/** What the register `signature` holds: the bytes `QVMG2GSM` in memory. */
export const FACTORY_SIGNATURE = 0x4d534732474d5651n;

/** The registers of the factory page. */
export const FACTORY_REGISTERS: readonly RegisterFact[] = [
  {
    offset: 0x00n,
    width: 64,
    name: 'signature',
    access: 'RO',
    meaning: 'Always 0x4d534732474d5651, the bytes `QVMG2GSM`: tells that the address is right.',
  },
  {
    offset: 0x08n,
    width: 64,
    name: 'shmem',
    access: 'RO',
    meaning: 'Guest-physical address of the control page of the region asked for last.',
  },
  {
    offset: 0x10n,
    width: 32,
    name: 'vector',
    access: 'RO',
    meaning: 'Interrupt number of that region.',
    source: observed('43 was read for `intr gic:43`', 'share/guest_shm'),
  },
  {
    offset: 0x14n,
    width: 32,
    name: 'status',
    access: 'RO',
    meaning: 'How the last request went; a status code.',
  },
  {
    offset: 0x18n,
    width: 32,
    name: 'size',
    access: 'RW',
    meaning:
      'A write creates or attaches the region `name` with so many 4 KiB pages of data. Reads give its true size.',
  },
  {
    offset: 0x1cn,
    width: 8,
    count: 32,
    name: 'name',
    access: 'RW',
    meaning: 'Name of the region, at most 31 characters and a NUL. Set it before `size`.',
  },
  {
    offset: 0x3cn,
    width: 32,
    name: 'find',
    access: 'W',
    meaning: 'A write of N looks up the N-th region; `name`, `size` and `status` then tell about it.',
    since: '2.2',
    source: inferred(
      'a header of 2.1 does not have it; the first release that does is not known',
      'share/guest_shm',
    ),
  },
];

/** The page at the `loc` of a shmem vdev, through which a guest creates, attaches and looks up regions. */
export const FACTORY_PAGE: RegisterPageFact = {
  title: 'factory page',
  size: 0x1000n,
  used: 0x40n,
  registers: FACTORY_REGISTERS,
  remarks: [
    'Map it uncached and use plain loads and stores; write `name` byte by byte. A block copy has ended in a bus error on Arm.',
    'Values are little endian.',
    'Current 8.0 headers also have `flags` with permission bits, set before `size`; its offset is not known to us.',
  ],
  source: documented('share/guest_shm', 'offsets follow from the order and types of the fields'),
};
