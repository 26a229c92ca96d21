import type { VdevFact } from '../shape';
import { documented, inferred, specified } from '../source';

const PC = specified('the ports of a PC keyboard controller');

export const PCKEYBOARD: VdevFact = {
  name: 'pckeyboard',
  title: 'PC keyboard controller',
  architectures: ['x86_64'],
  description: 'Just enough of an 8042 for a guest to reboot by it. There is no keyboard.',
  defaultSpace: 'io',
  windows: [
    {
      label: 'data',
      option: 'loc',
      space: 'io',
      least: 1n,
      safe: 1n,
      fallback: { address: 0x60n, source: PC },
      source: PC,
    },
    {
      label: 'command',
      option: 'loc',
      offset: 4n,
      space: 'io',
      least: 1n,
      safe: 1n,
      fallback: { address: 0x64n, source: PC },
      source: inferred('a PC has it four ports above the data port; not documented for another `loc`'),
    },
  ],
  common: ['loc', 'name', 'log'],
  options: [],
  examples: ['vdev pckeyboard'],
  source: documented('vdev_ref/vdev_pckeyboard'),
};
