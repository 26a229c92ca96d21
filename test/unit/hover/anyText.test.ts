import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { codeLenses } from '../../../server/src/features/codeLenses';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { HINT_KINDS } from '../../../server/src/features/inlayHints/hint';
import { inlayHints } from '../../../server/src/features/inlayHints/inlayHints';
import { signatureHelpAt } from '../../../server/src/features/signatureHelp';
import { analyse } from '../support/analysis';
import { cardProblems, textOf } from './card';

const WORDS = [
  ...BUILTIN.optionNames,
  ...BUILTIN.vdevs.map(({ name }) => name),
  ...[
    '0x1c050000',
    '512M',
    'gic:38',
    ',',
    '=',
    'a,0x1000,0640',
    'mem:1,2,rwx=3',
    'pci:0:1',
    '"',
    '#',
    '\n',
    '|',
    '`',
  ],
  ...[
    '$env{X}',
    '@M@',
    '>-',
    '>"|x',
    '/dev/qvm/a/b',
    'apic',
    '18446744073709551616',
    '0',
    '-',
    '# qvmconf: target',
  ],
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), { maxLength: 30 })
  .map((words) => words.join(' '));

test('any text at any place is answered without a failure, and every card is well formed', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(text, fc.nat(400), (content, offset) => {
      const analysis = analyse(content);
      const hover = hoverAt(analysis, offset, loneDocument(analysis));
      if (hover !== undefined) expect(cardProblems(textOf(hover))).toEqual([]);
      const plain = hoverAt(analysis, offset, loneDocument(analysis), { format: 'plaintext' });
      expect(plain?.range).toEqual(hover?.range);
      signatureHelpAt(analysis, offset);
      codeLenses(analysis);
      inlayHints(analysis, 0, content.length, new Set(HINT_KINDS));
    }),
    { numRuns: 1000, examples: [[', hostdev', 2]] },
  );
});
