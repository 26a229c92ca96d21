import { describePciId } from '../../../../shared/pci';
import type { Source } from '../provenance';
import { documented, observed } from '../source';
import { SHMEM_PCI_IDENTITY } from './identity';

const PAGE = documented('share/guest_shm');

/** What bounds the use of a region. */
export const SHMEM_LIMITS = {
  /** Clients of one region: the shmem vdevs of all machines and the programs of the host together. */
  clients: 16,
  /** Characters of a region's name without the closing NUL. */
  nameLength: 31,
  /** Unit of the guest's `size` register, in bytes. */
  pageBytes: 0x1000n,
  source: PAGE,
} as const;

/** One thing that a guest's driver does. */
interface StepFact {
  readonly step: string;
  /** Register that it uses, by page. */
  readonly page?: 'factory' | 'control';
  readonly register?: string;
  /** Only where the vdev has this form. */
  readonly form?: ShmemForm;
}

/** Whether a shmem vdev is memory-mapped, with `loc` and `intr`, or a PCI device. */
export type ShmemForm = 'mmio' | 'pci';

export interface SequenceFact {
  readonly title: string;
  readonly steps: readonly StepFact[];
  readonly source: Source;
}

/** The steps of a sequence for a vdev of this form. */
export function stepsOf({ steps }: SequenceFact, form: ShmemForm): readonly StepFact[] {
  return steps.filter((step) => step.form === undefined || step.form === form);
}

/** Whether the steps are others for a PCI device. */
export function dependsOnForm({ steps }: SequenceFact): boolean {
  return steps.some(({ form }) => form !== undefined);
}

const { vendor, device, factoryBar } = SHMEM_PCI_IDENTITY;
const PCI_ID = `${describePciId(vendor)}:${describePciId(device)}`;

/** How a guest uses shared memory, in order. */
export const SHMEM_SEQUENCES: readonly SequenceFact[] = [
  {
    title: 'Create or attach',
    steps: [
      {
        step: `With the guest's PCI server running, find the device \`${PCI_ID}\` and enable it.`,
        form: 'pci',
      },
      {
        step: `Read its interrupt line, and BAR ${factoryBar}: the address of the factory page.`,
        form: 'pci',
      },
      {
        step: 'Map the factory page uncached and compare `signature`.',
        page: 'factory',
        register: 'signature',
      },
      {
        step: 'Attach a handler to the line of `intr`; a driver that is not told takes it from `vector`.',
        form: 'mmio',
      },
      { step: 'Attach a handler to the line that was read.', form: 'pci' },
      { step: 'Write the name, byte by byte, with a closing NUL.', page: 'factory', register: 'name' },
      { step: 'Write the number of pages. This makes the request.', page: 'factory', register: 'size' },
      { step: 'Read the status; 0 is good.', page: 'factory', register: 'status' },
      { step: "Read the true size: the first creator's stands.", page: 'factory', register: 'size' },
      {
        step: 'Read where the control page is, and map it and the data after it.',
        page: 'factory',
        register: 'shmem',
      },
      { step: 'Read the number of this client.', page: 'control', register: 'idx' },
    ],
    source: PAGE,
  },
  {
    title: 'Notify',
    steps: [
      { step: 'Write the data, then a memory barrier.' },
      { step: 'Write the bit set of the clients.', page: 'control', register: 'notify' },
      { step: 'On the interrupt, the receiver reads who notified it.', page: 'control', register: 'status' },
      { step: 'Only then it unmasks the line.' },
    ],
    source: PAGE,
  },
  {
    title: 'Look up',
    steps: [
      { step: 'Write a number, from 0 up.', page: 'factory', register: 'find' },
      { step: 'Read the status; 6 when there are no more.', page: 'factory', register: 'status' },
      { step: 'Read name and size.', page: 'factory', register: 'name' },
    ],
    source: PAGE,
  },
  {
    title: 'Detach',
    steps: [
      {
        step: 'Write any value; the addresses of the region are gone then.',
        page: 'control',
        register: 'detach',
      },
      { step: 'Do so whenever a driver ends: attaching anew without it has failed after about 32 rounds.' },
    ],
    source: observed('the register is documented, the failure is one public report', 'share/guest_shm'),
  },
];
