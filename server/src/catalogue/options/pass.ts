import type { OptionFact } from '../shape';
import { documented } from '../source';
import { PASS_INTERRUPT_ATTRIBUTES } from '../vocabulary/passLetters';

const PASS = documented('vm/pass');

export const PASS_OPTIONS: readonly OptionFact[] = [
  {
    name: 'pass',
    context: 'vm',
    opens: 'pass',
    arguments: [],
    repetition: 'instance',
    description:
      'Hands a host device to the guest: the `loc` and `intr` that follow are its registers and lines.',
    details:
      'A device belongs to one machine only, and the host must not use it. Without `smmuman`, qvm refuses devices ' +
      "known to do DMA unless the guest's memory is mapped one to one. " +
      'With a word such as `fdt` before it, each `loc` supplies data of that kind.',
    examples: ['pass loc mem:0xfe204000,0x1000,rwn intr gic:44=150', 'pass intr gic:144'],
    source: PASS,
  },
  {
    name: 'loc',
    context: 'pass',
    arguments: [
      {
        label: '[TYPE:]WHERE[,LENGTH][,LETTERS][=HOST]',
        form: 'pass-location',
        description:
          "WHERE is the guest's address, LETTERS the access, HOST the address on the host; public configurations take it to be the same one when left out.",
      },
    ],
    repetition: 'list',
    description: 'A range of memory or ports, or a PCI function, that the guest gets.',
    details:
      'Memory: the host start is page aligned and the length whole pages, or guest accesses may fail. ' +
      "Ports take no host address. PCI: the guest's bus is 0, neither length nor letters; for a function other than 0 " +
      'put a `vdev pci-dummy` at function 0.',
    examples: [
      'loc 0xEE080000,0x1000,rw',
      'loc mem:0x0F000000,0x01000000,rwn=0x0F000000',
      'loc 0x10000000,$asinfo_length{guestmem1},rw=$asinfo_start{guestmem1}',
      'loc pci:0:2.0=pci:0x8086/0x1234',
    ],
    source: PASS,
  },
  {
    name: 'intr',
    context: 'pass',
    arguments: [
      {
        label: 'PIC:LINE[,ATTRIBUTE][=VECTOR]',
        form: 'pass-interrupt',
        description: "LINE is the guest's, VECTOR the host's interrupt.",
        words: PASS_INTERRUPT_ATTRIBUTES,
        default: 'host vector: `hostvector` of the PIC plus LINE',
      },
    ],
    repetition: 'list',
    description: 'A host interrupt that the guest gets, and the line on which it does.',
    details:
      'For the first PIC `hostvector` is 0, so that `gic:144` alone is host vector 144. ' +
      'From 8.0 on, qvm has an interrupt thread for each passed line.',
    examples: ['intr gic:144', 'intr gic:44=150', 'intr gic:61,u'],
    source: PASS,
  },
];
