import type { Space } from '../../../../shared/range';
import { FORMS } from '../../catalogue/forms';
import type { PartRole } from '../../catalogue/roles';
import type { ArgumentFact, ArgumentForm } from '../../catalogue/shape';
import type { Part } from '../part';
import type { Word } from '../token';
import { PartBuilder } from './builder';
import { splitHostDevice, splitLoad } from './host';
import { splitInterrupt, splitInterrupts, splitPassInterrupt } from './interrupt';
import { splitLocation } from './location';
import { splitSchedule } from './schedule';

type Splitter = (builder: PartBuilder, defaultSpace: Space) => void;

/** Forms whose pieces are not told apart by commas alone. */
const SPLITTERS: Partial<Readonly<Record<ArgumentForm, Splitter>>> = {
  load: splitLoad,
  location: (builder, space) => splitLocation(builder, space, false),
  'pass-location': (builder) => splitLocation(builder, 'mem', true),
  'reserve-location': (builder, space) => splitLocation(builder, space, false),
  interrupt: (builder) => splitInterrupt(builder),
  interrupts: splitInterrupts,
  'pass-interrupt': splitPassInterrupt,
  'reserve-interrupt': (builder) => splitInterrupt(builder),
  schedule: splitSchedule,
  'host-device': splitHostDevice,
};

/** One piece as a whole, a list of one piece, or pieces between commas, of which the first may be left out. */
function splitByCommas(builder: PartBuilder, form: ArgumentForm): void {
  const { pieces, list, openEnded } = FORMS[form];
  const roles = pieces.map((piece): PartRole => piece.roles[0] ?? 'text');
  const [role = 'text', ...others] = roles;
  const end = builder.text.length;
  if (list !== undefined) {
    for (const [from, to] of builder.pieces()) builder.add(role, from, to);
    return;
  }
  const comma = others.length === 0 ? end : builder.find(',', 0);
  const present = pieces[0]?.optional === true && comma >= end ? others : roles;
  const last = present.at(-1);
  if (present.length === 1 && last !== undefined && (others.length === 0 || openEnded)) {
    builder.add(last, 0, end);
  } else if (openEnded && last !== undefined) {
    builder.add(role, 0, comma);
    builder.add(last, comma + 1, end);
  } else builder.addPieces(present);
}

/**
 * The parts of an argument.
 * @param fact the argument's fact; undefined for a guessed argument of an unknown option, which is one `text` part
 * @param defaultSpace the space of a location without a type
 */
export function splitArgument(
  word: Word,
  source: string,
  fact: ArgumentFact | undefined,
  defaultSpace: Space,
): readonly Part[] {
  const builder = new PartBuilder(source.slice(word.contentStart, word.contentEnd), word.contentStart);
  const form = fact?.form ?? 'text';
  const splitter = SPLITTERS[form];
  if (splitter === undefined) splitByCommas(builder, form);
  else splitter(builder, defaultSpace);
  return builder.parts;
}
