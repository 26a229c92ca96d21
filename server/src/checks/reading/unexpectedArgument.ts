import { quoted } from '../../../../shared/quoted';
import type { ArgumentFact, ArgumentForm } from '../../catalogue/shape';
import { isCutInTwo } from '../../syntax/component';
import type { OptionKind } from '../../syntax/optionKind';
import type { Part } from '../../syntax/part';
import type { Word } from '../../syntax/token';
import type { OptionNode, StrayWord, SyntaxTree } from '../../syntax/tree';
import { replace } from '../../text/edit';
import { cpuLines } from '../fixes/cpuLines';
import type { Fix, ReportedProblem, Rule } from '../rule';

import { swappedBlobWord } from '../swap';

/** What a blank after a comma does; the manual prints one in a few places, so that nobody knows what qvm does there. */
function cutInTwo(
  name: string,
  fact: ArgumentFact | undefined,
): Pick<ReportedProblem, 'message' | 'severity'> {
  if (fact?.printedWithBlank === true) {
    return {
      severity: 'warning',
      message: `${quoted(name)} is cut in two by the blank after the comma, by the rules of the syntax. The manual prints a blank here; without it nothing is in doubt.`,
    };
  }
  return {
    message: `${quoted(name)} is cut in two by the blank after the comma; qvm takes this word for something else.`,
  };
}

/** A stray word, an argument cut in two by a blank, or more pieces than an argument has room for. */
export const UNEXPECTED_ARGUMENT: Rule = {
  id: 'unexpected-argument',
  severity: 'error',
  summary: 'A word belongs to no option, or an argument has a blank or a piece too many.',
  section: 'Reading the text',
  check(subject, report) {
    let previous: StrayWord | undefined;
    for (const [index, stray] of subject.tree.strays.entries()) {
      const { word, option, reason } = stray;
      if (reason === 'foreign' || reason === 'sign') continue;
      if (swappedBlobWord(stray, subject.tree.text, subject.catalogue) !== undefined) continue;
      if (reason === 'unquoted' && (option === undefined || joinedBy(option, word) === undefined)) {
        if (previous?.option !== option || previous?.reason !== reason)
          report(unquoted(subject.tree, index, stray));
        previous = stray;
        continue;
      }
      const from = previous?.option === option && previous !== undefined ? previous.word.end : option?.end;
      previous = stray;
      const related =
        option === undefined
          ? []
          : [{ start: option.start, end: option.end, message: 'the option before it' }];
      if (reason === 'after-comma') {
        report({
          at: word,
          ...cutInTwo(option?.name ?? '', option?.arguments.at(-1)?.fact),
          related,
          fixes: () => (from === undefined ? [] : join(subject.tree, from, word.start)),
        });
      } else {
        const sign = option?.arguments.at(-1)?.parts.find(({ role }) => role === 'direction');
        if (option !== undefined && sign !== undefined && sign.end === option.end) {
          report(cutOffPath(sign, option, word));
          continue;
        }
        if (option?.fact?.opens === 'cpu' && option.arguments.length === 0) {
          const place = { start: option.word.start, end: word.end };
          report({
            at: word,
            message: `${quoted(word.text)} belongs to no option: each \`cpu\` is one vCPU and takes no number.`,
            related,
            fixes: () => cpuLines(subject.tree.text, place, word.text),
          });
          continue;
        }
        const joined = option === undefined ? undefined : joinedBy(option, word);
        if (option !== undefined && joined !== undefined && from === option.end) {
          const at = { start: option.arguments[0]?.word.start ?? option.start, end: word.end };
          report({
            at: word,
            message: `${quoted(option.name)} is cut in two by a blank: ${quoted(`${option.name} ${joined}`)}.`,
            related,
            fixes: () => [
              { title: `Write ${quoted(joined)}`, edits: [replace(at, joined)], preferred: true },
            ],
          });
          continue;
        }
        const before = option === undefined ? '' : ` ${quoted(option.name)} has all its arguments.`;
        report({ at: word, message: `${quoted(word.text)} belongs to no option.${before}`, related });
      }
    }
    for (const option of subject.options(hasSurplus)) {
      if (isCutInTwo(option)) reportCut(subject.tree, option, report);
      for (const { parts } of option.arguments) {
        const surplus = parts.find((part) => part.role === 'surplus');
        if (surplus !== undefined)
          report({ at: surplus, message: `${quoted(option.name)} has no room for ${quoted(surplus.text)}.` });
      }
    }
    for (const use of subject.machine.interrupts) {
      if (use.controller !== 'apic' || use.linePart === undefined) continue;
      if (subject.machine.controllers.some((known) => known.name === 'apic' && known.kind !== 'apic'))
        continue;
      const at = { start: use.controllerPart?.end ?? use.linePart.start, end: use.linePart.end };
      report({
        at,
        message: 'The local APIC takes no line: write `apic` alone.',
        fixes: () => [{ title: 'Write `apic`', edits: [replace(at, '')], preferred: true, safe: true }],
      });
    }
  },
};

