import type { WordFact } from './shape';
import type { TokenModifier, TokenType } from './tokenLegend';
import { BOOLEAN_WORDS } from './vocabulary/booleans';
import { LOCATION_TYPES } from './vocabulary/locationTypes';
import { PASS_INTERRUPT_ATTRIBUTES } from './vocabulary/passLetters';
import { SCHEDULE_LETTERS } from './vocabulary/schedule';

/**
 * How qvm reads a number without a prefix: addresses as hexadecimal, lengths and everything else as decimal
 * (manual, `config/qvm_syntax`, by way of a published translation).
 */
export type NumberBase = 'hexadecimal' | 'decimal';

/** What a reader wants to know of a part; parts of one topic share a card. */
export type RoleTopic =
  | 'address'
  | 'host-address'
  | 'length'
  | 'letters'
  | 'interrupt'
  | 'attribute'
  | 'space'
  | 'pci';

/** How a part is coloured by the server. */
export interface TokenLook {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** What a piece of an argument stands for; its notation and its meaning follow from the role. */
interface RoleFact {
  /** In a sentence: `lacks the host address`. */
  readonly noun: string;
  /** The part is a number, read in this base when it has no prefix. */
  readonly base?: NumberBase;
  /** The number takes K, M and G; `ambiguous` where no manual says what they mean for one without a prefix. */
  readonly units?: 'documented' | 'ambiguous';
  /** Inclusive bounds of the number, wherever it stands. */
  readonly least?: bigint;
  readonly most?: bigint;
  /** People write the number in more than one notation; counts such as a line or a priority are decimal to all. */
  readonly manyNotations?: true;
  /** Where the part stands at all, it must not be empty. */
  readonly filled?: true;
  /** All that the part may be; `own` where the argument's fact lists it. */
  readonly words?: readonly WordFact[] | 'own';
  readonly topic?: RoleTopic;
  /** The server's colour; absent for what the grammar shows well enough, and where it depends on what is named. */
  readonly look?: TokenLook;
  /** The grammar's colour, without the name of the language. */
  readonly scope?: string;
}

const look = (type: TokenType, ...modifiers: TokenModifier[]): TokenLook => ({ type, modifiers });

const NUMBER = look('number');
const WORD = look('enumMember');
const TEXT = look('string');

const COUNT = { base: 'decimal', look: NUMBER, scope: 'constant.numeric' } as const;
const PCI = { topic: 'pci', scope: 'constant.numeric.pci' } as const;
const INTERRUPT = { topic: 'interrupt', filled: true } as const;
const ADDRESS = {
  base: 'hexadecimal',
  manyNotations: true,
  filled: true,
  look: look('number', 'address'),
} as const;
const SIZE = {
  base: 'decimal',
  units: 'documented',
  manyNotations: true,
  filled: true,
  look: look('number', 'length'),
  scope: 'constant.numeric.length',
} as const;

const ROWS = {
  space: {
    noun: 'type',
    words: LOCATION_TYPES,
    topic: 'space',
    look: WORD,
    scope: 'variable.other.enummember.space',
  },
  address: {
    ...ADDRESS,
    noun: 'address',
    units: 'ambiguous',
    topic: 'address',
    scope: 'constant.numeric.address',
  },
  port: { ...ADDRESS, noun: 'port', topic: 'address', scope: 'constant.numeric.address' },
  length: { ...SIZE, noun: 'length', topic: 'length' },
  letters: { noun: 'letters', topic: 'letters', look: WORD, scope: 'variable.other.enummember.access' },
  'host-space': {
    noun: 'type on the host',
    words: LOCATION_TYPES,
    topic: 'space',
    look: WORD,
    scope: 'variable.other.enummember.space',
  },
  'host-address': {
    ...ADDRESS,
    noun: 'host address',
    topic: 'host-address',
    scope: 'constant.numeric.address.host',
  },
  vendor: { ...PCI, noun: 'vendor', look: NUMBER },
  'device-id': { ...PCI, noun: 'device number', look: NUMBER },
  'pci-index': { ...PCI, noun: 'index', base: 'decimal', look: NUMBER },
  bus: { ...PCI, noun: 'bus', base: 'decimal', filled: true, look: NUMBER },
  device: { ...PCI, noun: 'device', base: 'decimal', filled: true, look: NUMBER },
  function: { ...PCI, noun: 'function', base: 'decimal', filled: true, look: NUMBER },
  controller: { ...INTERRUPT, noun: 'controller', scope: 'variable.other.readwrite.controller' },
  line: { ...INTERRUPT, noun: 'line', base: 'decimal', look: NUMBER, scope: 'constant.numeric.line' },
  attribute: {
    noun: 'attribute',
    words: PASS_INTERRUPT_ATTRIBUTES,
    topic: 'attribute',
    look: WORD,
    scope: 'variable.other.enummember.attribute',
  },
  vector: { ...INTERRUPT, noun: 'vector', base: 'decimal', look: NUMBER, scope: 'constant.numeric.vector' },
  /** QNX has the priorities 0 to 255; 0 is that of the idle threads alone (QNX Neutrino, System Architecture). */
  priority: {
    ...COUNT,
    noun: 'priority',
    filled: true,
    least: 1n,
    most: 255n,
    scope: 'constant.numeric.priority',
  },
  policy: { noun: 'policy', words: SCHEDULE_LETTERS, look: WORD, scope: 'variable.other.enummember.policy' },
  number: { ...COUNT, noun: 'number', manyNotations: true, filled: true },
  count: { ...COUNT, noun: 'count', filled: true },
  cpu: { ...COUNT, noun: 'cpu', filled: true },
  /** An instance name. */
  name: { noun: 'name', scope: 'variable.other.readwrite.device' },
  /** The name of a shared-memory region. */
  region: {
    noun: 'name',
    filled: true,
    look: look('variable', 'declaration'),
    scope: 'variable.other.readwrite.region',
  },
  size: { ...SIZE, noun: 'size' },
  mode: { noun: 'mode', look: NUMBER },
  group: { noun: 'group', look: look('variable') },
  pattern: { noun: 'pattern', scope: 'string.regexp.region' },
  /** `<` or `>`. */
  direction: { noun: 'direction', look: look('operator'), scope: 'keyword.operator.direction' },
  path: { noun: 'path', look: TEXT, scope: 'string.unquoted.path' },
  /** A host command after `|`. */
  pipe: { noun: 'command', look: TEXT },
  word: { noun: 'word', words: 'own', look: WORD, scope: 'variable.other.enummember.word' },
  boolean: { noun: 'boolean', words: BOOLEAN_WORDS, look: WORD, scope: 'variable.other.enummember.boolean' },
  mask: { ...COUNT, noun: 'mask', manyNotations: true },
  mac: { noun: 'address', look: TEXT, scope: 'constant.other.mac' },
  register: { ...COUNT, noun: 'register', filled: true },
  'register-value': { ...COUNT, noun: 'value', filled: true },
  match: { noun: 'match', look: TEXT },
  prefix: { noun: 'prefix', look: TEXT },
  variable: { noun: 'variable', look: look('parameter'), scope: 'variable.parameter.setting' },
  value: { noun: 'value' },
  'vdev-type': { noun: 'type', look: look('type'), scope: 'entity.name.type.vdev' },
  delay: { noun: 'delay', look: NUMBER, scope: 'variable.other.enummember.delay' },
  text: { noun: 'text', scope: 'string.unquoted' },
  /** More than the form has room for. */
  surplus: { noun: 'rest' },
} as const satisfies Readonly<Record<string, RoleFact>>;

export type PartRole = keyof typeof ROWS;

/** Every role that a part of an argument can have. */
export const ROLES: Readonly<Record<PartRole, RoleFact>> = ROWS;

/** The base in which a part's number is read, or undefined when the part is no number. */
export function numberBase(role: PartRole): NumberBase | undefined {
  return ROLES[role].base;
}
