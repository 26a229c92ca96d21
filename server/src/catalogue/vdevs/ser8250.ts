import type { VdevFact } from '../shape';
import { documented, observed, specified } from '../source';
import { batch, consoleHostdev, controlName, delayed, pulsePriority } from './hostOptions';

const PAGE = documented('vdev_ref/vdev_ser8250');

export const SER8250: VdevFact = {
  name: 'ser8250',
  title: '8250 serial port',
  description: 'The serial port of a PC. On Arm it lies in memory: give `loc` with `mem:`.',
  details: 'Where it lies without `loc` is not documented; the first port of a PC is 0x3f8.',
  defaultSpace: 'io',
  windows: [
    {
      label: '',
      option: 'loc',
      space: 'io',
      least: 8n,
      safe: 8n,
      source: observed('a sample command line has `loc 0x2f8,8`, the eight ports of an 8250'),
    },
  ],
  common: ['loc', 'intr', 'log'],
  options: [consoleHostdev(PAGE, '8.0'), delayed(PAGE), batch(PAGE), pulsePriority(PAGE), controlName(PAGE)],
  usual: { interrupt: 'myioapic:4' },
  guestNames: {
    linux: '/dev/ttyS{number}',
    source: specified("Linux's driver of 8250 ports, whose first one is the PC's 0x3f8"),
  },
  examples: ['vdev ser8250 intr myioapic:4 hostdev >-'],
  source: PAGE,
};
