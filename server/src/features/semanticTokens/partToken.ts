import { readNumber } from '../../syntax/number';
import { numberBase, type Part, type PartRole } from '../../syntax/part';
import type { TokenModifier, TokenType } from './legend';

export interface Look {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const NUMBER = look('number');
const WORD = look('enumMember');
const NAME = look('variable');
const PATTERN = look('regexp');

const LOOKS: Partial<Record<PartRole, Look>> = {
  address: look('number', 'address'),
  'host-address': look('number', 'address'),
  port: look('number', 'address'),
  length: look('number', 'length'),
  size: look('number', 'length'),
  vendor: look('number'),
  'device-id': look('number'),
  delay: look('number'),
  mode: look('number'),
  space: look('enumMember'),
  'host-space': look('enumMember'),
  letters: look('enumMember'),
  attribute: look('enumMember'),
  policy: look('enumMember'),
  word: look('enumMember'),
  boolean: look('enumMember'),
  group: look('variable'),
  region: look('variable', 'declaration'),
  'vdev-type': look('type'),
  variable: look('parameter'),
  path: look('string'),
  pipe: look('string'),
  mac: look('string'),
  match: look('string'),
  prefix: look('string'),
  direction: look('operator'),
};

/**
 * How a part looks by its role alone; names are looked at elsewhere, as they depend on what they name.
 * @returns undefined for what the grammar shows well enough, and for a number that is none
 */
export function lookOf({ role, text }: Part): Look | undefined {
  const base = numberBase(role);
  if (base !== undefined && readNumber(text, base).problem === 'malformed') return undefined;
  if (role === 'pattern') return /[*?[]/.test(text) ? PATTERN : NAME;
  if (role === 'value') return /^[0-9]/.test(text) ? NUMBER : WORD;
  return LOOKS[role] ?? (base === undefined ? undefined : NUMBER);
}

export function look(type: TokenType, ...modifiers: TokenModifier[]): Look {
  return { type, modifiers };
}
