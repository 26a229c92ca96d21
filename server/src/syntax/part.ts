import type { NumberBase } from './number';

/** What a piece of an argument stands for; its notation and its meaning follow from the role. */
export type PartRole =
  | 'space' // mem, io, pci
  | 'address'
  | 'port'
  | 'length'
  | 'letters' // access letters of pass
  | 'host-space'
  | 'host-address'
  | 'vendor'
  | 'device-id'
  | 'pci-index'
  | 'bus'
  | 'device'
  | 'function'
  | 'controller'
  | 'line'
  | 'attribute'
  | 'vector'
  | 'priority'
  | 'policy'
  | 'number'
  | 'count'
  | 'cpu'
  | 'name' // an instance name
  | 'region' // the name of a shared-memory region
  | 'size'
  | 'mode'
  | 'group'
  | 'pattern'
  | 'direction' // < or >
  | 'path'
  | 'pipe' // a host command behind |
  | 'word'
  | 'boolean'
  | 'mask'
  | 'mac'
  | 'register'
  | 'register-value'
  | 'match'
  | 'prefix'
  | 'variable'
  | 'value'
  | 'vdev-type'
  | 'delay'
  | 'text'
  | 'surplus'; // more than the form has room for

/** A piece of an argument, with its place in the text. */
export interface Part {
  readonly role: PartRole;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Holds a substitution or a template mark: its value is unknown, not wrong. */
  readonly opaque: boolean;
}

const BASES: Partial<Record<PartRole, NumberBase>> = {
  address: 'hexadecimal',
  'host-address': 'hexadecimal',
  port: 'hexadecimal',
  length: 'decimal',
  line: 'decimal',
  vector: 'decimal',
  priority: 'decimal',
  number: 'decimal',
  count: 'decimal',
  cpu: 'decimal',
  size: 'decimal',
  mask: 'decimal',
  bus: 'decimal',
  device: 'decimal',
  function: 'decimal',
  'pci-index': 'decimal',
  register: 'decimal',
  'register-value': 'decimal',
};

/** The base in which a part's number is read, or undefined when the part is no number. */
export function numberBase(role: PartRole): NumberBase | undefined {
  return BASES[role];
}

const OPAQUE = /\$[A-Za-z_]\w*\{|@[A-Za-z_]\w*@/;

/** Whether a text holds `$env{…}`, `$asinfo_…{…}` or a template mark `@NAME@`. */
export function isOpaque(text: string): boolean {
  // Most words hold neither sign; looking for them is cheaper than the pattern.
  if (!text.includes('$') && !text.includes('@')) return false;
  return OPAQUE.test(text);
}

/** The first part with a role, or undefined. */
export function partOf(parts: readonly Part[], role: PartRole): Part | undefined {
  for (const part of parts) if (part.role === role) return part;
  return undefined;
}