const hasSurplus: OptionKind = (option) =>
  option.status === 'known' &&
  (isCutInTwo(option) || option.arguments.some(({ parts }) => parts.some(({ role }) => role === 'surplus')));

/** Forms whose pieces are joined by commas, of which the second may be a number. */
const JOINED: ReadonlySet<ArgumentForm | undefined> = new Set([
  'memory',
  'create',
  'pass-location',
  'reserve-location',
  'register',
]);

/** One argument of two words that should be pieces of one: `ram 0x80000000 512M`, `load a.ifs 0x80000000`. */
function joinedBy(
  { arguments: [first, ...others] }: OptionNode,
  { text, quoted: inQuotes }: Word,
): string | undefined {
  if (first === undefined || others.length > 0 || inQuotes || first.word.quoted) return undefined;
  const { text: before } = first.word;
  if (before.includes(',') || before.includes('=') || !/^[\w./:-]+$/.test(text)) return undefined;
  const isNumber = (word: string) => /^(0x[0-9a-f]+|[0-9]+)[kmg]?$/i.test(word);
  if (first.fact?.form === 'load') {
    if (/^0x/.test(before)) return isNumber(text) ? undefined : `${before},${text}`;
    return /^0x/.test(text) && isNumber(text) ? `${text},${before}` : undefined;
  }
  if (!JOINED.has(first.fact?.form) || !isNumber(text)) return undefined;
  const isPlace = first.fact?.form !== 'memory' || isNumber(before);
  return isPlace ? `${before},${text}` : undefined;
}

/** `hostdev > /file`: the sign alone was taken for the argument. */
function cutOffPath(sign: Part, option: OptionNode, word: Word): ReportedProblem {
  return {
    at: word,
    message: `${quoted(option.name)} is cut off by the blank after ${quoted(sign.text)}: it takes one word, ${quoted(sign.text + word.text)}.`,
    fixes: () => [
      {
        title: `Remove the blank after ${quoted(sign.text)}`,
        edits: [{ start: sign.end, end: word.start, text: '' }],
        preferred: true,
      },
    ],
  };
}

/** Several words on a line after an option that takes one: a text, or a path with a blank. */
function unquoted(
  { text, strays }: SyntaxTree,
  index: number,
  { option, word, reason }: StrayWord,
): ReportedProblem {
  const argument = option?.arguments.at(-1)?.word ?? word;
  let { end } = word;
  for (let at = index + 1; at < strays.length; at++) {
    const next = strays[at];
    if (next?.option !== option || next?.reason !== reason) break;
    end = next.word.end;
  }
  const whole = text.slice(argument.start, end);
  return {
    at: word,
    message: `${quoted(option?.name ?? '')} takes one word and the blank ends it: put ${quoted(whole)} in quotes.`,
    fixes: () =>
      whole.includes('"')
        ? []
        : [
            {
              title: 'Put the whole text in quotes',
              edits: [
                { start: argument.start, end: argument.start, text: '"' },
                { start: end, end, text: '"' },
              ],
              preferred: true,
            },
          ],
  };
}

/** As for a stray word after a comma, where the option has room for one more argument. */
function reportCut(tree: SyntaxTree, option: OptionNode, report: (report: ReportedProblem) => void): void {
  const cut = option.arguments.findIndex(({ word }) => word.text.endsWith(','));
  const [before, after] = [option.arguments[cut]?.word, option.arguments[cut + 1]?.word];
  if (before === undefined || after === undefined) return;
  report({
    at: after,
    ...cutInTwo(option.name, option.arguments[cut]?.fact),
    fixes: () => join(tree, before.end, after.start),
  });
}

/** None after a quote that is never closed: it would take in the whole line that follows. */
function join({ unterminated }: SyntaxTree, start: number, end: number): Fix[] {
  if (unterminated.some((word) => word.end === start)) return [];
  return [
    {
      title: 'Remove the blank after the comma',
      edits: [{ start, end, text: '' }],
      preferred: true,
      safe: true,
    },
  ];
}
