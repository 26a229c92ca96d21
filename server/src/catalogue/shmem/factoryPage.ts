import type { RegisterFact } from '../shape';
import { documented, observed } from '../source';
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
    meaning: '“QVMG2GSM”, 0x4d534732474d5651',
  },
  {
    offset: 0x08n,
    width: 64,
    name: 'shmem',
    access: 'RO',
    meaning: 'address of the control page',
  },
  {
    offset: 0x10n,
    width: 32,
    name: 'vector',
    access: 'RO',
    meaning: 'interrupt of the region',
    source: observed('43 was read for `intr gic:43`', 'share/guest_shm'),
  },
  {
    offset: 0x14n,
    width: 32,
    name: 'status',
    access: 'RO',
    meaning: 'result of the last request',
  },
  {
    offset: 0x18n,
    width: 32,
    name: 'size',
    access: 'RW',
    meaning: 'in 4 KiB pages; a write attaches',
  },
  {
    offset: 0x1cn,
    width: 8,
    count: 32,
    name: 'name',
    access: 'RW',
    meaning: '31 characters and NUL; set before size',
  },
  {
    offset: 0x3cn,
    width: 32,
    name: 'find',
    access: 'W',
    meaning: 'a write of N looks up region N',
  },
];

/** The page at the `loc` of a shmem vdev, through which a guest creates, attaches and looks up regions. */
export const FACTORY_PAGE: RegisterPageFact = {
  title: 'factory page',
  size: 0x1000n,
  used: 0x40n,
  usedIsLeast: true,
  registers: FACTORY_REGISTERS,
  remarks: [
    '`signature` tells that the address is right: all ones mean that no factory page is there, any other value that something else is. `shmem`, `vector`, `status` and `size` are those of the region asked for last.',
    'A write to `size` creates the region `name` with so many pages of data, or attaches it with the size it has: read `size` back.',
    'A write of N to `find` looks up the N-th region; `name`, `size` and `status` then tell about it.',
    'Map it uncached and use plain loads and stores; write `name` byte by byte. A block copy has ended in a bus error on Arm.',
    'Values are little endian.',
    "The address is the guest's only and means nothing on the board. `shmem` changes with each request that creates or attaches.",
    'Current 8.0 headers also have `flags` with permission bits, set before `size`; its offset is not known to us.',
  ],
  source: documented('share/guest_shm', 'offsets follow from the order and types of the fields'),
};
