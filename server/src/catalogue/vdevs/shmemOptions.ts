import type { OptionFact } from '../shape';
import { documented } from '../source';
import { pulsePriority } from './hostOptions';

const PAGE = documented('vdev_ref/vdev_shmem');
const LATER_8_0 = documented('vdev_ref/vdev_shmem', 'in the later edition of the 8.0 manual');

const WHY =
  'It is enforced when the guest asks. It also keeps a guest from using up the memory of the host with regions of its own. ';

const LISTS =
  'With any `allow`, all else is denied; with `deny` alone, all else is allowed. ' +
  'The 2.2 and 8.0 manuals say to use one kind only; an example of the 2.0 manual has both, ' +
  'and reads as if the first match held.';

/** The shmem vdev's own options. */
export const SHMEM_OPTIONS: readonly OptionFact[] = [
  {
    name: 'loc',
    context: 'vdev',
    arguments: [
      {
        label: '[ADDRESS]',
        form: 'location',
        optional: true,
        description: 'Guest-physical. Without it, the vdev is a PCI device.',
      },
    ],
    repetition: 'last-wins',
    description: 'Where the 4 KiB factory page lies. With an address, `intr` must be given too.',
    details:
      'It is not the address of the shared data: qvm chooses that when a guest attaches. ' +
      "The address is the guest's only and means nothing on the board.",
    default: 'a PCI device; qvm places its BAR 0',
    examples: ['loc 0x1c050000'],
    source: PAGE,
  },
  {
    name: 'create',
    context: 'vdev',
    arguments: [
      {
        label: 'NAME,SIZE[,MODE[,GROUP]]',
        form: 'create',
        unit: 'bytes',
        description: "SIZE is in bytes, while the guest's register counts pages. MODE and GROUP: later 8.0.",
        default: "MODE 0666 less `umask`; GROUP from `gid`, else qvm's own",
      },
    ],
    repetition: 'list',
    description: 'Makes a region when qvm starts, so that its memory is certain.',
    details:
      'It attaches no guest. A region that exists already keeps the size of its first creator. No blank after a comma.',
    examples: ['create fb_shared,0x400000'],
    source: PAGE,
  },
  {
    name: 'allow',
    context: 'vdev',
    arguments: [{ label: 'PATTERN', form: 'pattern', description: 'As for file names: `*`, `?`, `[...]`.' }],
    repetition: 'list',
    description: 'The guest may create and attach regions with matching names.',
    details: `${WHY}${LISTS}`,
    default: 'every name is allowed',
    examples: ['allow fb_shared', 'allow vm2-*'],
    source: PAGE,
  },
  {
    name: 'deny',
    context: 'vdev',
    arguments: [{ label: 'PATTERN', form: 'pattern', description: 'As for file names: `*`, `?`, `[...]`.' }],
    repetition: 'list',
    description: 'The guest may neither create nor attach regions with matching names.',
    details: `${WHY}${LISTS}`,
    examples: ['deny secret*'],
    source: PAGE,
  },
  pulsePriority(PAGE, '8.0'),
  {
    name: 'subst',
    context: 'vdev',
    since: '8.0',
    arguments: [
      { label: '[MATCH],PREFIX', form: 'substitution', description: 'Without MATCH, for every name.' },
    ],
    repetition: 'list',
    description: 'Puts a prefix before region names, as the host sees them.',
    details: 'Machines with different prefixes do not meet.',
    examples: ['subst ,guest1-'],
    source: PAGE,
  },
  {
    name: 'gid',
    context: 'vdev',
    since: '8.0',
    arguments: [{ label: 'NAME|ID', form: 'text', description: 'A group of the host.' }],
    repetition: 'last-wins',
    description: 'Group that owns the regions made here. Holds for the `create` that follow.',
    default: "qvm's effective group",
    examples: ['gid shm'],
    source: LATER_8_0,
  },
  {
    name: 'umask',
    context: 'vdev',
    since: '8.0',
    arguments: [{ label: 'PERMISSIONS', form: 'text', default: '0' }],
    repetition: 'last-wins',
    description: 'Permission bits to take from regions made here. Holds for the `create` that follow.',
    default: '0',
    examples: ['umask 007'],
    source: LATER_8_0,
  },
];
