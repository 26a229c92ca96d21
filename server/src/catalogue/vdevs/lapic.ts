import type { VdevFact } from '../shape';
import { documented, specified } from '../source';

const PC = specified('the place and size of the local APIC of a PC');

/**
 * The local APIC of an x86 guest. It is built into qvm and has no vdev word, so it is not in the table of
 * vdevs; an `intr` names it `apic`, without a line.
 */
export const LOCAL_APIC: VdevFact = {
  name: 'apic',
  title: 'x86 local APIC',
  implicit: true,
  architectures: ['x86_64'],
  description: 'The interrupt controller of each x86 vCPU. Always there; `intr apic` takes no line.',
  defaultSpace: 'mem',
  windows: [
    {
      label: '',
      space: 'mem',
      least: 0x1000n,
      safe: 0x1000n,
      fallback: { address: 0xfee00000n, source: PC },
      source: PC,
    },
  ],
  controller: { kind: 'apic', defaultName: 'apic', source: documented('config/guests') },
  common: [],
  options: [],
  source: documented('config/guests'),
};
