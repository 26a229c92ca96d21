import type { Source } from '../provenance';
import type { WordFact } from '../shape';
import { documented, inferred } from '../source';

const PASS = documented('vm/pass');

/** One access letter of a `pass` location. */
export interface PassLetterFact {
  readonly letter: string;
  /** Two or three words, for a decoded list: "read". */
  readonly title: string;
  readonly meaning: string;
  /** Letters that it brings along. */
  readonly implies?: readonly string[];
  /** Letters that must not stand beside it. */
  readonly excludes?: readonly string[];
  /** Letters that ought to stand beside it. */
  readonly wants?: readonly string[];
  readonly source: Source;
}

/** The access letters of a `pass` location, in the manual's order. */
export const PASS_LETTERS: readonly PassLetterFact[] = [
  { letter: 'r', title: 'read', meaning: 'The guest may read.', source: PASS },
  { letter: 'w', title: 'write', meaning: 'The guest may write.', source: PASS },
  { letter: 'x', title: 'execute', meaning: 'The guest may execute.', source: PASS },
  {
    letter: 'c',
    title: 'cacheable',
    meaning: 'Mapped cached; without it the mapping is uncached.',
    source: PASS,
  },
  { letter: 'e', title: 'exception', meaning: 'An access raises an exception in the guest.', source: PASS },
  {
    letter: 'm',
    title: 'system memory',
    meaning: 'The guest may use it as system memory.',
    implies: ['r', 'w', 'x', 'c', 's', 't', 'n'],
    excludes: ['d'],
    source: PASS,
  },
  {
    letter: 'd',
    title: 'does DMA',
    meaning: 'The device does DMA. Where `smmuman` manages the IOMMU, `d` or `n` must be given.',
    excludes: ['m'],
    wants: ['r', 'w'],
    source: PASS,
  },
  {
    letter: 'n',
    title: 'no DMA',
    meaning: 'The device does no DMA. Where `smmuman` manages the IOMMU, `d` or `n` must be given.',
    source: PASS,
  },
  {
    letter: 's',
    title: 'DMA source',
    meaning: 'DMA may read from it.',
    source: inferred('the manual lists the letter; its meaning follows from what `m` implies', 'vm/pass'),
  },
  {
    letter: 't',
    title: 'DMA target',
    meaning: 'DMA may write to it.',
    source: inferred('the manual lists the letter; its meaning follows from what `m` implies', 'vm/pass'),
  },
];

/** Signs between letters: what follows is added (the state at the start) or taken away. */
export const PASS_SIGNS: readonly WordFact[] = [
  { word: '+', description: 'The letters that follow are added; so it is at the start.', source: PASS },
  { word: '-', description: 'The letters that follow are taken away.', source: PASS },
];

/** Attributes of a `pass` interrupt, after the line. */
export const PASS_INTERRUPT_ATTRIBUTES: readonly WordFact[] = [
  {
    word: 't',
    description: 'Deliver by an interrupt thread, not by an ISR. No effect on x86; 8.0 always uses threads.',
    since: '2.2',
    until: '2.2',
    source: PASS,
  },
  {
    word: 'u',
    description:
      'Unmask at once. Only where host and guest are both edge triggered and the driver raises none while it clears.',
    since: '2.2',
    source: PASS,
  },
];
