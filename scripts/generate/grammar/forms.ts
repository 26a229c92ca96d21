import { FORMS as CATALOGUE_FORMS } from '../../../server/src/catalogue/forms';
import { type PartRole, ROLES } from '../../../server/src/catalogue/roles';
import type { ArgumentForm } from '../../../server/src/catalogue/shape';
import { VARIABLES } from '../../../server/src/catalogue/variables';
import { BOOLEAN_WORDS, TRISTATE_WORDS } from '../../../server/src/catalogue/vocabulary/booleans';
import { LOCATION_TYPES } from '../../../server/src/catalogue/vocabulary/locationTypes';
import { PASS_LETTERS, PASS_SIGNS } from '../../../server/src/catalogue/vocabulary/passLetters';
import { AFTER, BEFORE, groups, include, match, NUMBER, oneOf, type Rule } from './rule';

/** The scope of a role's parts. */
function scopeOf(role: PartRole): string {
  const { scope } = ROLES[role];
  if (scope === undefined) throw new Error(`the role ${role} has no scope`);
  return scope;
}

const ADDRESS = scopeOf('address');
const LENGTH = scopeOf('length');
const LINE = scopeOf('line');
const PLAIN = scopeOf('number');
const CONTROLLER = scopeOf('controller');
const SPACE = scopeOf('space');
const BOOLEAN = scopeOf('boolean');
const COLON = 'punctuation.separator.colon';

const BOOLEANS = `${oneOf([...BOOLEAN_WORDS, ...TRISTATE_WORDS].map(({ word }) => word).filter((word) => /^[a-z]/.test(word)))}${AFTER}`;
const SPACES = oneOf(LOCATION_TYPES.map(({ word }) => word));
const LETTERS = `[${[...PASS_LETTERS.map(({ letter }) => letter), ...PASS_SIGNS.map(({ word }) => `\\${word}`)].join('')}]+`;

const path = [match('(?<=[\\s"])[<>]+', scopeOf('direction')), match('[^\\s#"$@,]+|[$@,]', scopeOf('path'))];
const where: readonly Rule[] = [
  groups(`(pci)(:)([0-9a-fA-FxX:./]+)`, SPACE, COLON, scopeOf('bus')),
  groups(`(${SPACES})(:|${AFTER})`, SPACE, COLON),
  match(`(?<=,)${NUMBER}`, LENGTH),
  match(`(?<==)${NUMBER}`, scopeOf('host-address')),
];
const interrupt: readonly Rule[] = [
  groups(`([^\\s,:=#"$@]+)(:)(${NUMBER})?`, CONTROLLER, COLON, LINE),
  match(`(?<==)${NUMBER}`, scopeOf('vector')),
  match('(?<![^\\s,"])[0-9][0-9a-fA-FxX]*', LINE),
  match('(?<=,)[a-z]+', scopeOf('attribute')),
  match('[^\\s,:=#"$@]+', CONTROLLER),
];
const number = [match(NUMBER, PLAIN)];
const text = [match('[^\\s#"$@]+|[$@]', scopeOf('text'))];
const word = [match('[\\w-]+', scopeOf('word'))];

/** A form of one number, or of a list of them, coloured as its role. */
function numberRules(form: ArgumentForm): readonly Rule[] {
  const role = CATALOGUE_FORMS[form].pieces[0]?.roles[0] ?? 'number';
  return [match(NUMBER, scopeOf(role))];
}

/** What colours an argument of each form; what all have in common (strings, substitutions …) overrides it. */
export const FORMS: Readonly<Record<ArgumentForm, readonly Rule[]>> = {
  text,
  name: [match('[^\\s#"$@]+', scopeOf('name'))],
  path,
  number: numberRules('number'),
  address: numberRules('address'),
  length: numberRules('length'),
  mask: numberRules('mask'),
  boolean: [match(BOOLEANS, BOOLEAN), ...number],
  word: [...number, ...word],
  words: word,
  memory: [match(`${NUMBER}(?=,)`, ADDRESS), match(NUMBER, LENGTH)],
  load: [match(`(?<![^\\s"])${NUMBER}(?=,)`, ADDRESS), ...path],
  location: [...where, match(NUMBER, ADDRESS)],
  'pass-location': [
    groups(`(?<=,)(${LETTERS})(?=[=,\\s#]|$)`, scopeOf('letters')),
    ...where,
    match(NUMBER, ADDRESS),
  ],
  'reserve-location': [...where, match(NUMBER, ADDRESS)],
  interrupt,
  interrupts: interrupt,
  'pass-interrupt': interrupt,
  'reserve-interrupt': interrupt,
  schedule: [
    groups('([0-9]+)([a-z])?(?![\\w-])', scopeOf('priority'), scopeOf('policy')),
    match('[a-z]', scopeOf('policy')),
  ],
  priority: number,
  'cpu-list': numberRules('cpu-list'),
  create: [
    match('(?<=[\\s"])[^\\s,#"$@]+', scopeOf('region')),
    match(`(?<=,)${NUMBER}`, LENGTH),
    match('[^\\s,#"$@]+', 'string.unquoted'),
  ],
  pattern: [
    match('[*?]|\\[[^\\]\\s]*\\]', 'string.regexp.wildcard'),
    match('[^\\s*?\\[#"$@]+', scopeOf('pattern')),
  ],
  mac: [match('[0-9a-fA-F:]+', scopeOf('mac'))],
  msi: [match(`(?<=,)${NUMBER}`, PLAIN), match(NUMBER, ADDRESS)],
  register: numberRules('register'),
  numbers: numberRules('numbers'),
  'host-device': path,
  peer: path,
  delay: [...number, match('[\\w-]+', scopeOf('delay'))],
  substitution: text,
  'vdev-type': text,
  variable: [
    match(`${oneOf(VARIABLES.map(({ name }) => name))}(?![\\w-])`, scopeOf('variable')),
    match('[\\w-]+', 'variable.parameter.setting.other'),
  ],
  value: [match(BOOLEANS, BOOLEAN), ...number, ...text],
  'spaced-list': text,
};

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
  if (CATALOGUE_FORMS[form].takes !== 'notation') return undefined;
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
