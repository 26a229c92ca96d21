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
const CONTROLLER = 'variable.other.constant.controller';
const COLON = 'punctuation.separator.colon';

const BOOLEANS = `${oneOf([...BOOLEAN_WORDS, ...TRISTATE_WORDS].map(({ word }) => word).filter((word) => /^[a-z]/.test(word)))}${AFTER}`;
const SPACES = oneOf(LOCATION_TYPES.map(({ word }) => word));
const LETTERS = `[${[...PASS_LETTERS.map(({ letter }) => letter), ...PASS_SIGNS.map(({ word }) => `\\${word}`)].join('')}]+`;

const path = [
  match('(?<=[\\s"])[<>]+', 'keyword.operator.direction'),
  match('[^\\s#"$@,]+|[$@,]', 'string.unquoted.path'),
];
const where: readonly Rule[] = [
  groups(`(pci)(:)([0-9a-fA-FxX:./]+)`, 'storage.type.space', COLON, 'constant.numeric.pci'),
  groups(`(${SPACES})(:|${AFTER})`, 'storage.type.space', COLON),
  match(`(?<=,)${NUMBER}`, LENGTH),
  match(`(?<==)${NUMBER}`, 'constant.numeric.address.host'),
];
const interrupt: readonly Rule[] = [
  groups(`([^\\s,:=#"$@]+)(:)(${NUMBER})?`, CONTROLLER, COLON, LINE),
  match(`(?<==)${NUMBER}`, 'constant.numeric.vector'),
  match('(?<![^\\s,"])[0-9][0-9a-fA-FxX]*', LINE),
  match('(?<=,)[a-z]+', 'storage.modifier.attribute'),
  match('[^\\s,:=#"$@]+', CONTROLLER),
];
const number = [match(NUMBER, PLAIN)];
const text = [match('[^\\s#"$@]+|[$@]', 'string.unquoted')];
const word = [match('[\\w-]+', 'constant.language.word')];

/** What colours an argument of each form; what all have in common (strings, substitutions …) goes before it. */
export const FORMS: Readonly<Record<ArgumentForm, readonly Rule[]>> = {
  text,
  name: [match('[^\\s#"$@]+', 'variable.other.constant.device')],
  path,
  number,
  address: [match(NUMBER, ADDRESS)],
  length: [match(NUMBER, LENGTH)],
  port: [match(NUMBER, ADDRESS)],
  mask: number,
  boolean: [match(BOOLEANS, 'constant.language.boolean'), ...number],
  tristate: [match(BOOLEANS, 'constant.language.boolean')],
  word: [...number, ...word],
  words: word,
  memory: [match(`${NUMBER}(?=,)`, ADDRESS), match(NUMBER, LENGTH)],
  load: [match(`(?<![^\\s"])${NUMBER}(?=,)`, ADDRESS), ...path],
  location: [...where, match(NUMBER, ADDRESS)],
  'pass-location': [
    groups(`(?<=,)(${LETTERS})(?=[=,\\s#]|$)`, 'storage.modifier.access'),
    ...where,
    match(NUMBER, ADDRESS),
  ],
  'reserve-location': [...where, match(NUMBER, ADDRESS)],
  interrupt,
  interrupts: interrupt,
  'pass-interrupt': interrupt,
  'reserve-interrupt': interrupt,
  schedule: [
    groups('([0-9]+)([a-z])?(?![\\w-])', 'constant.numeric.priority', 'storage.modifier.policy'),
    match('[a-z]', 'storage.modifier.policy'),
  ],
  priority: number,
  'cpu-list': number,
  create: [
    match('(?<=[\\s"])[^\\s,#"$@]+', 'variable.other.constant.region'),
    match(`(?<=,)${NUMBER}`, LENGTH),
    match('[^\\s,#"$@]+', 'string.unquoted'),
  ],
  pattern: [
    match('[*?]|\\[[^\\]\\s]*\\]', 'keyword.operator.wildcard'),
    match('[^\\s*?\\[#"$@]+', 'variable.other.constant.region'),
  ],
  mac: [match('[0-9a-fA-F:]+', 'constant.other.mac')],
  msi: [match(`(?<=,)${NUMBER}`, PLAIN), match(NUMBER, ADDRESS)],
  register: number,
  numbers: number,
  'host-device': path,
  peer: path,
  delay: [...number, match('[\\w-]+', 'constant.language.delay')],
  substitution: text,
  'pci-function': [match('[0-9a-fA-FxX:./]+', 'constant.numeric.pci')],
  'vdev-type': text,
  variable: [
    match(`${oneOf(VARIABLES.map(({ name }) => name))}(?![\\w-])`, 'support.variable.setting'),
    match('[\\w-]+', 'variable.other.setting'),
  ],
  value: [match(BOOLEANS, 'constant.language.boolean'), ...number, ...text],
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
