import type { PartBuilder } from './builder';

/** `NAME,SIZE[,MODE[,GROUP]]` (manual, `vdev_ref/vdev_shmem`). */
export function splitCreate(builder: PartBuilder): void {
  builder.addPieces(['region', 'size', 'mode', 'group']);
}

/** `[match],prefix`: the match may be empty or left out. */
export function splitSubstitution(builder: PartBuilder): void {
  const comma = builder.find(',', 0);
  if (comma < builder.text.length) {
    builder.add('match', 0, comma);
    builder.add('prefix', comma + 1, builder.text.length);
  } else builder.add('prefix', 0, comma);
}
