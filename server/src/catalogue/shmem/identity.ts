import { documented } from '../source';

/** What a shmem vdev shows as a PCI device; its factory page is BAR 0. */
export const SHMEM_PCI_IDENTITY = {
  vendor: 0x1c05,
  device: 0x0001,
  factoryBar: 0,
  source: documented('vdev_ref/vdev_shmem'),
} as const;
