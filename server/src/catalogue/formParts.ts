import type { ArgumentForm } from './shape';

/** One piece of an argument, as its label in a synopsis names it. */
export interface FormPartFact {
  /** In capitals, as in the labels of the options: `START`. Several where labels differ. */
  readonly labels: readonly string[];
  readonly description: string;
}

const TYPE: FormPartFact = {
  labels: ['TYPE'],
  description: "`mem`, `io` or `pci`; without it the component's own default holds.",
};
const WHERE: FormPartFact = {
  labels: ['WHERE', 'ADDRESS'],
  description:
    'Guest-physical address or port, hexadecimal unless prefixed; for PCI `bus:device[.function]` or `vendor/device[/index]`.',
};
const RANGE_LENGTH: FormPartFact = {
  labels: ['LENGTH'],
  description: 'Bytes or ports, decimal unless prefixed; K, M, G.',
};
const PIC: FormPartFact = {
  labels: ['PIC'],
  description: 'Name of a controller of this machine: `gic` on Arm, the `name` of an ioapic on x86.',
};
const LINE: FormPartFact = {
  labels: ['LINE'],
  description: 'Its input line. On Arm the absolute interrupt ID: SPI N is line N + 32.',
};

/** What the pieces of an argument are, by its form; forms of one piece are described by their option. */
export const FORM_PARTS: Partial<Readonly<Record<ArgumentForm, readonly FormPartFact[]>>> = {
  memory: [
    {
      labels: ['START'],
      description:
        'Guest-physical address, hexadecimal unless prefixed. Without it: behind the highest memory so far.',
    },
    {
      labels: ['LENGTH'],
      description: 'Whole 4 KiB pages. A bare number counts bytes, in decimal; K, M, G.',
    },
  ],
  load: [
    {
      labels: ['ADDRESS'],
      description: 'Guest-physical, inside memory; without it qvm goes by the content.',
    },
    { labels: ['FILE'], description: 'Looked up from the directory that qvm was started in.' },
  ],
  location: [TYPE, WHERE],
  'pass-location': [
    TYPE,
    WHERE,
    RANGE_LENGTH,
    {
      labels: ['LETTERS'],
      description: 'Access: `r` `w` `x` `c` `e` `m` `d` `n` `s` `t`, with `+` and `-`.',
    },
    {
      labels: ['HOST'],
      description:
        'Address or PCI function on the host. Public configurations leave it out where it is the same as in the guest.',
    },
  ],
  'reserve-location': [TYPE, WHERE, RANGE_LENGTH],
  interrupt: [PIC, LINE],
  interrupts: [PIC, LINE],
  'pass-interrupt': [
    PIC,
    LINE,
    { labels: ['ATTRIBUTE'], description: '`u`: unmask at once. `t` (7.1 only): deliver by a thread.' },
    {
      labels: ['VECTOR'],
      description: "The host's interrupt; left out, `hostvector` of the controller plus LINE.",
    },
  ],
  'reserve-interrupt': [LINE],
  create: [
    {
      labels: ['NAME'],
      description: 'Name of the region, 31 characters at most; the same in every machine that shares it.',
    },
    { labels: ['SIZE'], description: 'In **bytes**; the guest counts pages of 4 KiB.' },
    { labels: ['MODE'], description: 'Permissions in octal, 0666 less `umask` when left out. Later 8.0.' },
    { labels: ['GROUP'], description: 'Group of the host that owns it; only with MODE. Later 8.0.' },
  ],
  msi: [
    { labels: ['ADDRESS'], description: 'Guest-physical address of the message frame.' },
    { labels: ['BASE'], description: 'Its first line, an absolute interrupt ID.' },
    { labels: ['COUNT'], description: 'How many lines it takes; the last is BASE + COUNT - 1.' },
  ],
  schedule: [{ labels: ['PRIORITY'], description: 'Priority on the host, then a policy letter.' }],
  substitution: [
    { labels: ['MATCH'], description: 'Names to which the prefix is put; all when left out.' },
    { labels: ['PREFIX'], description: 'Put before the name, as the host sees it.' },
  ],
  mac: [{ labels: ['AA:BB:CC:DD:EE:FF'], description: 'Six bytes in hexadecimal.' }],
  register: [
    { labels: ['REGISTER'], description: 'Number of a CMOS register.' },
    { labels: ['VALUE'], description: 'What it holds at the start.' },
  ],
  'cpu-list': [{ labels: ['CPU'], description: 'A processor of the host, counted from 0.' }],
  words: [{ labels: ['FILTER'], description: 'Kinds of message: a set, not a level.' }],
};
