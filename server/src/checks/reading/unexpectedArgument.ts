import { quoted } from '../../../../shared/quoted';
import { isCutInTwo } from '../../syntax/component';
import type { OptionNode, StrayWord } from '../../syntax/tree';
import { replace } from '../../text/edit';
import type { Fix, Report, Rule } from '../rule';

const CUT_IN_TWO =
  'The blank after the comma cuts the argument in two; qvm takes this word for something else.';

/** A stray word, an argument cut in two by a blank, or more pieces than an argument has room for. */
export const UNEXPECTED_ARGUMENT: Rule = {
  id: 'unexpected-argument',
  severity: 'error',
  summary: 'A word belongs to no option, or an argument has a blank or a piece too many.',
  section: 'Reading the text',
  check(subject, report) {
    let previous: StrayWord | undefined;
    for (const stray of subject.tree.strays) {
      const { word, option, reason } = stray;
      const from = previous?.option === option && previous !== undefined ? previous.word.end : option?.end;
      previous = stray;
      const related =
        option === undefined
          ? []
          : [{ start: option.start, end: option.end, message: 'the option before it' }];
      if (reason === 'after-comma') {
        report({
          at: word,
          message: CUT_IN_TWO,
          related,
          fixes: () => (from === undefined ? [] : [join(from, word.start)]),
        });
      } else {
        const before = option === undefined ? '' : ` ${quoted(option.name)} has all its arguments.`;
        report({ at: word, message: `${quoted(word.text)} belongs to no option.${before}`, related });
      }
    }
    for (const option of subject.known) {
      if (isCutInTwo(option)) reportCut(option, report);
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

/** As for a stray word behind a comma, where the option has room for one more argument. */
function reportCut(option: OptionNode, report: (report: Report) => void): void {
  const cut = option.arguments.findIndex(({ word }) => word.text.endsWith(','));
  const [before, behind] = [option.arguments[cut]?.word, option.arguments[cut + 1]?.word];
  if (before === undefined || behind === undefined) return;
  report({ at: behind, message: CUT_IN_TWO, fixes: () => [join(before.end, behind.start)] });
}

function join(start: number, end: number): Fix {
  return {
    title: 'Remove the blank after the comma',
    edits: [{ start, end, text: '' }],
    preferred: true,
    safe: true,
  };
}
