import { GIC_CELLS } from '../../catalogue/vocabulary/gicCells';
import type { Scanner } from './scanner';

/** Words of the public header files that device trees include, with their values. */
const WORDS: ReadonlyMap<string, bigint> = new Map([
  ['GIC_SPI', BigInt(GIC_CELLS.shared.cell)],
  ['GIC_PPI', BigInt(GIC_CELLS.private.cell)],
  [GIC_CELLS.trigger.name, BigInt(GIC_CELLS.trigger.cell)],
]);

const NUMBER = /(0[xX][0-9a-fA-F]+|\d+)(?:[uU]?[lL]{0,2}|[lL]{1,2}[uU])(?![A-Za-z0-9_])/y;
const CHARACTER = /'(?:\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)|([^'\\]))'/y;
const WORD = /[A-Za-z_]\w*/y;

/** Deeper ones are no arithmetic of a device tree. */
const MOST_LEVELS = 50;

type Operation = (left: bigint, right: bigint) => bigint | undefined;

/** The operators between two operands, weakest first; of one row the longest comes first. */
const OPERATORS: readonly (readonly (readonly [string, Operation])[])[] = [
  [['||', (a, b) => truth(a !== 0n || b !== 0n)]],
  [['&&', (a, b) => truth(a !== 0n && b !== 0n)]],
  [['|', (a, b) => a | b]],
  [['^', (a, b) => a ^ b]],
  [['&', (a, b) => a & b]],
  [
    ['==', (a, b) => truth(a === b)],
    ['!=', (a, b) => truth(a !== b)],
  ],
  [
    ['<=', (a, b) => truth(a <= b)],
    ['>=', (a, b) => truth(a >= b)],
    ['<', (a, b) => truth(a < b)],
    ['>', (a, b) => truth(a > b)],
  ],
  [
    ['<<', (a, b) => (b < 64n ? a << b : 0n)],
    ['>>', (a, b) => (b < 64n ? a >> b : 0n)],
  ],
  [
    ['+', (a, b) => a + b],
    ['-', (a, b) => a - b],
  ],
  [
    ['*', (a, b) => a * b],
    ['/', (a, b) => (b === 0n ? undefined : a / b)],
    ['%', (a, b) => (b === 0n ? undefined : a % b)],
  ],
];

/**
 * A number where a cell may stand: a literal, a character, a word of a header, or arithmetic in parentheses.
 * @returns its 64 bits; `value` is undefined where a word is unknown; undefined when no number stands here
 */
export function readExpression(
  scanner: Scanner,
  level = 0,
): { readonly value: bigint | undefined } | undefined {
  const literal = scanner.take(NUMBER)?.[1];
  if (literal !== undefined) return { value: literalValue(literal) };
  const character = scanner.take(CHARACTER);
  if (character !== undefined) return { value: characterValue(character[1], character[2]) };
  if (scanner.takeSign('(')) {
    const value = readChoice(scanner, level + 1);
    scanner.need(')', 'an expression');
    return { value };
  }
  const word = scanner.take(WORD)?.[0];
  if (word === undefined) return undefined;
  if (scanner.text[scanner.at] === '(') {
    skipArguments(scanner);
    return { value: undefined };
  }
  return { value: WORDS.get(word) };
}

/** `a ? b : c`, and everything that binds tighter. */
function readChoice(scanner: Scanner, level: number): bigint | undefined {
  if (level > MOST_LEVELS) throw scanner.problem('an expression is nested too deep');
  const condition = readOperations(scanner, 0, level);
  if (!scanner.takeSign('?')) return condition;
  const yes = readChoice(scanner, level + 1);
  scanner.need(':', 'the first choice of an expression');
  const no = readChoice(scanner, level + 1);
  return condition === undefined ? undefined : condition === 0n ? no : yes;
}

function readOperations(scanner: Scanner, row: number, level: number): bigint | undefined {
  const operators = OPERATORS[row];
  if (operators === undefined) return readOperand(scanner, level);
  let left = readOperations(scanner, row + 1, level);
  for (;;) {
    const operation = operators.find(([sign]) => takeOperator(scanner, sign))?.[1];
    if (operation === undefined) return left;
    const right = readOperations(scanner, row + 1, level);
    const result = left === undefined || right === undefined ? undefined : operation(left, right);
    left = result === undefined ? undefined : BigInt.asUintN(64, result);
  }
}

/** Takes an operator that no longer one begins: `|` is not the start of `||`. */
function takeOperator(scanner: Scanner, sign: string): boolean {
  if (!scanner.sees(sign)) return false;
  const next = scanner.text[scanner.at + sign.length] ?? '';
  if (sign.length === 1 && '|&<>'.includes(sign) && next === sign) return false;
  return scanner.takeSign(sign);
}

function readOperand(scanner: Scanner, level: number): bigint | undefined {
  if (level > MOST_LEVELS) throw scanner.problem('an expression is nested too deep');
  const sign = scanner.take(/[-~!](?!=)/y)?.[0];
  if (sign !== undefined) {
    const value = readOperand(scanner, level + 1);
    if (value === undefined) return undefined;
    if (sign === '!') return truth(value === 0n);
    return BigInt.asUintN(64, sign === '-' ? -value : ~value);
  }
  const number = readExpression(scanner, level);
  if (number === undefined) throw scanner.problem('a number is missing in an expression');
  return number.value;
}

function skipArguments(scanner: Scanner): void {
  let depth = 0;
  do {
    const sign = scanner.take(/[()]|[^()]+/y)?.[0];
    if (sign === undefined) throw scanner.problem('the arguments of a macro have no end');
    if (sign === '(') depth++;
    if (sign === ')') depth--;
  } while (depth > 0);
}

function literalValue(literal: string): bigint | undefined {
  if (literal.length > 24) return undefined;
  const isOctal = /^0[0-7]+$/.test(literal);
  return BigInt.asUintN(64, BigInt(isOctal ? `0o${literal.slice(1)}` : literal));
}

function characterValue(escaped: string | undefined, plain: string | undefined): bigint | undefined {
  const text = escaped === undefined ? (plain ?? '') : escapedCharacter(escaped);
  return BigInt(text.charCodeAt(0) || 0);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** The character of what follows a backslash: `n`, `x1b`, `33`, `"`. */
export function escapedCharacter(code: string): string {
  if (/^x[0-9a-fA-F]/.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
  return ESCAPES[code] ?? code;
}

function truth(value: boolean): bigint {
  return value ? 1n : 0n;
}
