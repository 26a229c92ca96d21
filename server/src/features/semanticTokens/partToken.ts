import { numberBase, ROLES, type TokenLook } from '../../catalogue/roles';
import type { TokenModifier, TokenType } from '../../catalogue/tokenLegend';
import { isWildcard } from '../../machine/pattern';
import { readNumber } from '../../syntax/number';
import type { Part } from '../../syntax/part';

const NUMBER = look('number');
const WORD = look('enumMember');
const NAME = look('variable');
const PATTERN = look('regexp');

/**
 * How a part looks by its role alone; names are looked at elsewhere, as they depend on what they name.
 * @returns undefined for what the grammar shows well enough, and for a number that is none
 */
export function lookOf({ role, text }: Part): TokenLook | undefined {
  const base = numberBase(role);
  if (base !== undefined && readNumber(text, base).problem === 'malformed') return undefined;
  if (role === 'pattern') return isWildcard(text) ? PATTERN : NAME;
  if (role === 'value') return /^[0-9]/.test(text) ? NUMBER : WORD;
  return ROLES[role].look;
}

export function look(type: TokenType, ...modifiers: TokenModifier[]): TokenLook {
  return { type, modifiers };
}
