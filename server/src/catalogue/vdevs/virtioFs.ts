import type { VdevFact } from '../shape';
import { FRAMEWORKS, frameworksPage, valued } from './frameworks';
import { VIRTIO } from './virtioMmio';

const PAGE = frameworksPage('vdev_virtio-fs');

export const VIRTIO_FS: VdevFact = {
  ...VIRTIO,
  name: 'virtio-fs',
  title: 'VIRTIO shared directory',
  product: FRAMEWORKS,
  description: 'Shares one directory of the host with the guest; one vdev for each directory.',
  options: [
    valued('host_path', { label: 'DIRECTORY', form: 'text' }, 'The directory of the host.', PAGE, {
      examples: ['host_path /data/shared'],
    }),
    valued('tag', { label: 'NAME', form: 'text' }, 'The name by which the guest mounts it.', PAGE, {
      examples: ['tag shared'],
    }),
    valued(
      'directio',
      { label: 'BOOLEAN', form: 'boolean' },
      'Whether files are read and written directly.',
      PAGE,
      {
        examples: ['directio on'],
      },
    ),
    valued('num_req_queues', { label: 'COUNT', form: 'number' }, 'How many request queues there are.', PAGE, {
      examples: ['num_req_queues 1'],
    }),
    valued(
      'sched',
      { label: 'PRIORITY', form: 'priority', default: '10' },
      'Priority of its threads.',
      PAGE,
      {
        default: '10',
        examples: ['sched 10'],
      },
    ),
  ],
  examples: ['vdev virtio-fs host_path /data/shared tag shared'],
  source: PAGE,
};
