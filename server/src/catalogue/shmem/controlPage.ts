import type { RegisterFact } from '../shape';
import { documented } from '../source';
import type { RegisterPageFact } from './registerPage';

/** The registers of a control page. */
export const CONTROL_REGISTERS: readonly RegisterFact[] = [
  {
    offset: 0x0n,
    width: 32,
    name: 'status',
    access: 'RO',
    meaning: 'bits 0–15 who notified, 16–31 who is attached',
  },
  {
    offset: 0x4n,
    width: 32,
    name: 'idx',
    access: 'RO',
    meaning: 'number of this client, 0 to 15',
  },
  {
    offset: 0x8n,
    width: 32,
    name: 'notify',
    access: 'WO',
    meaning: 'bit set of clients to interrupt',
  },
  { offset: 0xcn, width: 32, name: 'detach', access: 'WO', meaning: 'any value detaches this client' },
];

/** The first page of an attached region; the data begin right after it. */
export const CONTROL_PAGE: RegisterPageFact = {
  title: 'control page',
  size: 0x1000n,
  used: 0x10n,
  registers: CONTROL_REGISTERS,
  remarks: [
    'Reading `status` clears bits 0–15. All ones in `notify` interrupt everyone but the writer.',
    'An interrupt also comes when a client attaches or detaches.',
    'The host counts as a client.',
    'Clients divide the data by their own numbers: the samples have a slot of 4 KiB for each of 16 clients.',
    'The page has an address of its own in each machine: a guest-physical one, which means nothing on the board.',
    'The client that is interrupted unmasks its line after it has read `status`.',
  ],
  source: documented('share/guest_shm', 'offsets follow from the order and types of the fields'),
};
