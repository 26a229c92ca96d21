import type { OptionFact, VdevFact } from '../shape';
import { FRAMEWORKS, frameworksPage, VALUE, valued } from './frameworks';
import { VIRTIO } from './virtioMmio';

const PAGE = frameworksPage('vdev_virtio-snd');

/** An option of the `stream` or `control` before it. */
function part(name: string, of: string, description: string): OptionFact {
  return valued(name, VALUE, `${description} Belongs to the ${of} before it.`, PAGE, {
    repetition: 'list',
  });
}

export const VIRTIO_SND: VdevFact = {
  ...VIRTIO,
  name: 'virtio-snd',
  title: 'VIRTIO sound',
  open: true,
  product: FRAMEWORKS,
  description: 'Sound for the guest: streams and controls, each with options of its own after it.',
  options: [
    valued(
      'stream',
      {
        label: 'playback|capture',
        form: 'word',
        words: [
          { word: 'playback', description: 'From the guest.', source: PAGE },
          { word: 'capture', description: 'To the guest.', source: PAGE },
        ],
      },
      'Adds a stream.',
      PAGE,
      { repetition: 'list', examples: ['stream playback'] },
    ),
    valued('control', { label: 'NAME', form: 'text' }, 'Adds a control.', PAGE, {
      repetition: 'list',
      examples: ['control volume'],
    }),
    part('nid', '`stream` or `control`', 'Number of the node.'),
    part('rates', '`stream`', 'Sample rates.'),
    part('formats', '`stream`', 'Sample formats.'),
    part('channels', '`stream`', 'Number of channels.'),
    part('chmap', '`stream`', 'What the channels stand for.'),
    part('pcmpath', '`stream`', 'The audio device of the host.'),
    part('audio_type', '`stream`', 'Type of the audio for the host.'),
    part('ctlpath', '`control`', 'The mixer of the host.'),
    part('switchname', '`control`', 'Name of the mixer switch.'),
    part('switchdev', '`control`', 'Device of the mixer switch.'),
    part('groupname', '`control`', 'Name of the mixer group.'),
    part('groupindex', '`control`', 'Index of the mixer group.'),
    part('groupcaps', '`control`', 'Capabilities of the mixer group.'),
  ],
  examples: ['vdev virtio-snd loc 0x1c0e4000 intr gic:47 stream playback'],
  source: PAGE,
};
