import { hex } from '../../../../shared/address';
import { GUEST_STARTUP } from '../companions/guestPrograms';
import type { ArgumentFact, OptionFact } from '../shape';
import { documented } from '../source';

const RANGE: ArgumentFact = {
  label: '[START,]LENGTH',
  form: 'memory',
  description:
    'START is a guest-physical address, hexadecimal unless prefixed. LENGTH is decimal unless prefixed: bytes, or with K, M, G.',
  unit: 'bytes',
};

const AFTER_THE_HIGHEST = 'starts after the highest RAM or ROM so far';

export const MEMORY_OPTIONS: readonly OptionFact[] = [
  {
    name: 'ram',
    context: 'vm',
    arguments: [RANGE],
    repetition: 'instance',
    description: 'Gives the guest memory. May be repeated; each is a region of its own.',
    details:
      'Lengths are whole 4 KiB pages. Must come before anything that needs guest memory, such as `load`. ' +
      'A bare length counts bytes: `ram 1m,1023` is not 1023 MiB. ' +
      'The host pages behind a region need not be contiguous, and hold zeros at the start. ' +
      `On Arm the stock QNX guest wants its memory at ${hex(GUEST_STARTUP.memory)}.`,
    default: AFTER_THE_HIGHEST,
    examples: ['ram 0x80000000,512M', 'ram 0,0xa0000', 'ram 512M'],
    source: documented('vm/ram'),
  },
  {
    name: 'rom',
    context: 'vm',
    arguments: [RANGE],
    repetition: 'instance',
    description: 'Memory that the guest may read but not write; `load` fills it.',
    details:
      'Same grammar and rules as `ram`. On x86 it keeps the BIOS range 0xc0000-0xfffff out of the RAM that the guest sees.',
    default: AFTER_THE_HIGHEST,
    examples: ['rom 0xc0000,0x40000'],
    source: documented('vm/rom'),
  },
];
