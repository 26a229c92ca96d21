import { hexDigits } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { describeList, didYouMean } from '../../../../shared/words';
import { wordsOfPart } from '../../catalogue/forms';
import type { WordFact } from '../../catalogue/shape';
import { BOOLEAN_WORDS, TRISTATE_WORDS } from '../../catalogue/vocabulary/booleans';
import { PASS_LETTERS } from '../../catalogue/vocabulary/passLetters';
import { isCutInTwo } from '../../syntax/component';
import { readNumber } from '../../syntax/number';
import type { OptionKind } from '../../syntax/optionKind';
import type { Part } from '../../syntax/part';
import type { OptionNode } from '../../syntax/tree';
import { replace } from '../../text/edit';
import { nearestWords } from '../../text/nearest';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { ReportedProblem, Rule } from '../rule';

type Sink = (report: ReportedProblem) => void;

/** Not one of the documented words, letters or forms. */
export const INVALID_VALUE: Rule = {
  id: 'invalid-value',
  severity: 'error',
  summary: 'Not one of the documented words, letters or forms.',
  section: 'Reading the text',
  check(subject, report) {
    for (const option of subject.options(isInvalid))
      if (!subject.swaps.has(option)) checkOption(option, report);
    for (const { variable, part } of subject.setValues) {
      if (variable.type === 'boolean') checkWord(part, BOOLEAN_WORDS, report);
      else if (variable.type === 'tristate') checkWord(part, [...TRISTATE_WORDS, ...BOOLEAN_WORDS], report);
      else if (variable.type === 'number' || variable.type === 'address') checkNumber(part, report);
    }
  },
};

const isInvalid: OptionKind = (option) => {
  let found = false;
  if (option.status === 'known' && !isCutInTwo(option))
    checkOption(option, () => {
      found = true;
    });
  return found;
};

function checkOption(option: OptionNode, report: Sink): void {
  for (const argument of option.arguments) {
    for (const part of argument.parts) {
      if (part.opaque) continue;
      const words = wordsOfPart(argument.fact, part.role);
      if (words !== undefined) checkWord(part, words, report);
      else if (part.role === 'letters') checkLetters(part, report);
      else if (part.role === 'mac') checkMac(part, report);
      else if (part.role === 'delay') checkForm(part, DELAY, 'a number of seconds or `forever`', report);
    }
  }
}

const MAC = /^[0-9a-fA-F]{1,2}(:[0-9a-fA-F]{1,2}){5}$/;
const DELAY = /^([0-9]+|0x[0-9a-fA-F]+|forever)$/;

function checkWord(part: Part, words: readonly WordFact[], report: Sink): void {
  if (words.some((known) => known.word === part.text)) return;
  const all = words.map((known) => known.word);
  const lower = part.text.toLowerCase();
  const near = all.includes(lower) ? [lower] : nearestWords(part.text, all);
  report({
    at: part,
    // Whether qvm minds upper case is documented nowhere.
    severity: all.includes(lower) ? 'warning' : 'error',
    message: `${quoted(part.text)} is not possible here: it is ${describeList(all, 'or')}.${didYouMean(near)}`,
    fixes: () => replaceByNearest(part, near),
  });
}

function checkForm(part: Part, form: RegExp, what: string, report: Sink): void {
  if (!form.test(part.text)) report({ at: part, message: `${quoted(part.text)} is not ${what}.` });
}

/** The lowest bit of the first byte says that an address is that of a group (IEEE 802); no interface can have one. */
function checkMac(part: Part, report: Sink): void {
  checkForm(part, MAC, 'a MAC address such as `52:54:00:12:34:56`', report);
  const [first = '', ...rest] = part.text.split(':');
  const byte = Number.parseInt(first, 16);
  if (!MAC.test(part.text) || byte % 2 === 0) return;
  const single = [hexDigits(byte - 1, 2), ...rest].join(':');
  report({
    at: part,
    severity: 'warning',
    message: `${quoted(part.text)} is the address of a group: the first byte of an interface's own is even.`,
    fixes: () =>
      byte === 0xff ? [] : [{ title: `Write ${quoted(single)}`, edits: [replace(part, single)] }],
  });
}

function checkNumber(part: Part, report: Sink): void {
  const { problem } = readNumber(part.text, 'decimal');
  if (problem === 'malformed') report({ at: part, message: `${quoted(part.text)} is not a number.` });
}

/** Access letters add up from the left; `+` and `-` switch between adding and taking away. */
function checkLetters(part: Part, report: Sink): void {
  const held = new Set<string>();
  let adding = true;
  for (const [index, letter] of [...part.text].entries()) {
    if (letter === '+' || letter === '-') {
      adding = letter === '+';
      continue;
    }
    const fact = PASS_LETTERS.find((known) => known.letter === letter);
    const at = { start: part.start + index, end: part.start + index + 1 };
    if (fact === undefined) {
      const all = PASS_LETTERS.map((known) => known.letter);
      report({ at, message: `${quoted(letter)} is no access letter: they are ${describeList(all, 'and')}.` });
      return;
    }
    if (adding) held.add(letter);
    else held.delete(letter);
  }
  for (const { letter, excludes = [] } of PASS_LETTERS) {
    const clash = held.has(letter) ? excludes.find((other) => held.has(other)) : undefined;
    if (clash === undefined) continue;
    report({
      at: part,
      message: `${quoted(letter)} must not be combined with ${quoted(clash)}, the manual says.`,
    });
    return;
  }
}
