import { hex } from '../../../../../shared/address';
import { VIRTIO_NET_FEATURES } from '../../../catalogue/vocabulary/virtioNetFeatures';
import { numberOf } from '../../../machine/number';
import { readNumber } from '../../../syntax/number';
import { type Block, clauses, code, footer, plain, stack, table } from '../markdown';
import { unknownText } from '../readings';
import { type PartSubject, targetRelease } from '../subject';

/** The card of a `peerfeats` mask: what each bit turns on, and what stays off. */
export function peerFeaturesCard(subject: PartSubject): Block {
  const { analysis, option, argument, part } = subject;
  const mask = numberOf(part);
  if (mask === undefined || option.fact === undefined)
    return stack('**Features offered**', unknownText(part));
  const most = argument.fact?.most ?? 0n;
  const beyond = mask & ~most;
  const offered = (bit: number) => ((mask >> BigInt(bit)) & 1n) === 1n;
  const possible = VIRTIO_NET_FEATURES.filter(({ bit }) => ((most | mask) >> BigInt(bit)) & 1n);
  const named = new Set(VIRTIO_NET_FEATURES.map(({ bit }) => bit));
  const unnamed = [...Array(64).keys()].filter((bit) => offered(bit) && !named.has(bit));
  const known = argument.fact?.words?.find(({ word }) => readNumber(word, 'decimal').value === mask);
  return stack(
    clauses(
      `**Features offered** ${code(hex(mask))}`,
      `${possible.filter(({ bit }) => offered(bit)).length} of ${possible.length} on`,
      known?.description,
    ),
    table(
      ['', 'Bit', 'Feature', 'Meaning'],
      possible.map(({ bit, name, meaning }) => [offered(bit) ? '✓' : '–', `${bit}`, code(name), meaning]),
    ),
    unnamed.length === 0 ? undefined : `Bits without a name: ${unnamed.join(', ')}.`,
    beyond === 0n
      ? undefined
      : `**Beyond ${code(hex(most))}**, the most that may be offered: ${code(hex(beyond))}.`,
    clauses(
      `Names *from the hardware's specification*: ${plain(VIRTIO_NET_FEATURES[0]?.source.note ?? '')}`,
      footer(option.fact.source, option.fact, targetRelease(analysis)),
    ),
  );
}
