import type { WordFact } from '../shape';
import { documented } from '../source';

const GUESTS = documented('config/guests');

/** What may stand before the colon of a location; without it, the component's own default holds. */
export const LOCATION_TYPES: readonly WordFact[] = [
  { word: 'mem', description: 'Guest-physical memory. The default of most components.', source: GUESTS },
  { word: 'io', description: 'x86 I/O ports.', architectures: ['x86_64'], source: GUESTS },
  {
    word: 'pci',
    description: "A PCI function: `bus:device[.function]` or `vendor/device[/index]`. The guest's bus is 0.",
    source: GUESTS,
  },
];
