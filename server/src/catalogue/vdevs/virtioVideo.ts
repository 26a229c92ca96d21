import type { VdevFact } from '../shape';
import { FRAMEWORKS, frameworksPage, VALUE, valued } from './frameworks';
import { VIRTIO } from './virtioMmio';

const CAMERA = frameworksPage('camera_vdev_virtio_vidcam');
const DECODER = frameworksPage('vdev_virtio-video-decoder');

export const VIRTIO_VIDEO_CAMERA: VdevFact = {
  ...VIRTIO,
  name: 'virtio-video-camera',
  title: 'VIRTIO camera',
  open: true,
  product: FRAMEWORKS,
  description: 'Cameras of the host for the guest.',
  options: [
    valued(
      'num_cameras',
      { label: 'COUNT', form: 'number', least: 1n, most: 16n },
      'How many cameras.',
      CAMERA,
      {
        examples: ['num_cameras 2'],
      },
    ),
    valued(
      'sensor_unit',
      {
        label: 'SENSOR_UNIT_N[, ...]',
        form: 'spaced-list',
        description:
          '`SENSOR_UNIT_1` to `SENSOR_UNIT_64`, as many as `num_cameras`, with comma and blank between.',
      },
      'The sensor of each camera.',
      CAMERA,
      { examples: ['sensor_unit SENSOR_UNIT_1, SENSOR_UNIT_2'] },
    ),
    valued(
      'dynamic_configuration',
      { label: 'BOOLEAN', form: 'boolean' },
      'Whether the set-up may change later.',
      CAMERA,
    ),
    valued(
      'blit_enabled',
      { label: 'BOOLEAN', form: 'boolean' },
      'Whether pictures are converted by a blit.',
      CAMERA,
    ),
    valued('camera_format', VALUE, "Format of the camera's pictures.", CAMERA),
    valued('guest_format', VALUE, "Format of the guest's pictures.", CAMERA),
    valued(
      'guest_num_buffers',
      { label: 'COUNT', form: 'number' },
      'How many buffers the guest has.',
      CAMERA,
      {
        examples: ['guest_num_buffers 4'],
      },
    ),
  ],
  examples: ['vdev virtio-video-camera num_cameras 1 sensor_unit SENSOR_UNIT_1'],
  source: CAMERA,
};

export const VIRTIO_VIDEO_DECODER: VdevFact = {
  ...VIRTIO,
  name: 'virtio-video-decoder',
  title: 'VIRTIO video decoder',
  product: FRAMEWORKS,
  description: 'The video decoder of the host for the guest. As a PCI device it is 1C05:001F.',
  options: [
    valued(
      'log_level',
      { label: 'LEVEL', form: 'number', least: 3n, most: 10n, default: '5' },
      'How much it logs.',
      DECODER,
      {
        default: '5',
        examples: ['log_level 5'],
      },
    ),
  ],
  examples: ['vdev virtio-video-decoder loc 0x1c0e6000 intr gic:48'],
  source: DECODER,
};
