import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { completeAt } from '../../../server/src/features/completion/completion';
import { plainText, snippetOf } from '../../../server/src/features/completion/snippets/snippet';
import { GUESTS } from '../../../shared/guests';
import { analyse } from '../support/analysis';
import { PC } from '../support/pc';
import { apply, complete } from './complete';

const SAMPLES = new URL('../../../samples/', import.meta.url);
const NAMES = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.qvmconf'),
);
const read = (name: string) => readFileSync(new URL(name, SAMPLES), 'utf8');

/** Errors and warnings of a text, for people. */
function faults(text: string): string[] {
  const analysis = analyse(text);
  return analysis.findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const ARM = read('arm-qnx-guest.qvmconf');

const VDEV_CASES = [
  ['an empty file', 'system one\nram 0x80000000,512M\n'],
  ['an Arm guest', ARM],
  ['a PC', PC],
].flatMap(([what, text]) =>
  complete(`${text}¦`)
    .filter(({ label }) => label.startsWith('vdev '))
    .map((item): [string, string, string] => [what!, item.label, apply(text!, item)]),
);

describe('what is offered is right', () => {
  test.each(GUESTS.map((guest) => [guest.label, plainText(snippetOf(guest.text))]))('%s', (_label, text) => {
    const { machine, findings } = analyse(text);
    expect(faults(text)).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'information')).toEqual([]);
    expect(machine.system).toBeDefined();
    expect(machine.vdevs.length).toBeGreaterThan(1);
  });

  test.each(GUESTS.map((guest) => [guest.label, guest.architecture, plainText(snippetOf(guest.text))]))(
    '%s is one for %s',
    (_label, architecture, text) => {
      expect(analyse(text).machine.target.architecture?.value).toBe(architecture);
    },
  );

  test('there are whole vdevs for each kind of guest', () => {
    expect(VDEV_CASES.length).toBeGreaterThan(40);
  });

  test.each(VDEV_CASES)('in %s: %s', (_what, _label, text) => {
    expect(faults(text)).toEqual([]);
  });

  test('guests are offered in an empty file and not after anything', () => {
    const guests = GUESTS.map(({ label }) => label);
    expect(complete('¦').map(({ label }) => label)).toEqual(expect.arrayContaining(guests));
    expect(complete('# a comment\n\nsys¦').map(({ label }) => label)).toEqual(expect.arrayContaining(guests));
    expect(complete('ram 512M\n¦').filter(({ label }) => guests.includes(label))).toEqual([]);
  });

  /** Values for what a device needs, taken one after the other, as someone would who knows nothing. */
  test.each(['pl011', 'shmem', 'virtio-net', 'virtio-blk', 'virtio-console', 'wdt-sp805', 'trace'])(
    'the first address and line of a %s on Arm',
    (type) => {
      let text = `${ARM}vdev ${type} loc `;
      text = apply(text, complete(`${text}¦`)[0]!);
      if (type !== 'wdt-sp805' && type !== 'trace') {
        text += ' intr ';
        text = apply(text, complete(`${text}¦`)[0]!);
      }
      if (type === 'virtio-net') {
        text += ' peer ';
        text = apply(text, complete(`${text}¦`)[0]!);
      }
      expect(faults(text)).toEqual([]);
    },
  );
});

describe('every offset of every sample', () => {
  test.each(NAMES)('%s', (name) => {
    const text = read(name);
    const analysis = analyse(text);
    const view = { ...loneDocument(analysis), filesBeside: () => ['a.ifs', 'b/'] };
    for (let offset = 0; offset <= text.length; offset++) {
      for (const { textEdit, label } of completeAt(analysis, offset, view)) {
        if (textEdit === undefined || !('range' in textEdit)) throw new Error(`${label} has no edit`);
        const start = analysis.document.offsetAt(textEdit.range.start);
        const end = analysis.document.offsetAt(textEdit.range.end);
        if (start > offset || end < offset) throw new Error(`${label} at ${offset} replaces ${start}–${end}`);
      }
    }
  });

  test.each(NAMES)('%s cut off', (name) => {
    const text = read(name);
    for (let end = 0; end <= text.length; end += 3) {
      const analysis = analyse(text.slice(0, end));
      expect(() => completeAt(analysis, end, loneDocument(analysis))).not.toThrow();
    }
  });
});
