import type { VdevFact } from '../shape';
import { GIC } from './gic';
import { HPET } from './hpet';
import { IOAPIC } from './ioapic';
import { MC146818 } from './mc146818';
import { PCI_DUMMY } from './pciDummy';
import { PCKEYBOARD } from './pckeyboard';
import { PIC_8259 } from './pic8259';
import { PL011 } from './pl011';
import { SER8250 } from './ser8250';
import { SHIPPED_OBJECTS } from './shippedObjects';
import { SHMEM } from './shmem';
import { SMMU } from './smmu';
import { TIMER_8254 } from './timer8254';
import { TRACE } from './trace';
import { VIRTIO_BLK } from './virtioBlk';
import { VIRTIO_CONSOLE } from './virtioConsole';
import { VIRTIO_ENTROPY } from './virtioEntropy';
import { VIRTIO_FS } from './virtioFs';
import { VIRTIO_GPU } from './virtioGpu';
import { VIRTIO_INPUT } from './virtioInput';
import { VIRTIO_NET } from './virtioNet';
import { VIRTIO_SND } from './virtioSnd';
import { VIRTIO_VIDEO_CAMERA, VIRTIO_VIDEO_DECODER } from './virtioVideo';
import { VIRTIO_VSOCK } from './virtioVsock';
import { WDT_IB700 } from './wdtIb700';
import { WDT_SP805 } from './wdtSp805';

/** Every vdev that the catalogue knows, in the order in which to present them: the most used come first. */
export const VDEVS: readonly VdevFact[] = [
  PL011,
  SER8250,
  VIRTIO_BLK,
  VIRTIO_NET,
  VIRTIO_CONSOLE,
  VIRTIO_ENTROPY,
  SHMEM,
  GIC,
  SMMU,
  WDT_SP805,
  IOAPIC,
  PIC_8259,
  TIMER_8254,
  HPET,
  MC146818,
  PCKEYBOARD,
  PCI_DUMMY,
  WDT_IB700,
  VIRTIO_FS,
  VIRTIO_GPU,
  VIRTIO_INPUT,
  VIRTIO_SND,
  VIRTIO_VIDEO_CAMERA,
  VIRTIO_VIDEO_DECODER,
  VIRTIO_VSOCK,
  TRACE,
  ...SHIPPED_OBJECTS,
];
