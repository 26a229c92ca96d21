import type { ArgumentFact, ArgumentForm } from '../../catalogue/shape';
import type { Part, PartRole } from '../part';
import type { Word } from '../token';
import { PartBuilder } from './builder';
import { splitHostDevice, splitLoad } from './host';
import { splitInterrupt, splitInterrupts, splitPassInterrupt } from './interrupt';
import { splitLocation } from './location';
import { splitSchedule } from './schedule';
import { splitCreate, splitSubstitution } from './sharedMemory';

type Splitter = (builder: PartBuilder, defaultSpace: 'mem' | 'io' | 'pci') => void;

const whole =
  (role: PartRole): Splitter =>
  (builder) =>
    builder.add(role, 0, builder.text.length);

const each =
  (role: PartRole): Splitter =>
  (builder) => {
    for (const [start, end] of builder.pieces()) builder.add(role, start, end);
  };

const SPLITTERS: Readonly<Record<ArgumentForm, Splitter>> = {
  text: whole('text'),
  name: whole('name'),
  path: whole('path'),
  number: whole('number'),
  address: whole('address'),
  length: whole('length'),
  port: whole('port'),
  mask: whole('mask'),
  boolean: whole('boolean'),
  tristate: whole('word'),
  word: whole('word'),
  words: each('word'),
  memory: (builder) =>
    builder.addPieces(builder.find(',', 0) < builder.text.length ? ['address', 'length'] : ['length']),
  load: splitLoad,
  location: (builder, space) => splitLocation(builder, space, false),
  'pass-location': (builder) => splitLocation(builder, 'mem', true),
  'reserve-location': (builder, space) => splitLocation(builder, space, false),
  interrupt: (builder) => splitInterrupt(builder),
  interrupts: splitInterrupts,
  'pass-interrupt': splitPassInterrupt,
  'reserve-interrupt': (builder) => splitInterrupt(builder),
  schedule: splitSchedule,
  priority: whole('priority'),
  'cpu-list': each('cpu'),
  create: splitCreate,
  pattern: whole('pattern'),
  mac: whole('mac'),
  msi: (builder) => builder.addPieces(['address', 'line', 'count']),
  register: (builder) => builder.addPieces(['register', 'register-value']),
  numbers: each('number'),
  'host-device': splitHostDevice,
  peer: whole('path'),
  delay: whole('delay'),
  substitution: splitSubstitution,
  'pci-function': (builder) => splitLocation(builder, 'pci', false),
  'vdev-type': whole('vdev-type'),
  variable: whole('variable'),
  value: whole('value'),
  'spaced-list': each('text'),
};

/**
 * The parts of an argument.
 * @param fact the argument's fact; undefined for a guessed argument of an unknown option, which is one `text` part
 * @param defaultSpace the space of a location without a type
 */
export function splitArgument(
  word: Word,
  source: string,
  fact: ArgumentFact | undefined,
  defaultSpace: 'mem' | 'io' | 'pci',
): readonly Part[] {
  const builder = new PartBuilder(source.slice(word.contentStart, word.contentEnd), word.contentStart);
  SPLITTERS[fact?.form ?? 'text'](builder, defaultSpace);
  return builder.parts;
}
