import { type PartRole, ROLES } from './roles';
import type { ArgumentFact, ArgumentForm, WordFact } from './shape';

/** One piece of an argument, as a synopsis shows it. */
export interface PieceFact {
  /** What its parts may be: a place is an address, a port or a PCI function, which has several parts. */
  readonly roles: readonly PartRole[];
  /** In capitals, as in the labels of the options: `START`. Several where labels differ; none where each option has its own. */
  readonly labels?: readonly string[];
  readonly description?: string;
  /** It may be left out. */
  readonly optional?: true;
  /** What stands between it and the piece before; `,` when absent. */
  readonly after?: ':' | '=' | '';
  /** The words of the argument's own fact stand here. */
  readonly ownWords?: true;
}

/**
 * How an argument is written. Splitter, signature help, hover, completion, checks and grammar read the rows, so that
 * they agree on what a piece is called and means.
 */
interface FormFact {
  /** In a few words, for people who read the catalogue. */
  readonly description: string;
  /** In the order in which they are written. */
  readonly pieces: readonly PieceFact[];
  /** A comma list of such arguments; `spaced` where a comma may be followed by a blank. */
  readonly list?: 'plain' | 'spaced';
  /** The last piece takes all that is left, with its commas. */
  readonly openEnded?: true;
  /**
   * What the argument may be, as far as that tells it from the next option: `anything`, also the name of an option;
   * a `plain` word; or only what has digits or separators (`notation`) and the few words that it lists.
   */
  readonly takes: 'anything' | 'plain' | 'notation';
  /** The values of examples in the catalogue are worth offering: no better source is at hand. */
  readonly offersExamples?: true;
  /** The author makes the word up: what only resembles it is something else. */
  readonly free?: true;
  /** A path in it is a file that qvm opens. */
  readonly namesFile?: true;
}

const one = (role: PartRole): readonly PieceFact[] => [{ roles: [role], ownWords: true }];

const PCI_FUNCTION: readonly PartRole[] = ['bus', 'device', 'function', 'vendor', 'device-id', 'pci-index'];

const TYPE: PieceFact = {
  roles: ['space'],
  labels: ['TYPE'],
  description: "`mem`, `io` or `pci`; without it the component's own default holds.",
  optional: true,
};
const WHERE: PieceFact = {
  roles: ['address', 'port', ...PCI_FUNCTION],
  labels: ['WHERE', 'ADDRESS'],
  after: ':',
  description:
    'Guest-physical address or port, hexadecimal unless prefixed; for PCI `bus:device[.function]` or `vendor/device[/index]`.',
};
const RANGE_LENGTH: PieceFact = {
  roles: ['length'],
  labels: ['LENGTH'],
  description: 'Bytes or ports, decimal unless prefixed; K, M, G.',
  optional: true,
};
const PIC: PieceFact = {
  roles: ['controller'],
  labels: ['PIC'],
  description: 'Name of a controller of this machine: `gic` on Arm, the `name` of an ioapic on x86.',
};
const LINE: PieceFact = {
  roles: ['line'],
  labels: ['LINE'],
  after: ':',
  description: 'Its input line. On Arm the absolute interrupt ID: SPI N is line N + 32.',
};
/** One word such as `apic` stands for controller and line. */
const INTERRUPT: readonly PieceFact[] = [
  { ...PIC, ownWords: true },
  { ...LINE, optional: true },
];

