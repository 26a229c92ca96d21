import type { OptionFact, VdevFact } from '../shape';
import { observed } from '../source';
import { FRAMEWORKS, frameworksPage, SOMETHING, VALUE, valued } from './frameworks';
import { VIRTIO } from './virtioMmio';

const PAGE = frameworksPage('vdev-virtio-gpu');
const THIRD_PARTY = observed('a public configuration for Raspberry Pi 5 with a third-party virtio-gpu vdev');

function renderer(name: string): OptionFact {
  return {
    name,
    context: 'vdev',
    arguments: [],
    repetition: 'last-wins',
    description: `Draws with ${name}.`,
    examples: [name],
    source: PAGE,
  };
}

export const VIRTIO_GPU: VdevFact = {
  ...VIRTIO,
  name: 'virtio-gpu',
  title: 'VIRTIO graphics',
  open: true,
  product: FRAMEWORKS,
  description:
    'Graphics for the guest. Several makers ship a vdev of this name, each with options of its own.',
  options: [
    renderer('gfxstream'),
    renderer('virgl'),
    valued('render_options', { label: 'LIST', form: 'text' }, 'Options of the renderer.', PAGE),
    valued('vdisp', SOMETHING, 'Describes a virtual display.', PAGE, { repetition: 'list' }),
    valued('scanout-display', VALUE, 'The display of the host.', THIRD_PARTY),
    valued('scanout-width', VALUE, 'Width of the picture.', THIRD_PARTY),
    valued('scanout-height', VALUE, 'Height of the picture.', THIRD_PARTY),
  ],
  examples: ['vdev virtio-gpu loc 0x1c0e0000 intr gic:39'],
  source: PAGE,
};
