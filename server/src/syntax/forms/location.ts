import type { Space } from '../../../../shared/range';
import type { PartBuilder } from './builder';

/**
 * `[mem:|io:|pci:]where[,length][,letters][=host]`. PCI takes `vendor/device[/index]` or
 * `bus:device[.function]` and no length (manual, `config/guests`, `vm/pass`).
 */
export function splitLocation(builder: PartBuilder, defaultSpace: Space, pass: boolean): void {
  const equals = pass ? builder.find('=', 0) : builder.text.length;
  const space = splitWhere(builder, 0, equals, defaultSpace, pass);
  if (equals < builder.text.length) splitHost(builder, equals + 1, space);
}

function splitWhere(
  builder: PartBuilder,
  from: number,
  to: number,
  defaultSpace: Space,
  pass: boolean,
): Space {
  const [space, start] = readSpace(builder, from, to, defaultSpace);
  if (start > from) builder.add('space', from, start - 1);
  // A lone type word: its location stands in the next word (`reserve loc io 0xcf,0x8`).
  if (start > to) return space;
  if (space === 'pci') {
    splitPci(builder, start, to);
    return space;
  }
  const address = space === 'io' ? 'port' : 'address';
  builder.pieces(start, to).forEach(([pieceStart, pieceEnd], index) => {
    const text = builder.text.slice(pieceStart, pieceEnd);
    // One page writes `letters,=host`: the empty piece before `=` is no fault.
    if (pass && index > 0 && text === '' && builder.text[pieceEnd] === '=') return;
    if (index === 0) builder.add(address, pieceStart, pieceEnd);
    else if (pass && (index > 1 || isLetters(text)))
      builder.add(index > 2 ? 'surplus' : 'letters', pieceStart, pieceEnd);
    else builder.add(index === 1 ? 'length' : 'surplus', pieceStart, pieceEnd);
  });
  return space;
}

function splitHost(builder: PartBuilder, from: number, guestSpace: Space): void {
  const to = builder.text.length;
  const [space, start] = readSpace(builder, from, to, guestSpace);
  if (start > from) builder.add('host-space', from, start - 1);
  if (start > to) return;
  if (space === 'pci') splitPci(builder, start, to);
  else builder.addPieces(['host-address'], start, to);
}

/** `vendor/device[/index]` or `bus:device[.function]`. */
function splitPci(builder: PartBuilder, from: number, to: number): void {
  const slash = builder.find('/', from, to);
  if (slash < to) {
    const second = builder.find('/', slash + 1, to);
    builder.add('vendor', from, slash);
    builder.add('device-id', slash + 1, second);
    if (second < to) builder.add('pci-index', second + 1, to);
    return;
  }
  const colon = builder.find(':', from, to);
  builder.add('bus', from, colon);
  if (colon >= to) return;
  const dot = builder.find('.', colon + 1, to);
  builder.add('device', colon + 1, dot);
  if (dot < to) builder.add('function', dot + 1, to);
}

function readSpace(builder: PartBuilder, from: number, to: number, fallback: Space): [Space, number] {
  const colon = builder.find(':', from, to);
  if (colon >= to && isSpace(builder.text.slice(from, to))) return [fallback, to + 1];
  if (colon >= to) {
    // Virtio vdevs default to PCI, yet a bare address on them means a memory-mapped device in every sample.
    const pci = fallback === 'pci' && builder.find('/', from, to) < to;
    return [fallback === 'pci' && !pci ? 'mem' : fallback, from];
  }
  const word = builder.text.slice(from, colon);
  if (isSpace(word)) return [word, colon + 1];
  // `0:1.0` on a PCI vdev has a colon and no type; any other word before a colon is a misspelt type.
  return /^[0-9]/.test(word) && fallback === 'pci' ? [fallback, from] : [fallback, colon + 1];
}

function isSpace(word: string): word is Space {
  return word === 'mem' || word === 'io' || word === 'pci';
}

function isLetters(text: string): boolean {
  return /^[-+a-zA-Z]+$/.test(text) && !/^0[xd]/i.test(text);
}
