import type { VdevFact } from '../shape';
import { documented, observed } from '../source';
import { SHMEM_OPTIONS } from './shmemOptions';

export const SHMEM: VdevFact = {
  name: 'shmem',
  title: 'shared memory',
  description:
    'Shared memory with other machines and with the host. `loc` is the **factory page**, 4 KiB of registers, ' +
    'never the shared data.',
  details:
    "The guest writes a region's name and size to the factory page. qvm then maps a control page and, right after it, the data, " +
    'at addresses that the configuration does not state. One vdev serves any number of regions. ' +
    'The page must lie in unallocated guest-physical space that the guest can access: a driver that maps 32 bits only has no use for a higher `loc`. ' +
    'Every machine that wants the service has a `vdev shmem` of its own.',
  defaultSpace: 'mem',
  pciByDefault: true,
  needsInterrupt: 'error',
  windows: [
    {
      label: 'factory page',
      option: 'loc',
      space: 'mem',
      least: 0x1000n,
      safe: 0x1000n,
      source: documented('share/share_mem_pages'),
    },
  ],
  common: ['intr', 'name', 'log'],
  options: SHMEM_OPTIONS,
  usual: { location: '0x1c050000', interrupt: 'gic:38' },
  deviceTree: {
    node: 'qnx,guest_shm',
    compatible: ['qvm,guest_shm'],
    source: observed('the device tree of a running guest', 'config/acpi_fdt'),
  },
  examples: ['vdev shmem loc 0x1c050000 intr gic:38 create fb_shared,0x400000 allow fb_shared'],
  source: documented('vdev_ref/vdev_shmem'),
};
