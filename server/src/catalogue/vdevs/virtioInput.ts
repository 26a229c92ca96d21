import type { VdevFact } from '../shape';
import { FRAMEWORKS, frameworksPage, SOMETHING, VALUE, valued } from './frameworks';
import { VIRTIO } from './virtioMmio';

const PAGE = frameworksPage('input_config_vdev');

export const VIRTIO_INPUT: VdevFact = {
  ...VIRTIO,
  name: 'virtio-input',
  title: 'VIRTIO input device',
  open: true,
  product: FRAMEWORKS,
  description: "Touch, pointer and keys from a window of the host's Screen.",
  options: [
    valued('display', VALUE, 'The display of the host.', PAGE),
    valued('force_dev_presence', SOMETHING, 'Shows the device even when the host has none.', PAGE),
    valued('global_alpha', VALUE, 'Transparency of the window.', PAGE),
    valued('offset', { label: 'X,Y', form: 'text' }, 'Where the window lies.', PAGE, {
      examples: ['offset 0,0'],
    }),
    valued('options', { label: '[+|-]MASK', form: 'text', default: '0x12' }, 'Option bits.', PAGE, {
      default: '0x12',
      examples: ['options 0x12'],
    }),
    valued('pipeline', VALUE, 'Pipeline of the display.', PAGE),
    valued('protocol', VALUE, 'The protocol of the input events.', PAGE),
    valued('sched', { label: 'PRIORITY', form: 'priority' }, 'Priority of its threads.', PAGE, {
      examples: ['sched 10'],
    }),
    valued('size', { label: 'X,Y', form: 'text' }, 'Size of the window.', PAGE, {
      examples: ['size 1920,1080'],
    }),
    valued('window', VALUE, 'The window that it listens to.', PAGE),
    valued('zorder', VALUE, 'Which windows lie above which.', PAGE),
    valued('screen', { label: 'TYPE', form: 'text' }, 'The kind of input; stands after the others.', PAGE, {
      repetition: 'list',
    }),
  ],
  examples: ['vdev virtio-input loc 0x1c0e2000 intr gic:45 size 1920,1080'],
  source: PAGE,
};
