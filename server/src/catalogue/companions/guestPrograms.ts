import type { Source } from '../provenance';
import { documented, observed } from '../source';

/**
 * How a program of a QNX guest is told where its device is.
 * - `pair`: a word `ADDRESS,LINE`
 * - `words`: the address, then the line, as words of their own
 * - `options`: `smem=ADDRESS,irq=LINE` among the options of a word
 * - `flag`: the word that follows a flag is the address
 */
type GuestProgramForm =
  | { readonly kind: 'pair' }
  | { readonly kind: 'words' }
  | { readonly kind: 'options'; readonly address: string; readonly line: string }
  | { readonly kind: 'flag'; readonly flag: string };

/** A program of a QNX guest that repeats what the configuration says of a vdev. */
export interface GuestProgramFact {
  readonly name: string;
  /** The vdev whose address and line it repeats. */
  readonly vdev: string;
  readonly form: GuestProgramForm;
  /** Base of an address without `0x`. */
  readonly addressBase: 10 | 16;
  readonly source: Source;
}

const BUILD_FILE = observed("the build files of QNX's own guests");

/** Numbers of these programs are hexadecimal with `0x`, else decimal, where nothing else is said. */
export const GUEST_PROGRAMS: readonly GuestProgramFact[] = [
  {
    name: 'devc-virtio',
    vdev: 'virtio-console',
    form: { kind: 'pair' },
    addressBase: 10,
    source: documented(
      'https://www.qnx.com/developers/docs/7.0.0/com.qnx.doc.neutrino.utilities/topic/d/devc-virtio.html',
    ),
  },
  { name: 'devc-serpl011', vdev: 'pl011', form: { kind: 'pair' }, addressBase: 10, source: BUILD_FILE },
  {
    name: 'devb-virtio',
    vdev: 'virtio-blk',
    form: { kind: 'options', address: 'smem', line: 'irq' },
    addressBase: 10,
    source: BUILD_FILE,
  },
  {
    name: 'shmem-guest',
    vdev: 'shmem',
    form: { kind: 'words' },
    addressBase: 16,
    source: observed("QNX's sample program for shared memory"),
  },
  {
    name: 'wdtkick',
    vdev: 'wdt-sp805',
    form: { kind: 'flag', flag: '-a' },
    addressBase: 10,
    source: BUILD_FILE,
  },
];

/** The start-up program of QNX guests on Arm, and the flags that tell it which GIC it has. */
export const GUEST_STARTUP = {
  name: 'startup-armv8_fm',
  gicVersions: { '-2': 2n, '-3': 3n } as Readonly<Record<string, bigint>>,
  /** Where it takes 1 GiB of memory from when no device tree tells it, unless `-m` says otherwise. */
  memory: 0x80000000n,
  source: observed("built into `startup-armv8_fm`, the start-up program of QNX's own guests on Arm"),
} as const;
