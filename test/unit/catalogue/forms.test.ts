import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { FORMS, labelledPieces, wordsOfPart } from '../../../server/src/catalogue/forms';
import { PROJECT_ARGUMENT_KINDS } from '../../../server/src/catalogue/project/kinds';
import { type PartRole, ROLES } from '../../../server/src/catalogue/roles';
import type { ArgumentFact, ArgumentForm, OptionFact } from '../../../server/src/catalogue/shape';
import { signatureHelpAt } from '../../../server/src/features/signatureHelp';
import { parse } from '../../../server/src/syntax/parser';
import type { OptionNode } from '../../../server/src/syntax/tree';
import { analyse } from '../support/analysis';
import { everySample } from '../support/samples';

const OPTIONS: readonly OptionFact[] = [
  ...BUILTIN.options,
  ...BUILTIN.commonOptions,
  ...BUILTIN.vdevs.flatMap((vdev) => vdev.options),
];
const ARGUMENTS: readonly (readonly [string, ArgumentFact])[] = OPTIONS.flatMap((option) =>
  option.arguments.map((argument) => [`${option.name} ${argument.label}`, argument] as const),
);
const ROWS = Object.entries(FORMS) as [ArgumentForm, (typeof FORMS)[ArgumentForm]][];

/** Everything that is written as an example in the catalogue, each where its option belongs, and every sample. */
const TEXTS: readonly string[] = [
  ...BUILTIN.options.flatMap((option) =>
    (option.examples ?? []).map((example) =>
      option.context === 'vm' ? example : `${option.context} ${example}`,
    ),
  ),
  ...BUILTIN.vdevs.flatMap((vdev) => [
    ...(vdev.examples ?? []),
    ...vdev.options.flatMap((option) => (option.examples ?? []).map((text) => `vdev ${vdev.name} ${text}`)),
    ...BUILTIN.commonOptions
      .filter(({ name }) => vdev.common.includes(name))
      .flatMap((option) => (option.examples ?? []).map((text) => `vdev ${vdev.name} ${text}`)),
  ]),
  ...everySample().map(({ text }) => text),
];
const WRITTEN: readonly OptionNode[] = TEXTS.flatMap((text) => parse(text, BUILTIN).options);

describe('the forms', () => {
  test('are all used by an option, or by vdevs of projects', () => {
    const used = new Set(ARGUMENTS.map(([, { form }]) => form));
    for (const form of PROJECT_ARGUMENT_KINDS) used.add(form);
    expect(ROWS.filter(([form]) => !used.has(form)).map(([form]) => form)).toEqual([]);
    for (const [, { form }] of ARGUMENTS) expect(FORMS[form]).toBeDefined();
  });

  test.each(ROWS)(
    '%s says what it is and what it is made of',
    (_form, { description, pieces, list, openEnded }) => {
      expect(description).not.toBe('');
      expect(pieces.length).toBeGreaterThan(0);
      const roles = pieces.flatMap((piece) => piece.roles);
      // Guest and host of a pass have the same kinds of PCI numbers.
      if (!roles.includes('host-address')) expect(new Set(roles).size).toBe(roles.length);
      for (const role of roles) expect(ROLES[role]).toBeDefined();
      expect(pieces.some((piece) => piece.optional !== true)).toBe(true);
      if (openEnded) expect(list).toBeUndefined();
      for (const { labels, description: text } of pieces)
        expect(labels === undefined).toBe(text === undefined);
    },
  );

  test('split each example and sample into parts that their rows list', () => {
    const seen = new Set<ArgumentForm>();
    for (const option of WRITTEN) {
      for (const { fact, parts, word } of option.arguments) {
        if (fact === undefined) continue;
        seen.add(fact.form);
        const roles = FORMS[fact.form].pieces.flatMap((piece) => piece.roles);
        const strange = parts.filter(({ role }) => !roles.includes(role)).map(({ role }) => role);
        expect(strange, `${option.name} ${word.text}`).toEqual([]);
      }
    }
    expect(ARGUMENTS.map(([, { form }]) => form).filter((form) => !seen.has(form))).toEqual([]);
  });

  test('have every role that is not a rest in some row', () => {
    const listed = new Set(ROWS.flatMap(([, { pieces }]) => pieces.flatMap(({ roles }) => roles)));
    const missing = (Object.keys(ROLES) as PartRole[]).filter((role) => !listed.has(role));
    expect(missing).toEqual(['surplus']);
  });
});

describe('the labels of arguments', () => {
  test.each(ARGUMENTS)('%s: shows each piece that must stand', (_name, { form, label }) => {
    const shown = labelledPieces(form, label);
    const needed = FORMS[form].pieces.filter(({ labels, optional }) => labels && optional !== true);
    // A label such as `pci:BUS:DEVICE[.FUNCTION]` names the argument as a whole.
    if (shown.length === 0) return;
    for (const { labels = [] } of needed)
      expect(shown.map(({ text }) => text).filter((text) => labels.includes(text))).toHaveLength(1);
  });

  test('are what signature help marks, within the synopsis', () => {
    let marked = 0;
    for (const text of TEXTS) {
      const analysis = analyse(text);
      for (const { word, start, end, text: label } of labelsAt(analysis)) {
        expect(start, word).toBeGreaterThanOrEqual(0);
        expect(end, word).toBeLessThanOrEqual(label.length);
        expect(label.slice(start, end), word).not.toMatch(/^$|[[,\s=:]$/);
        marked++;
      }
    }
    expect(marked).toBeGreaterThan(500);
  });
});

function labelsAt(analysis: ReturnType<typeof analyse>) {
  return analysis.tree.options.flatMap((option) =>
    option.arguments.flatMap(({ word }) => {
      const help = signatureHelpAt(analysis, word.contentEnd);
      return (help?.signatures ?? []).flatMap(({ label: text, parameters = [] }) =>
        parameters.map(({ label }) => {
          const [start, end] = label as [number, number];
          return { word: `${option.name} ${word.text}`, text, start, end };
        }),
      );
    }),
  );
}

describe('the roles', () => {
  test('are numbers where they take units or many notations', () => {
    for (const [role, { base, units, manyNotations }] of Object.entries(ROLES)) {
      if (units !== undefined || manyNotations) expect(base, role).toBeDefined();
      if (base !== undefined) expect(ROLES[role as PartRole].look?.type, role).toBe('number');
    }
  });

  test('have the words of their argument, of their form, or their own', () => {
    const fact = (form: ArgumentForm): ArgumentFact => ({
      label: 'X',
      form,
      words: [{ word: 'own', description: '' }],
    });
    const words = (form: ArgumentForm, role: PartRole) =>
      wordsOfPart(fact(form), role)?.map(({ word }) => word);
    expect(words('word', 'word')).toEqual(['own']);
    expect(words('boolean', 'boolean')).toContain('yes');
    expect(words('location', 'space')).toEqual(['mem', 'io', 'pci']);
    expect(words('number', 'number')).toBeUndefined();
    expect(wordsOfPart(undefined, 'word')).toBeUndefined();
  });
});
