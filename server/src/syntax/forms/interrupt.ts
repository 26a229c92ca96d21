import type { PartBuilder } from './builder';

/** `controller:line`, or a single word such as `apic`; the last colon counts, so that names with colons show. */
export function splitInterrupt(builder: PartBuilder, from = 0, to: number = builder.text.length): void {
  const colon = lastColon(builder, from, to);
  if (colon < 0) {
    builder.add(/^[0-9]/.test(builder.text.slice(from, to)) ? 'line' : 'controller', from, to);
    return;
  }
  builder.add('controller', from, colon);
  builder.add('line', colon + 1, to);
}

/** A comma list of interrupts, one for each timer of an hpet. */
export function splitInterrupts(builder: PartBuilder): void {
  for (const [start, end] of builder.pieces()) splitInterrupt(builder, start, end);
}

/** `controller:line[,attribute][=vector]` (manual, `vm/pass`). */
export function splitPassInterrupt(builder: PartBuilder): void {
  const equals = builder.find('=', 0);
  const comma = builder.find(',', 0, equals);
  splitInterrupt(builder, 0, comma);
  if (comma < equals) builder.add('attribute', comma + 1, equals);
  if (equals < builder.text.length) builder.add('vector', equals + 1, builder.text.length);
}

function lastColon(builder: PartBuilder, from: number, to: number): number {
  let last = -1;
  for (let at = builder.find(':', from, to); at < to; at = builder.find(':', at + 1, to)) last = at;
  return last;
}
