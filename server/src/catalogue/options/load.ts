import type { OptionFact } from '../shape';
import { documented, observed } from '../source';

const LOAD = documented('vm/load');
const BEFORE = ['load', 'pass'];

export const LOAD_OPTIONS: readonly OptionFact[] = [
  {
    name: 'load',
    context: 'vm',
    arguments: [
      {
        label: '[ADDRESS,]FILE',
        form: 'load',
        description:
          'FILE is looked up from the directory that qvm was started in. ADDRESS is guest-physical.',
        endings: ['ifs', 'elf', 'bin', 'img', 'dtb', 'gz'],
      },
    ],
    repetition: 'instance',
    description: 'Reads a file into guest memory. Must come after the `ram` or `rom` that holds it.',
    details:
      'Without a word before it qvm looks at the content: an ELF file (multiboot too) or a Linux image goes where it says, ' +
      'and the boot CPU starts at its entry point. If the first file is not recognised, the boot CPU starts at its first byte.',
    default: 'recognised content goes where its type says, other content to the first free place',
    examples: ['load ./qnx-guest.ifs', 'load 0x80000000,/vm/images/qnx.ifs', 'initrd load ./initrd.gz'],
    source: LOAD,
  },
  {
    name: 'guest',
    context: 'vm',
    followedBy: BEFORE,
    arguments: [],
    repetition: 'instance',
    description: 'What follows is the guest image, whatever the file looks like.',
    examples: ['guest load ./Image'],
    source: observed('a public 8.0 configuration for Arm', 'vm/load'),
  },
  {
    name: 'initrd',
    context: 'vm',
    followedBy: BEFORE,
    arguments: [],
    repetition: 'instance',
    description: 'What follows is the initial RAM disk of a Linux guest.',
    examples: ['initrd load ./initrd.gz'],
    source: observed("public configurations and the manual's Linux example", 'vm/load'),
  },
  {
    name: 'fdt',
    context: 'vm',
    followedBy: [...BEFORE, 'generate'],
    arguments: [],
    repetition: 'instance',
    description: 'What follows is a flattened device tree for the guest.',
    details:
      'On Arm qvm makes a tree by itself, so that a guest needs none. ' +
      'A node with the property `qvm,vdev = "NAME"` stands for the node that qvm makes for the vdev of that name.',
    examples: ['fdt load ./guest.dtb'],
    source: documented('config/acpi_fdt'),
  },
  {
    name: 'generate',
    context: 'vm',
    arguments: [],
    repetition: 'last-wins',
    description: 'After `fdt`, in place of `load`: asks for the device tree that qvm makes itself.',
    examples: ['fdt generate'],
    source: observed('public configurations of 8.0 guests on Raspberry Pi 5; the meaning is our reading'),
  },
  {
    name: 'acpi',
    context: 'vm',
    architectures: ['x86_64'],
    followedBy: BEFORE,
    arguments: [],
    repetition: 'instance',
    description: 'What follows is an ACPI table to add to those that qvm makes.',
    examples: ['acpi load ./ssdt.aml'],
    source: LOAD,
  },
  {
    name: 'data',
    context: 'vm',
    followedBy: BEFORE,
    arguments: [],
    repetition: 'instance',
    description: 'What follows is plain data; qvm does not look into it.',
    examples: ['data load 0x88000000,./table.bin'],
    source: LOAD,
  },
];
