import { PAGE } from '../../../shared/page';
import { quoted } from '../../../shared/quoted';
import type { Catalogue } from '../catalogue/catalogue';
import { wordsOfArgument } from '../catalogue/forms';
import { SCHEDULE_LETTERS } from '../catalogue/vocabulary/schedule';
import { readNumber } from '../syntax/number';
import type { OptionKind } from '../syntax/optionKind';
import { isOpaque, type Part, partOf } from '../syntax/part';
import type { OptionNode, StrayWord } from '../syntax/tree';
import type { Place } from '../text/place';

/** Two pieces of an option's arguments in each other's place, of which qvm can make nothing. */
export interface Swap {
  readonly option: OptionNode;
  readonly at: Place;
  /** What should stand there. */
  readonly text: string;
  /** What belongs before what: a sentence without its stop. */
  readonly message: string;
}

/** Whether a word is a name of its kind in this machine, and the other one, if given, is none. */
type IsName = (word: string, other?: string) => boolean;

/** What tells a name from another word. */
interface Names {
  readonly isVariable: IsName;
  readonly isController: IsName;
}

/** Whether its arguments are swapped if only their words are such names. */
export const mayBeSwapped: OptionKind = (option) =>
  option.status === 'known' &&
  swapOf(option, { isVariable: () => true, isController: () => true }) !== undefined;

/** The swapped pieces of an option that the catalogue knows; undefined where its arguments may be right as they are. */
export function swapOf(option: OptionNode, names: Names): Swap | undefined {
  if (option.assignment || option.arguments.some(({ word }) => isOpaque(word.text))) return undefined;
  const found = ofWords(option, names) ?? ofPieces(option, names);
  return found && { option, ...found };
}

/** `load initrd rd.gz`: the word that says what the file is stands after `load`. */
export function swappedBlobWord(
  { option, reason, word }: StrayWord,
  text: string,
  catalogue: Catalogue,
): Swap | undefined {
  const [kind] = option?.arguments ?? [];
  if (option?.name !== 'load' || kind === undefined || (reason !== 'unquoted' && reason !== 'surplus'))
    return undefined;
  if (!/^[ \t]+$/.test(text.slice(kind.word.end, word.start))) return undefined;
  if (catalogue.vmOption(kind.word.text)?.followedBy?.includes('load') !== true) return undefined;
  const meant = `${kind.word.text} load ${word.text}`;
  return {
    option,
    at: { start: option.word.start, end: word.end },
    text: meant,
    message: `${quoted(kind.word.text)} belongs before \`load\`: ${quoted(meant)}`,
  };
}

type Found = Omit<Swap, 'option'>;

/** Two words of lists in each other's place: `logger stderr error`, `set on debug`. */
function ofWords({ name, arguments: taken }: OptionNode, { isVariable }: Names): Found | undefined {
  const [first, second] = taken;
  const [a, b] = [first?.fact, second?.fact];
  if (first === undefined || second === undefined || a === undefined || b === undefined) return undefined;
  let swapped: boolean;
  if (a.form === 'variable') {
    swapped = isVariable(second.word.text, first.word.text);
  } else {
    const among = (text: string, fact: typeof a) => {
      const words = wordsOfArgument(fact);
      return text.split(',').every((piece) => words.some(({ word }) => word === piece));
    };
    if (wordsOfArgument(a).length === 0 || wordsOfArgument(b).length === 0) return undefined;
    swapped = !among(first.word.text, a) && among(first.word.text, b) && among(second.word.text, a);
  }
  if (!swapped) return undefined;
  const text = `${second.word.text} ${first.word.text}`;
  return {
    at: { start: first.word.start, end: second.word.end },
    text,
    message: `${quoted(second.word.text)} belongs before ${quoted(first.word.text)}: ${quoted(`${name} ${text}`)}`,
  };
}

