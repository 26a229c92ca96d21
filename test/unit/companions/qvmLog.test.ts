import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOG_TEXTS } from '../../../server/src/catalogue/companions/logTexts';
import { readQvmLog } from '../../../server/src/companions/qvmLog';

/** A line, and what is read in it: severity, `file:line` from 0, the word it quotes, the text. */
const LINES: readonly [string, readonly [string, string, string | undefined, string] | undefined][] = [
  [
    "[/data/s1/s1-linux.conf:14] Unable to open '/dev/ttyp3': Interrupted function call",
    [
      'error',
      '/data/s1/s1-linux.conf:13',
      '/dev/ttyp3',
      "Unable to open '/dev/ttyp3': Interrupted function call",
    ],
  ],
  [
    "[g.conf:3] Unable to open 'rootfs.img': No such file or directory",
    ['error', 'g.conf:2', 'rootfs.img', "Unable to open 'rootfs.img': No such file or directory"],
  ],
  [
    '[g2.conf:9] Failed to arm a resource manager: Function not implemented',
    ['warning', 'g2.conf:8', undefined, 'Failed to arm a resource manager: Function not implemented'],
  ],
  [
    '[linux.qvmconf:34] Unsupported GIC version: 2',
    ['error', 'linux.qvmconf:33', '2', 'Unsupported GIC version: 2'],
  ],
  [
    "[qnx-guest.qvmconf:58] The `peer' option is mandatory",
    ['error', 'qnx-guest.qvmconf:57', 'peer', "The `peer' option is mandatory"],
  ],
  ['[a b.conf:1] VF_GUEST_TS enabled', ['information', 'a b.conf:0', undefined, 'VF_GUEST_TS enabled']],
  ['[g.conf:7] words that nobody has seen', ['unknown', 'g.conf:6', undefined, 'words that nobody has seen']],
  [
    'Jan 01 00:00:12.345 qvm.4099 0 slog* 300 [g.conf:7] Unsupported GIC version: 2',
    ['error', 'g.conf:6', '2', 'Unsupported GIC version: 2'],
  ],
  [
    "FDT saved to '/tmp/a.dtb'",
    ['information', 'undefined:undefined', '/tmp/a.dtb', "FDT saved to '/tmp/a.dtb'"],
  ],
  ['Exiting: dryrun complete', ['information', 'undefined:undefined', undefined, 'Exiting: dryrun complete']],
  [
    'Exiting: dryrun completed',
    ['information', 'undefined:undefined', undefined, 'Exiting: dryrun completed'],
  ],
  [
    'QVM disabled: hypervisor support not available',
    ['error', 'undefined:undefined', undefined, 'QVM disabled: hypervisor support not available'],
  ],
  ['[    0.000000] Booting Linux on physical CPU 0x0', undefined],
  ['[12:34:56] a time', undefined],
  ['call to array[index:3] of some program', undefined],
  ['Welcome to QNX', undefined],
];

describe('a log of qvm', () => {
  test.each(LINES)('%s', (line, expected) => {
    for (const end of ['', '\n', '\r\n']) {
      const { messages } = readQvmLog(`before\n${line}${end}`);
      expect(
        messages.map((message) => [
          message.fact?.severity ?? 'unknown',
          `${message.file}:${message.line}`,
          message.quoted,
          message.text,
        ]),
      ).toEqual(expected === undefined ? [] : [expected]);
      for (const message of messages) expect([message.start, message.end]).toEqual([7, 7 + line.length]);
    }
  });

  test.each<[string, number[]]>([
    ['qvm exited with 64', [64]],
    ['qvm exit status 65', [65]],
    ['qvm @/data/a.conf: rc=0', [0]],
    ['exit 3', []],
    ['qvm started 4 guests', []],
  ])('tells the status in %j', (line, statuses) => {
    expect(readQvmLog(line).statuses.map(({ status }) => status)).toEqual(statuses);
  });

  test('holds several guests', () => {
    const { messages } = readQvmLog('[a.conf:1] one\n[/x/b.conf:2] two\n[a.conf:3] three\n');
    expect(messages.map(({ file }) => file)).toEqual(['a.conf', '/x/b.conf', 'a.conf']);
  });

  test('is read from any text without a fault, and every place holds its text', () => {
    const piece = fc.constantFrom(
      '[g.conf:3] ',
      "Unable to open 'x'",
      'qvm exited with ',
      '64',
      '\n',
      ']',
      '[',
      ':1] ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const text = pieces.join('');
        for (const message of readQvmLog(text).messages) {
          expect(text.slice(message.start, message.end)).toContain(message.text);
        }
      }),
    );
  });
});

test('every known text has a meaning that ends as a sentence', () => {
  for (const { meaning } of LOG_TEXTS) expect(meaning).toMatch(/^[A-Z`'q].*\.$/);
});
