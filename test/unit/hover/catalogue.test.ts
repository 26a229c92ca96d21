import { describe, expect, test } from 'vitest';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import type { OptionFact, VdevFact } from '../../../server/src/catalogue/shape';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { analyse } from '../support/analysis';
import { cardProblems, textOf } from './card';

/** One option in one context that has it, as a configuration. */
interface Case {
  readonly title: string;
  readonly fact: OptionFact;
  readonly before: string;
  readonly examples: readonly string[];
}

function cases(): Case[] {
  const all: Case[] = [];
  const add = (fact: OptionFact, place: string, before: string) =>
    all.push({ title: `${fact.name}${place}`, fact, before, examples: fact.examples ?? [] });
  for (const fact of BUILTIN.options) {
    if (fact.context === 'vm') add(fact, '', 'system guest ');
    else add(fact, ` of ${fact.context}`, `system guest ${fact.context} `);
  }
  for (const vdev of BUILTIN.vdevs) {
    for (const fact of BUILTIN.optionsOf('vdev', vdev).values())
      add(fact, ` of ${vdev.name}`, `system guest vdev ${vdev.name} `);
  }
  return all;
}

describe('every option in every context that has it', () => {
  test.each(cases())('$title', ({ fact, before, examples }) => {
    // Without an example the word alone still has its card.
    for (const example of examples.length === 0 ? [fact.name] : examples) {
      const text = `${before}${example}`;
      const analysis = analyse(text);
      const option = analysis.tree.options.find(
        (candidate) => candidate.name === fact.name && candidate.start >= before.length,
      );
      expect(option?.fact, text).toBe(fact);
      const card = textOf(hoverAt(analysis, option?.start ?? -1, loneDocument(analysis)));
      expect(card).toContain(fact.name);
      expect(card).toContain(fact.description);
      if (fact.default !== undefined) expect(card).toContain(fact.default);
      expect(cardProblems(card)).toEqual([]);
      for (const argument of option?.arguments ?? []) {
        for (const part of argument.parts) {
          const answer = hoverAt(analysis, part.start, loneDocument(analysis));
          expect(answer, `${text} at ${part.role} ${part.text}`).toBeDefined();
          expect(textOf(answer).length).toBeGreaterThan(10);
          expect(cardProblems(textOf(answer))).toEqual([]);
        }
      }
    }
  });
});

describe('every vdev', () => {
  const spellings = (vdev: VdevFact) => [vdev.name, `vdev-${vdev.name}.so`];
  test.each(BUILTIN.vdevs.flatMap((vdev) => spellings(vdev).map((type) => ({ vdev, type }))))(
    '$type',
    ({ vdev, type }) => {
      const text = `system guest vdev ${type}`;
      const analysis = analyse(text);
      const card = textOf(hoverAt(analysis, text.length - 1, loneDocument(analysis)));
      expect(card).toContain(vdev.title);
      expect(card).toContain(vdev.description);
      for (const option of BUILTIN.optionsOf('vdev', vdev).keys()) expect(card).toContain(`\`${option}\``);
      expect(cardProblems(card)).toEqual([]);
    },
  );
});

describe('every variable', () => {
  test.each(BUILTIN.variables.map((fact) => ({ name: fact.name, fact })))('$name', ({ name, fact }) => {
    const text = `system guest set ${name} on`;
    const analysis = analyse(text);
    for (const offset of [text.indexOf(name), text.length - 1]) {
      const card = textOf(hoverAt(analysis, offset, loneDocument(analysis)));
      expect(card).toContain(fact.description);
      expect(cardProblems(card)).toEqual([]);
    }
  });
});
