import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import type { ArgumentForm } from '../../catalogue/shape';
import { foreignWord } from '../../catalogue/vocabulary/foreignWords';
import type { OptionKind } from '../../syntax/optionKind';
import type { Word } from '../../syntax/token';
import type { ArgumentNode, OptionNode } from '../../syntax/tree';
import { isAssignment } from '../../syntax/valueShape';
import { type Edit, replace } from '../../text/edit';
import type { ReportedProblem, Rule } from '../rule';
import type { CheckSubject } from '../subject';
import { meantElsewhere, possibleOptions, takesAlike } from './possibleOptions';

/** `name=value`, `name: value` or `name = value`, where qvm takes a word, then its value. */
export const ASSIGNMENT_SYNTAX: Rule = {
  id: 'assignment-syntax',
  severity: 'error',
  summary: 'An option or a part of an argument is written as `name=value` or `name: value`.',
  section: 'Reading the text',
  check(subject, report) {
    for (const option of subject.options(isOrHoldsAssignment)) {
      const isKnown = option.status === 'known';
      if (option.assignment) report(assigned(subject, option));
      else if (option.sign !== undefined && isKnown) report(withSign(subject, option));
      else if (isUnknownAssignment(option)) report(unknown(subject, option));
      else if (isKnown) reportNamedParts(subject, option, report);
    }
  },
};

const isOrHoldsAssignment: OptionKind = (option) =>
  option.assignment ||
  option.sign !== undefined ||
  isUnknownAssignment(option) ||
  option.arguments.some(({ word }) => word.text.includes('='));

/** An option that nobody knows, written as an assignment; other rules leave it to this one. */
export function isUnknownAssignment({ status, word, sign, assignment }: OptionNode): boolean {
  if (assignment || (status !== 'unknown' && status !== 'foreign')) return false;
  return sign !== undefined || isAssignment(word);
}

function assigned(subject: CheckSubject, option: OptionNode): ReportedProblem {
  const { name, word, fact, arguments: taken } = option;
  const value = taken[0]?.word;
  const sign = { start: word.start + name.length, end: value?.start ?? word.end };
  return {
    at: word,
    message: `${quoted(word.text)} must be written ${quoted(`${name} ${value?.text ?? ''}`)}: a word, a blank, then its value.`,
    fixes: () => {
      if (fact === undefined || fact.arguments.length === 0) return [];
      const inner = taken[0] === undefined ? [] : namedParts(subject, taken[0]);
      const edits = [replace(sign, ' '), ...inner];
      return [{ title: `Write ${quoted(name)}, then its value`, edits, preferred: true, safe: true }];
    },
  };
}

/** `name: value`, `name = value`: the sign has no place between the two. */
function withSign(
  { tree }: CheckSubject,
  { name, word, sign, arguments: taken }: OptionNode,
): ReportedProblem {
  const value = taken[0]?.word;
  const from = word.start + name.length;
  const end = value?.start ?? sign?.end ?? from;
  const written = tree.text.slice(from, sign?.end ?? from).trim();
  return {
    at: { start: word.start, end: sign?.end ?? word.end },
    message: `${quoted(name)} takes its value after a blank, without ${quoted(written)}: ${quoted(`${name} ${value?.text ?? ''}`.trimEnd())}.`,
    fixes: () => [
      {
        title: `Remove ${quoted(written)}`,
        edits: [replace({ start: from, end }, value === undefined ? '' : ' ')],
        preferred: true,
      },
    ],
  };
}

