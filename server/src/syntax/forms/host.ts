import type { PartBuilder } from './builder';

/** `[address,]file`: an address only where the text before the first comma starts like one. */
export function splitLoad(builder: PartBuilder): void {
  const comma = builder.find(',', 0);
  const before = builder.text.slice(0, comma);
  const address = comma < builder.text.length && /^(0[xXdD])?[0-9a-fA-F]+[kKmMgG]?$|\{|^@/.test(before);
  if (address) builder.add('address', 0, comma);
  builder.add('path', address ? comma + 1 : 0, builder.text.length);
}

/** `[<|>]path`, `-`, `>-`, `>"|command"`. */
export function splitHostDevice(builder: PartBuilder): void {
  const direction = /^[<>]+/.exec(builder.text)?.[0].length ?? 0;
  if (direction > 0) builder.add('direction', 0, direction);
  const rest = builder.text.slice(direction).replaceAll('"', '');
  builder.add(rest.startsWith('|') ? 'pipe' : 'path', direction, builder.text.length);
}