function ofPieces(option: OptionNode, names: Names): Found | undefined {
  for (const { fact, parts, word } of option.arguments) {
    if (fact === undefined || word.quoted) continue;
    let found: readonly [text: string, what: string] | undefined;
    if (fact.form === 'create') found = ofRegion(parts);
    else if (fact.form === 'schedule') found = ofPriority(word.text);
    else if (fact.form === 'msi') found = ofFrame(parts);
    else if (fact.form === 'host-device') found = ofDirection(parts);
    else if (fact.form === 'pass-location') found = ofLetters(word.text);
    else if (INTERRUPTS.test(fact.form)) found = ofInterrupt(word.text, names);
    if (found === undefined) continue;
    const [text, what] = found;
    return { at: word, text, message: `${what}: ${quoted(`${option.name} ${text}`)}` };
  }
  return undefined;
}

const INTERRUPTS = /^(pass-)?interrupts?$/;
const SIZE = /^(0x[0-9a-f]+|[0-9]+)[kmg]?$/i;

/** `create 0x1000,frames`, and `create frames,0600,0x1000`. */
function ofRegion(parts: readonly Part[]): readonly [string, string] | undefined {
  const rest = parts.slice(2).map(({ text }) => text);
  const [region, size, mode] = [partOf(parts, 'region')?.text, partOf(parts, 'size')?.text, rest[0]];
  if (region === undefined || size === undefined) return undefined;
  if (SIZE.test(region) && /^[A-Za-z_]/.test(size) && readNumber(size, 'decimal').problem === 'malformed')
    return [[size, region, ...rest].join(','), 'The name belongs before the size'];
  if (mode === undefined || !/^0?[0-7]{3}$/.test(size) || !SIZE.test(mode)) return undefined;
  const bytes = readNumber(mode, 'decimal').value ?? 0n;
  if (!/^0x|[kmg]$/i.test(mode) || bytes < PAGE) return undefined;
  return [[region, mode, size, ...rest.slice(1)].join(','), 'The size belongs before the mode'];
}

/** `sched r10`. */
function ofPriority(text: string): readonly [string, string] | undefined {
  const [, letter = '', priority = ''] = /^([a-z])([0-9]+)$/.exec(text) ?? [];
  if (!SCHEDULE_LETTERS.some(({ word }) => word === letter)) return undefined;
  return [`${priority}${letter}`, 'The priority belongs before its letter'];
}

/** `msi 0x50,0x100,0x30000000`: no line and no number of lines is that large. */
function ofFrame(parts: readonly Part[]): readonly [string, string] | undefined {
  const [first = '', second = '', third = ''] = parts.map(({ text }) => text);
  if (!/^0x[0-9a-f]{5,}$/i.test(third) || !/^(0x[0-9a-f]{1,3}|[0-9]{1,4})$/i.test(first)) return undefined;
  return [[third, first, second].join(','), 'The address belongs before the lines'];
}

/** `hostdev /tmp/out>`. */
function ofDirection(parts: readonly Part[]): readonly [string, string] | undefined {
  const [, path = '', sign = ''] = /^([^<>]+)([<>])$/.exec(partOf(parts, 'path')?.text ?? '') ?? [];
  if (path === '' || partOf(parts, 'direction') !== undefined) return undefined;
  return [sign + path, `${quoted(sign)} belongs before the path`];
}

/** `loc 0xfe200000,rw,0x1000`. */
function ofLetters(text: string): readonly [string, string] | undefined {
  const [, place = '', letters = '', length = '', host = ''] =
    /^([^,=]+),([-+a-zA-Z]+),(0x[0-9a-fA-F]+[kKmMgG]?|[0-9]+[kKmMgG]?)(=.*)?$/.exec(text) ?? [];
  if (length === '') return undefined;
  return [`${place},${length},${letters}${host}`, 'The length belongs before the letters'];
}

/** `38:gic`, and `150=gic:61` of a `pass`. */
function ofInterrupt(text: string, { isController }: Names): readonly [string, string] | undefined {
  const [, line = '', name = ''] = /^((?:0x)?[0-9a-fA-F]+):([^:,=]+)$/.exec(text) ?? [];
  if (name !== '' && isController(name, line)) return [`${name}:${line}`, 'The PIC belongs before the line'];
  const [, vector = '', guest = '', pic = ''] =
    /^((?:0x)?[0-9a-fA-F]+)=(([^:,=]+):[0-9a-fA-Fx]+)$/.exec(text) ?? [];
  if (pic === '' || !isController(pic)) return undefined;
  return [`${guest}=${vector}`, "The guest's interrupt belongs before the host's"];
}