function unknown(subject: CheckSubject, option: OptionNode): ReportedProblem {
  const { component, word, sign, status } = option;
  const vdev = component?.kind === 'vdev' ? component.vdev : undefined;
  const name = /^[\w-]*/.exec(word.text)?.[0] ?? '';
  const near = status === 'foreign' ? [] : possibleOptions(subject, option, name);
  const milder =
    status === 'foreign'
      ? 'information'
      : vdev?.open === true
        ? 'hint'
        : vdev === undefined
          ? 'error'
          : 'warning';
  return {
    at: word,
    severity: milder,
    message: `${quoted(sign === undefined ? word.text : name)} is no option: qvm takes a word, a blank, then its value.${didYouMean(near)}${status === 'foreign' ? '' : meantElsewhere(subject, name, near)}`,
    fixes: () => {
      const [only] = near;
      if (only === undefined || near.length > 1 || sign !== undefined) return [];
      const value = word.text.slice(name.length + 1);
      return [
        {
          title: `Write ${quoted(`${only} ${value}`)}`,
          edits: [replace(word, `${only} ${value}`)],
          preferred: takesAlike(subject, option, only, value),
        },
      ];
    },
  };
}

function reportNamedParts(
  subject: CheckSubject,
  option: OptionNode,
  report: (report: ReportedProblem) => void,
): void {
  for (const argument of option.arguments) {
    const edits = namedParts(subject, argument);
    if (edits.length === 0) continue;
    const isType = argument.fact?.form === 'vdev-type';
    report({
      at: argument.word,
      message: isType
        ? `${quoted(argument.word.text)} is taken for the name of a vdev: each option is a word of its own, a blank, then its value.`
        : `${quoted(option.name)} takes the values alone, without ${quoted(NAMED.exec(argument.word.text)?.[0] ?? '=')}.`,
      fixes: () => [
        {
          title: isType ? 'Write the options as words' : 'Write the values alone',
          edits,
          preferred: true,
          safe: NUMERIC.has(argument.fact?.form ?? 'text'),
        },
      ],
    });
  }
}

const NAMED = /^[A-Za-z_]+=/;

const NONE: Edit[] = [];

const NUMERIC: ReadonlySet<ArgumentForm> = new Set(['memory', 'location', 'create']);

/** Forms that take any text, so that a name before the value is not told from it. */
const TEXTS: ReadonlySet<ArgumentForm> = new Set(['load', 'host-device', 'path', 'peer', 'name', 'text']);

/** What people write before the value of a text; a file may well be called `a=b`. */
const NAMES =
  /(^|,)(addr|address|cmd|dev|device|disk|file|filename|guest|host|hostdev|id|image|img|kernel|load|name|path|peer|source|src|start|system|vm)=/g;

/** Edits that take the `name=` away from the pieces of an argument (`addr=0x1000,size=512M`). */
function namedParts(subject: CheckSubject, { parts, fact, word }: ArgumentNode): Edit[] {
  if (fact === undefined || !word.text.includes('=') || fact.manyWords === true) return NONE;
  if (NUMERIC.has(fact.form)) {
    return parts.flatMap((part) => {
      const name = part.opaque ? undefined : NAMED.exec(part.text)?.[0];
      return name === undefined ? [] : [replace({ start: part.start, end: part.start + name.length }, '')];
    });
  }
  if (word.quoted) return NONE;
  if (fact.form === 'vdev-type') return optionsInType(subject, word);
  if (!TEXTS.has(fact.form)) return NONE;
  const comma = (text: string | undefined) => text?.length ?? 0;
  return [...word.text.matchAll(NAMES)].map(({ index, 0: match, 1: before }) =>
    replace({ start: word.start + index + comma(before), end: word.start + index + match.length }, ''),
  );
}

/** `pl011,addr=0x1c090000`: the options of a vdev, with qvm's words for those that other programs call otherwise. */
function optionsInType({ catalogue }: CheckSubject, { text, start }: Word): Edit[] {
  const vdev = catalogue.vdev(text.slice(0, Math.max(0, text.indexOf(','))));
  const own = catalogue.optionsOf('vdev', vdev);
  return [...text.matchAll(/,([A-Za-z_][\w-]*)=/g)].map(({ index, 0: match, 1: name = '' }) => {
    const meant = own.has(name) ? name : foreignWord(name)?.instead.find((word) => own.has(word));
    return replace({ start: start + index, end: start + index + match.length }, ` ${meant ?? name} `);
  });
}
