import { quoted } from '../../../../shared/quoted';
import { describeList, didYouMean } from '../../../../shared/words';
import { ARCHITECTURES, RELEASES } from '../../catalogue/provenance';
import { DIRECTIVES, type Directive, type DirectiveWord } from '../../syntax/directive';
import { nearestWords } from '../../text/nearest';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { ReportedProblem, Rule } from '../rule';

const TARGETS: readonly string[] = [...RELEASES, ...ARCHITECTURES];
const POSSIBLE = `It is followed by ${describeList(DIRECTIVES, 'or')}.`;

const SWITCH: readonly string[] = ['on', 'off'];
const STANDS_ALONE: ReadonlySet<string> = new Set(['map-begin', 'map-end']);

/** What others call the architectures. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  arm64: 'aarch64',
  arm: 'aarch64',
  armv8: 'aarch64',
  amd64: 'x86_64',
  x86: 'x86_64',
  'x86-64': 'x86_64',
};

/** A comment to the tool that it does not understand. */
export function unknownDirective(ruleIds: () => readonly string[]): Rule {
  return {
    id: 'unknown-directive',
    severity: 'warning',
    summary: 'A comment that begins with `qvmconf:` is not understood.',
    section: 'Comments to the tool',
    check({ directives }, report) {
      if (directives.length === 0) return;
      const known = new Set(ruleIds());
      for (const directive of directives) {
        const { name, word, words } = directive;
        if (word.text === '') report({ at: word, message: `Nothing stands after \`qvmconf:\`. ${POSSIBLE}` });
        else if (name === undefined)
          report(misspelt(word, 'a comment that the tool understands', DIRECTIVES));
        else if (words.length === 0 && !STANDS_ALONE.has(name)) report(empty(directive));
        for (const part of words) {
          if (name === 'format' || (name !== undefined && STANDS_ALONE.has(name))) {
            const possible = name === 'format' ? SWITCH : [];
            if (!possible.includes(part.text)) report(misplaced(part, directive.word, possible));
            continue;
          }
          if (name === 'target') {
            if (!TARGETS.includes(part.text)) report(unknownTarget(part));
          } else if (name !== undefined && !known.has(part.text)) report(misspelt(part, 'a rule', known));
        }
      }
    },
  };
}

function misplaced(
  part: DirectiveWord,
  { text }: DirectiveWord,
  possible: readonly string[],
): ReportedProblem {
  const wants = possible.length === 0 ? 'nothing' : describeList(possible, 'or');
  return {
    at: part,
    message: `${quoted(part.text)} makes no sense after ${quoted(text)}, which takes ${wants}.`,
  };
}

function empty({ word, name }: Directive): ReportedProblem {
  const wants =
    name === 'target'
      ? 'a release or an architecture'
      : name === 'format'
        ? describeList(SWITCH, 'or')
        : 'the rules to silence';
  return { at: word, message: `${quoted(word.text)} must be followed by ${wants}.` };
}

function unknownTarget(word: DirectiveWord): ReportedProblem {
  const meant = OTHER_NAMES[word.text.toLowerCase()];
  const near = meant === undefined ? [] : [meant];
  const message = `${quoted(word.text)} is no release or architecture: they are ${describeList(TARGETS, 'and')}.${didYouMean(near)}`;
  return { at: word, message, fixes: () => replaceByNearest(word, near) };
}

function misspelt(word: DirectiveWord, what: string, known: Iterable<string>): ReportedProblem {
  const near = nearestWords(word.text, known);
  return {
    at: word,
    message: `${quoted(word.text)} is not ${what}.${didYouMean(near)}`,
    fixes: () => replaceByNearest(word, near),
  };
}
