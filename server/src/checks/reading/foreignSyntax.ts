import { quoted } from '../../../../shared/quoted';
import type { ForeignNotation } from '../../syntax/foreignNotation';
import type { StrayWord } from '../../syntax/tree';
import { remove } from '../../text/change';
import { replace } from '../../text/edit';
import { endOfLine } from '../../text/lines';
import type { Fix, Rule } from '../rule';
import type { CheckSubject } from '../subject';

/** Comments, sections, brackets and lists of other languages; one finding for each line. */
export const FOREIGN_SYNTAX: Rule = {
  id: 'foreign-syntax',
  severity: 'error',
  summary: 'A comment, a section, brackets or a list in the notation of another language.',
  section: 'Reading the text',
  check(subject, report) {
    let lineReported = -1;
    for (const stray of subject.tree.strays) {
      const { notation, word } = stray;
      if (notation === undefined || word.start < lineReported) continue;
      lineReported = endOfLine(subject.tree.text, word.end);
      report({
        at: word,
        message: `${sourceOf(subject, stray)} is ${ANSWERS[notation]}`,
        fixes: () => fixesFor(subject, stray, notation),
      });
    }
  },
};

const ANSWERS: Readonly<Record<ForeignNotation, string>> = {
  comment: 'no comment for qvm, which reads the words after it: a comment begins with `#`.',
  section:
    'no word of qvm, which has no sections: a machine begins with `system NAME`, a device with `vdev TYPE`.',
  brace:
    'no word of qvm, which has no brackets: options belong to the `vdev`, `cpu`, `pass` or `reserve` before them.',
  'quoted-key': 'no word of qvm, which takes no JSON: an option is a word, a blank, then its value.',
  tag: 'no word of qvm, which takes no XML: an option is a word, a blank, then its value.',
  list: 'no word of qvm, which has no lists: each option begins with its name.',
};

function sourceOf({ tree }: CheckSubject, { word }: StrayWord): string {
  return quoted(tree.text.slice(word.start, word.end));
}

function fixesFor(subject: CheckSubject, { word }: StrayWord, notation: ForeignNotation): Fix[] {
  const { tree } = subject;
  switch (notation) {
    case 'comment': {
      const sign = /^(\/\/+|\/\*+|\*\/?|;+|--+)/.exec(word.text)?.[0].length ?? 0;
      const at = { start: word.start, end: word.start + sign };
      return [{ title: 'Begin the comment with `#`', edits: [replace(at, '#')], preferred: true }];
    }
    case 'brace':
    case 'list':
      return [{ title: `Remove ${quoted(word.text)}`, edits: [remove(tree.text, word)], preferred: true }];
    case 'quoted-key': {
      const end = endOfLine(tree.text, word.start);
      const pair = /^"([\w-]+)":\s*"?([^"\s,{}[\]]+)"?,?\s*$/.exec(tree.text.slice(word.start, end));
      const [, name = '', value = ''] = pair ?? [];
      if (subject.catalogue.optionAnywhere(name) === undefined) return [];
      const text = `${name} ${value}`;
      return [
        {
          title: `Write ${quoted(text)}`,
          edits: [replace({ start: word.start, end }, text)],
          preferred: true,
        },
      ];
    }
    default:
      return [];
  }
}
