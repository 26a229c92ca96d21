import type { ArgumentForm } from '../../../server/src/catalogue/shape';
import { VARIABLES } from '../../../server/src/catalogue/variables';
import { BOOLEAN_WORDS, TRISTATE_WORDS } from '../../../server/src/catalogue/vocabulary/booleans';
import { LOCATION_TYPES } from '../../../server/src/catalogue/vocabulary/locationTypes';
import { PASS_LETTERS, PASS_SIGNS } from '../../../server/src/catalogue/vocabulary/passLetters';
import { AFTER, BEFORE, groups, include, match, NUMBER, oneOf, type Rule } from './rule';

const ADDRESS = 'constant.numeric.address';
const LENGTH = 'constant.numeric.length';
const LINE = 'constant.numeric.line';
const PLAIN = 'constant.numeric';
const CONTROLLER = 'variable.other.readwrite.controller';
const COLON = 'punctuation.separator.colon';

const BOOLEANS = `${oneOf([...BOOLEAN_WORDS, ...TRISTATE_WORDS].map(({ word }) => word).filter((word) => /^[a-z]/.test(word)))}${AFTER}`;
const SPACES = oneOf(LOCATION_TYPES.map(({ word }) => word));
const LETTERS = `[${[...PASS_LETTERS.map(({ letter }) => letter), ...PASS_SIGNS.map(({ word }) => `\\${word}`)].join('')}]+`;

const path = [
  match('(?<=[\\s"])[<>]+', 'keyword.operator.direction'),
  match('[^\\s#"$@,]+|[$@,]', 'string.unquoted.path'),
];
const where: readonly Rule[] = [
  groups(`(pci)(:)([0-9a-fA-FxX:./]+)`, 'variable.other.enummember.space', COLON, 'constant.numeric.pci'),
  groups(`(${SPACES})(:|${AFTER})`, 'variable.other.enummember.space', COLON),
  match(`(?<=,)${NUMBER}`, LENGTH),
  match(`(?<==)${NUMBER}`, 'constant.numeric.address.host'),
];
const interrupt: readonly Rule[] = [
  groups(`([^\\s,:=#"$@]+)(:)(${NUMBER})?`, CONTROLLER, COLON, LINE),
  match(`(?<==)${NUMBER}`, 'constant.numeric.vector'),
  match('(?<![^\\s,"])[0-9][0-9a-fA-FxX]*', LINE),
  match('(?<=,)[a-z]+', 'variable.other.enummember.attribute'),
  match('[^\\s,:=#"$@]+', CONTROLLER),
];
const number = [match(NUMBER, PLAIN)];
const text = [match('[^\\s#"$@]+|[$@]', 'string.unquoted')];
const word = [match('[\\w-]+', 'variable.other.enummember.word')];

/** What colours an argument of each form; what all have in common (strings, substitutions …) goes before it. */
export const FORMS: Readonly<Record<ArgumentForm, readonly Rule[]>> = {
  text,
  name: [match('[^\\s#"$@]+', 'variable.other.readwrite.device')],
  path,
  number,
  address: [match(NUMBER, ADDRESS)],
  length: [match(NUMBER, LENGTH)],
  port: [match(NUMBER, ADDRESS)],
  mask: number,
  boolean: [match(BOOLEANS, 'variable.other.enummember.boolean'), ...number],
  tristate: [match(BOOLEANS, 'variable.other.enummember.boolean')],
  word: [...number, ...word],
  words: word,
  memory: [match(`${NUMBER}(?=,)`, ADDRESS), match(NUMBER, LENGTH)],
  load: [match(`(?<![^\\s"])${NUMBER}(?=,)`, ADDRESS), ...path],
  location: [...where, match(NUMBER, ADDRESS)],
  'pass-location': [
    groups(`(?<=,)(${LETTERS})(?=[=,\\s#]|$)`, 'variable.other.enummember.access'),
    ...where,
    match(NUMBER, ADDRESS),
  ],
  'reserve-location': [...where, match(NUMBER, ADDRESS)],
  interrupt,
  interrupts: interrupt,
  'pass-interrupt': interrupt,
  'reserve-interrupt': interrupt,
  schedule: [
    groups('([0-9]+)([a-z])?(?![\\w-])', 'constant.numeric.priority', 'variable.other.enummember.policy'),
    match('[a-z]', 'variable.other.enummember.policy'),
  ],
  priority: number,
  'cpu-list': number,
  create: [
    match('(?<=[\\s"])[^\\s,#"$@]+', 'variable.other.readwrite.region'),
    match(`(?<=,)${NUMBER}`, LENGTH),
    match('[^\\s,#"$@]+', 'string.unquoted'),
  ],
  pattern: [
    match('[*?]|\\[[^\\]\\s]*\\]', 'string.regexp.wildcard'),
    match('[^\\s*?\\[#"$@]+', 'string.regexp.region'),
  ],
  mac: [match('[0-9a-fA-F:]+', 'constant.other.mac')],
  msi: [match(`(?<=,)${NUMBER}`, PLAIN), match(NUMBER, ADDRESS)],
  register: number,
  numbers: number,
  'host-device': path,
  peer: path,
  delay: [...number, match('[\\w-]+', 'variable.other.enummember.delay')],
  substitution: text,
  'pci-function': [match('[0-9a-fA-FxX:./]+', 'constant.numeric.pci')],
  'vdev-type': text,
  variable: [
    match(`${oneOf(VARIABLES.map(({ name }) => name))}(?![\\w-])`, 'variable.parameter.setting'),
    match('[\\w-]+', 'variable.parameter.setting.other'),
  ],
  value: [match(BOOLEANS, 'variable.other.enummember.boolean'), ...number, ...text],
  'spaced-list': text,
};

/** Forms whose argument may be any word at all, so that one spelt like an option is still the argument. */
const FREE: ReadonlySet<ArgumentForm> = new Set([
  'text',
  'name',
  'path',
  'load',
  'host-device',
  'peer',
  'pattern',
  'value',
  'spaced-list',
  'variable',
  'word',
  'words',
  'create',
  'substitution',
]);

/** Words that an argument of a form with numbers may be all the same. */
const OWN_WORDS = [...LOCATION_TYPES, ...BOOLEAN_WORDS, ...TRISTATE_WORDS]
  .map(({ word }) => word)
  .concat('forever');

/**
 * Where an argument that never came ends the rule: before a plain word, which can only be the next option. A word
 * of nothing but the letters a to f is left to be a number.
 * @param words further words that the argument may be
 */
export function absenceOf(form: ArgumentForm, words: readonly string[]): string | undefined {
  if (FREE.has(form)) return undefined;
  const allowed = [...words, ...OWN_WORDS];
  return `${BEFORE}(?!${oneOf(allowed)}${AFTER})(?=[a-z0-9_-]*[g-z_-][a-z0-9_-]*${AFTER})(?=[a-z])`;
}

/** What may stand in any argument. */
export const IN_ARGUMENTS: readonly Rule[] = [
  include('string'),
  include('opaque'),
  match(',', 'punctuation.separator.comma'),
  match('=', 'keyword.operator.assignment'),
];
