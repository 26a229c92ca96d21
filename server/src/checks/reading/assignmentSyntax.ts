import { quoted } from '../../../../shared/quoted';
import type { ArgumentNode, OptionNode } from '../../syntax/tree';
import { type Edit, replace } from '../../text/edit';
import type { Report, Rule } from '../rule';

/** `name=value`, where qvm takes a word, then its value. */
export const ASSIGNMENT_SYNTAX: Rule = {
  id: 'assignment-syntax',
  severity: 'error',
  summary: 'An option or a part of an argument is written as `name=value`.',
  section: 'Reading the text',
  check({ tree }, report) {
    for (const option of tree.options) {
      if (option.assignment) report(assigned(option));
      else if (option.status === 'unknown' && option.name.includes('=')) report(unknown(option));
      else if (option.status === 'known') reportNamedParts(option, report);
    }
  },
};

function assigned(option: OptionNode): Report {
  const { name, word, fact, arguments: taken } = option;
  const value = taken[0]?.word;
  const sign = { start: word.start + name.length, end: value?.start ?? word.end };
  return {
    at: word,
    message: `${quoted(word.text)} must be written ${quoted(`${name} ${value?.text ?? ''}`)}: a word, a blank, then its value.`,
    fixes: () => {
      if (fact === undefined || fact.arguments.length === 0) return [];
      const inner = taken[0] === undefined ? [] : namedParts(taken[0]);
      const edits = [replace(sign, ' '), ...inner];
      return [{ title: `Write ${quoted(name)}, then its value`, edits, preferred: true, safe: true }];
    },
  };
}

function unknown(option: OptionNode): Report {
  const inVdev = option.component?.kind === 'vdev';
  const hint = option.component?.vdev?.open === true;
  return {
    at: option.word,
    severity: hint ? 'hint' : inVdev ? 'warning' : 'error',
    message: `${quoted(option.name)} is no option: qvm takes a word, a blank, then its value.`,
  };
}

function reportNamedParts(option: OptionNode, report: (report: Report) => void): void {
  for (const argument of option.arguments) {
    const edits = namedParts(argument);
    if (edits.length === 0) continue;
    report({
      at: argument.word,
      message: `${quoted(option.name)} takes the values alone, without ${quoted(NAMED.exec(argument.word.text)?.[0] ?? '=')}.`,
      fixes: () => [{ title: 'Write the values alone', edits, preferred: true, safe: true }],
    });
  }
}

const NAMED = /^[A-Za-z_]+=/;

const NONE: Edit[] = [];

/** Edits that take the `name=` away from the numbers of an argument (`addr=0x1000,size=512M`). */
function namedParts({ parts, fact, word }: ArgumentNode): Edit[] {
  if (!word.text.includes('=')) return NONE;
  if (fact?.form !== 'memory' && fact?.form !== 'location' && fact?.form !== 'create') return [];
  return parts.flatMap((part) => {
    const name = part.opaque ? undefined : NAMED.exec(part.text)?.[0];
    return name === undefined ? [] : [replace({ start: part.start, end: part.start + name.length }, '')];
  });
}