/** Every form; how its text is taken apart where commas do not tell is in `syntax/forms`. */
export const FORMS: Readonly<Record<ArgumentForm, FormFact>> = {
  text: {
    description: 'any one word',
    pieces: one('text'),
    takes: 'anything',
    offersExamples: true,
    free: true,
  },
  name: { description: 'an instance name', pieces: one('name'), takes: 'anything', free: true },
  path: {
    description: 'a file on the host',
    pieces: one('path'),
    takes: 'anything',
    free: true,
    namesFile: true,
  },
  number: { description: 'a number', pieces: one('number'), takes: 'notation', offersExamples: true },
  address: { description: 'an address', pieces: one('address'), takes: 'notation' },
  length: { description: 'a length', pieces: one('length'), takes: 'notation', offersExamples: true },
  mask: { description: 'a bit mask', pieces: one('mask'), takes: 'notation', offersExamples: true },
  boolean: { description: 'yes or no', pieces: one('boolean'), takes: 'notation' },
  word: { description: 'one of a few words', pieces: one('word'), takes: 'plain' },
  words: {
    description: 'some of a few words',
    pieces: [
      {
        roles: ['word'],
        labels: ['FILTER'],
        description: 'Kinds of message: a set, not a level.',
        ownWords: true,
      },
    ],
    list: 'plain',
    takes: 'plain',
  },
  memory: {
    description: 'a range of memory',
    takes: 'notation',
    pieces: [
      {
        roles: ['address'],
        labels: ['START'],
        optional: true,
        description:
          'Guest-physical address, hexadecimal unless prefixed. Without it: after the highest memory so far.',
      },
      {
        roles: ['length'],
        labels: ['LENGTH'],
        description: 'Whole 4 KiB pages. A bare number counts bytes, in decimal; K, M, G.',
      },
    ],
  },
  load: {
    description: 'a file to load, and where',
    takes: 'anything',
    free: true,
    namesFile: true,
    openEnded: true,
    pieces: [
      {
        roles: ['address'],
        labels: ['ADDRESS'],
        optional: true,
        description: 'Guest-physical, inside memory; without it qvm goes by the content.',
      },
      {
        roles: ['path'],
        labels: ['FILE'],
        description: 'Looked up from the directory that qvm was started in.',
      },
    ],
  },
  location: { description: 'the place of a device', pieces: [TYPE, WHERE, RANGE_LENGTH], takes: 'notation' },
  'pass-location': {
    description: 'a range of the host that the guest gets',
    takes: 'notation',
    pieces: [
      TYPE,
      WHERE,
      RANGE_LENGTH,
      {
        roles: ['letters'],
        labels: ['LETTERS'],
        optional: true,
        description: 'Access: `r` `w` `x` `c` `e` `m` `d` `n` `s` `t`, with `+` and `-`.',
      },
      {
        roles: ['host-space', 'host-address', ...PCI_FUNCTION],
        labels: ['HOST'],
        optional: true,
        after: '=',
        description:
          'Address or PCI function on the host. Public configurations leave it out where it is the same as in the guest.',
      },
    ],
  },
  'reserve-location': {
    description: 'a range to keep free',
    pieces: [TYPE, WHERE, RANGE_LENGTH],
    takes: 'notation',
  },
  interrupt: { description: 'a line of a controller', pieces: INTERRUPT, takes: 'notation' },
  interrupts: { description: 'lines of controllers', pieces: INTERRUPT, list: 'plain', takes: 'notation' },
  'pass-interrupt': {
    description: 'an interrupt of the host that the guest gets',
    takes: 'notation',
    pieces: [
      PIC,
      LINE,
      {
        roles: ['attribute'],
        labels: ['ATTRIBUTE'],
        optional: true,
        ownWords: true,
        description: '`u`: unmask at once. `t` (7.1 only): deliver by a thread.',
      },
      {
        roles: ['vector'],
        labels: ['VECTOR'],
        optional: true,
        after: '=',
        description: "The host's interrupt; left out, `hostvector` of the controller plus LINE.",
      },
    ],
  },
  'reserve-interrupt': {
    description: 'a line to keep free',
    takes: 'notation',
    offersExamples: true,
    pieces: [{ ...PIC, optional: true }, LINE],
  },
  schedule: {
    description: 'a priority with a policy, or the five numbers of sporadic scheduling',
    takes: 'notation',
    offersExamples: true,
    pieces: [
      {
        roles: ['priority'],
        labels: ['PRIORITY'],
        description: 'Priority on the host, then a policy letter.',
      },
      { roles: ['number'], optional: true },
      { roles: ['policy'], optional: true, after: '' },
    ],
  },
  priority: { description: 'a priority', pieces: one('priority'), takes: 'notation', offersExamples: true },
  'cpu-list': {
    description: 'processors of the host',
    list: 'plain',
    takes: 'notation',
    offersExamples: true,
    pieces: [{ roles: ['cpu'], labels: ['CPU'], description: 'A processor of the host, counted from 0.' }],
  },
  create: {
    description: 'a shared region',
    takes: 'plain',
    free: true,
    pieces: [
      {
        roles: ['region'],
        labels: ['NAME'],
        description: 'Name of the region, 31 characters at most; the same in every machine that shares it.',
      },
      { roles: ['size'], labels: ['SIZE'], description: 'In **bytes**; the guest counts pages of 4 KiB.' },
      {
        roles: ['mode'],
        labels: ['MODE'],
        optional: true,
        description: 'Permissions in octal, 0666 less `umask` when left out. Later 8.0.',
      },
      {
        roles: ['group'],
        labels: ['GROUP'],
        optional: true,
        description: 'Group of the host that owns it; only with MODE. Later 8.0.',
      },
    ],
  },
  pattern: {
    description: 'a shell wildcard over region names',
    pieces: one('pattern'),
    takes: 'anything',
    free: true,
  },
  mac: {
    description: 'a MAC address',
    takes: 'notation',
    free: true,
    offersExamples: true,
    pieces: [{ roles: ['mac'], labels: ['AA:BB:CC:DD:EE:FF'], description: 'Six bytes in hexadecimal.' }],
  },
  msi: {
    description: 'a frame of message-signalled interrupts',
    takes: 'notation',
    offersExamples: true,
    pieces: [
      {
        roles: ['address'],
        labels: ['ADDRESS'],
        description: 'Guest-physical address of the message frame.',
      },
      { roles: ['line'], labels: ['BASE'], description: 'Its first line, an absolute interrupt ID.' },
      {
        roles: ['count'],
        labels: ['COUNT'],
        description: 'How many lines it takes; the last is BASE + COUNT - 1.',
      },
    ],
  },
  register: {
    description: 'a CMOS register and its value',
    takes: 'notation',
    offersExamples: true,
    pieces: [
      { roles: ['register'], labels: ['REGISTER'], description: 'Number of a CMOS register.' },
      { roles: ['register-value'], labels: ['VALUE'], description: 'What it holds at the start.' },
    ],
  },
  numbers: {
    description: 'numbers',
    pieces: one('number'),
    list: 'plain',
    takes: 'notation',
    offersExamples: true,
  },
  'host-device': {
    description: 'a device or file of the host, or a command',
    takes: 'anything',
    free: true,
    namesFile: true,
    pieces: [
      { roles: ['direction'], optional: true },
      { roles: ['path', 'pipe'], after: '' },
    ],
  },
  peer: {
    description: 'a peer of the host or of another machine',
    pieces: one('path'),
    takes: 'anything',
    free: true,
  },
  delay: {
    description: 'seconds, or `forever`',
    pieces: one('delay'),
    takes: 'notation',
    offersExamples: true,
  },
  substitution: {
    description: 'a prefix for region names',
    takes: 'plain',
    free: true,
    openEnded: true,
    offersExamples: true,
    pieces: [
      {
        roles: ['match'],
        labels: ['MATCH'],
        optional: true,
        description: 'Names to which the prefix is put; all when left out.',
      },
      { roles: ['prefix'], labels: ['PREFIX'], description: 'Put before the name, as the host sees it.' },
    ],
  },
  'vdev-type': { description: 'a type of vdev', pieces: one('vdev-type'), takes: 'anything' },
  variable: { description: 'a variable of `set`', pieces: one('variable'), takes: 'plain' },
  value: { description: 'the value of a variable of `set`', pieces: one('value'), takes: 'anything' },
  'spaced-list': {
    description: 'a list whose commas may be followed by a blank',
    pieces: one('text'),
    list: 'spaced',
    takes: 'anything',
  },
};

