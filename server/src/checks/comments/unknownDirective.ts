import { ARCHITECTURES, RELEASES } from '../../catalogue/provenance';
import { DIRECTIVES, type Directive, type DirectiveWord } from '../../syntax/directive';
import { replaceByNearest } from '../edits/change';
import { didYouMean, nearestWords } from '../facts/nearest';
import { describeList } from '../facts/phrase';
import type { Report, Rule } from '../rule';

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
        if (name === undefined) report(misspelt(word, 'a comment that the tool understands', DIRECTIVES));
        else if (words.length === 0) report(empty(directive));
        for (const part of words) {
          if (name === 'target') {
            const targets: readonly string[] = [...RELEASES, ...ARCHITECTURES];
            if (!targets.includes(part.text))
              report(misspelt(part, 'a release or architecture', targets, true));
          } else if (name !== undefined && !known.has(part.text)) report(misspelt(part, 'a rule', known));
        }
      }
    },
  };
}

function empty({ word, name }: Directive): Report {
  const wants = name === 'target' ? 'a release or an architecture' : 'the rules to silence';
  return { at: word, message: `\`${word.text}\` must be followed by ${wants}.` };
}

function misspelt(word: DirectiveWord, what: string, known: Iterable<string>, list = false): Report {
  const near = nearestWords(word.text, known);
  const all = list ? ` It is one of ${describeList([...known], 'or')}.` : '';
  return {
    at: word,
    message: `\`${word.text}\` is not ${what}.${near.length > 0 ? didYouMean(near) : all}`,
    fixes: () => replaceByNearest(word, near),
  };
}
