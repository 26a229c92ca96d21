import { specified } from '../../../catalogue/source';
import { type Block, certainty, clauses, code, footer, stack } from '../markdown';
import { type PartSubject, targetRelease } from '../subject';
import { optionContext, optionHead } from './optionCard';

const BITS = specified('the two low bits of the first byte, IEEE 802');

/** The card of a MAC address: who may give it out, and whether a device can have it. */
export function macCard({ analysis, option, part }: PartSubject): Block {
  const first = /^([0-9a-fA-F]{2})(:[0-9a-fA-F]{2}){5}$/.exec(part.text)?.[1];
  const release = targetRelease(analysis);
  if (option.fact === undefined) return undefined;
  const byte = first === undefined ? undefined : Number.parseInt(first, 16);
  return stack(
    optionHead(option.fact, optionContext(option), release),
    byte === undefined
      ? undefined
      : clauses(
          code(part.text.toLowerCase()),
          byte & 2 ? 'locally administered: yours to give out' : 'from a maker, by its first three bytes',
          byte & 1 ? '**a group address: no device can have it**' : undefined,
          certainty(BITS),
        ),
    footer(option.fact.source, option.fact, release),
  );
}