/** A piece with its place in the label of an argument. */
interface LabelledPiece extends PieceFact {
  /** As the label has it. */
  readonly text: string;
  /** Characters from the start of the label. */
  readonly at: number;
}

/**
 * The pieces that an argument's label shows, in its order: those of the form that this option takes. Empty where the
 * label names the argument as a whole.
 */
export function labelledPieces(form: ArgumentForm, label: string): LabelledPiece[] {
  return FORMS[form].pieces
    .flatMap((piece) => {
      for (const text of piece.labels ?? []) {
        const at = label.search(new RegExp(`(?<![A-Z])${text}(?![A-Z])`));
        if (at >= 0) return [{ ...piece, text, at }];
      }
      return [];
    })
    .toSorted((a, b) => a.at - b.at);
}

/** What is known of the piece of an argument that has a role; undefined for arguments of one labelled piece. */
export function describedPiece({ form, label }: ArgumentFact, role: PartRole): LabelledPiece | undefined {
  if (FORMS[form].pieces.filter(({ labels }) => labels !== undefined).length < 2) return undefined;
  return labelledPieces(form, label).find(({ roles }) => roles.includes(role));
}

/** The words that a part may be, where only certain words make sense there; undefined where anything may stand. */
export function wordsOfPart(fact: ArgumentFact | undefined, role: PartRole): readonly WordFact[] | undefined {
  const { words } = ROLES[role];
  return words === 'own' ? fact?.words : words;
}

/** The words that an argument as a whole may be; empty where there is no list of them. */
export function wordsOfArgument(fact: ArgumentFact): readonly WordFact[] {
  if (fact.words !== undefined) return fact.words;
  const [piece, ...others] = FORMS[fact.form].pieces;
  const role = others.length === 0 ? piece?.roles[0] : undefined;
  return (role && wordsOfPart(fact, role)) ?? [];
}

/** Whether an argument is a list that goes on in the next word after a comma. */
export function isSpacedList(fact: ArgumentFact | undefined): boolean {
  return fact !== undefined && FORMS[fact.form].list === 'spaced';
}
