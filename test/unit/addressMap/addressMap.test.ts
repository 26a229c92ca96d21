import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressMap, addressMapEdit } from '../../../server/src/features/addressMap';
import { applyEdits } from '../../../server/src/text/edit';
import { analyse } from '../support/analysis';

const SAMPLES = new URL('../../../samples/', import.meta.url);
const NAMES = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.qvmconf'),
);
const read = (name: string) => readFileSync(new URL(name, SAMPLES), 'utf8');

/** The text with its map written or refreshed. */
function refreshed(text: string): string {
  const edit = addressMapEdit(analyse(text));
  return edit === undefined ? text : applyEdits(text, [edit]);
}

const rules = (text: string) => analyse(text).findings.map(({ rule }) => rule);
const MAP = /^[ \t]*# qvmconf: map-begin[\s\S]*?# qvmconf: map-end(\r\n|\n|\r)*/m;

describe('the map in the file', () => {
  test('has the addresses, sizes and lines of the file, defaults included', () => {
    const text = addressMap(
      analyse('system a\nram 0x80000000,64M\nvdev pl011 loc 0x1c090000 intr gic:37\nvdev wdt-sp805\n'),
    );
    expect(text.split('\n')).toEqual([
      '# qvmconf: map-begin -- made from this file; qvmconf tells when it no longer agrees',
      '#   address                   size  what                             interrupt',
      '#   0x1c090000-0x1c090fff    4 KiB  pl011                            gic:37 (SPI 5)',
      '#   0x1c0f0000-0x1c0f0fff    4 KiB  wdt-sp805 (by default)',
      '#   0x2f000000-0x2f00ffff   64 KiB  gic distributor (by default)',
      '#   0x2f100000-0x2f11ffff  128 KiB  gic redistributors (by default)',
      '#   0x80000000-0x83ffffff   64 MiB  ram',
      '# qvmconf: map-end',
      '',
    ]);
  });

  test('leaves predictions out, and shows lines without an address', () => {
    const text = addressMap(
      analyse('ram 0x80000000,64M\nvdev shmem create a,0x1000\npass intr gic:44=150\n'),
    );
    expect(text).not.toContain('control page');
    expect(text).toContain('#   -');
    expect(text).toContain('gic:44 (SPI 12)');
  });

  test('has ports on a PC', () => {
    expect(addressMap(analyse('vdev 8259 loc 0x20'))).toContain('ports 0x20-0x21');
  });

  test('is nothing for nothing', () => {
    expect(addressMap(analyse(''))).toBe('');
    expect(addressMapEdit(analyse('# only a comment'))).toBeUndefined();
    expect(addressMapEdit(analyse('system a'))).toBeUndefined();
  });

  test.each(NAMES)('of %s stands above the first word, and all else stays', (name) => {
    for (const text of [read(name), read(name).replaceAll('\n', '\r\n'), read(name).trimEnd()]) {
      const written = refreshed(text);
      expect(written).toMatch(MAP);
      const newline = text.includes('\r\n') ? '\r\n' : '\n';
      expect(written.replace(MAP, '')).toBe(
        // A blank line may have come between the comment above and the map.
        written.replace(MAP, '') === text
          ? text
          : text.replace(/((?:#[^\r\n]*)(?:\r\n|\n))(?=[^#\s])/, `$1${newline}`),
      );
      if (newline === '\r\n') expect(written.replaceAll('\r\n', '')).not.toContain('\n');
      expect(refreshed(written)).toBe(written);
      expect(rules(written)).toEqual(rules(text));
    }
  });

  test.each(NAMES)('of %s is reported when the file changes, and fixed by its fix', (name) => {
    const written = refreshed(read(name));
    const changed = `${written}\nvdev trace loc 0x3c000000\n`;
    const analysis = analyse(changed);
    const finding = analysis.findings.find(({ rule }) => rule === 'stale-map');
    expect(finding).toMatchObject({ severity: 'hint' });
    expect(changed.slice(finding?.start, finding?.end)).toMatch(/^# qvmconf: map-begin[^\n]*$/);
    const [fix] = finding?.fixes?.() ?? [];
    const fixed = applyEdits(changed, fix?.edits ?? []);
    expect(rules(fixed)).not.toContain('stale-map');
    expect(fixed).toContain('0x3c000000');
    expect(fixed.replace(MAP, '')).toBe(changed.replace(MAP, ''));
  });

  test('is not stale for blanks at line ends, other line ends or another indentation', () => {
    const written = refreshed(read('arm-qnx-guest.qvmconf'));
    const map = MAP.exec(written)?.[0] ?? '';
    const spaced = written.replace(map, map.replaceAll('\n', '  \n').replaceAll(/^# /gm, '  # '));
    expect(spaced).not.toBe(written);
    expect(rules(spaced)).not.toContain('stale-map');
  });

  test('never takes words of the configuration away', () => {
    const text = '# qvmconf: map-begin\nram 0x80000000,64M\n# qvmconf: map-end\n';
    const written = refreshed(text);
    expect(analyse(written).tree.options.map(({ name }) => name)).toEqual(['ram']);
    expect(written).toContain('ram 0x80000000,64M\n# qvmconf: map-end');
    expect(refreshed(written)).toBe(written);
  });

  test('goes where its first mark is, also without the second', () => {
    const written = refreshed('ram 0x80000000,64M\n  # qvmconf: map-begin\n# mine\n');
    expect(written).toMatch(/^ram 0x80000000,64M\n {2}# qvmconf: map-begin[^\n]*\n {2}# {3}address/);
    expect(written.endsWith('  # qvmconf: map-end\n# mine\n')).toBe(true);
  });

  test('stands after a byte order mark', () => {
    expect(refreshed('\ufeffram 0x80000000,64M\n').startsWith('\ufeff# qvmconf: map-begin')).toBe(true);
  });

  const LINES = [
    'ram 0x80000000,64M',
    'ram 64M',
    'vdev pl011 loc 0x1c090000 intr gic:37',
    'vdev shmem loc 0x1c050000 intr gic:38 create a,0x1000',
    'vdev ser8250 intr myioapic:4',
    'vdev 8259 loc 0x20',
    'pass loc 0x1000,0x1000,rw intr gic:44',
    '# a comment',
    '# qvmconf: map-begin',
    '# qvmconf: map-end',
    '  # qvmconf: map-end -- here',
    '',
    'system "a',
    '@MARK@',
  ];

  test('of any file is written once: a second time changes nothing, and the words stay', () => {
    const text = fc
      .tuple(
        fc.array(fc.constantFrom(...LINES), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
      )
      .map(([lines, newline, closed]) => lines.join(newline) + (closed ? newline : ''));
    fc.assert(
      fc.property(text, (before) => {
        const once = refreshed(before);
        expect(refreshed(once)).toBe(once);
        expect(rules(once)).not.toContain('stale-map');
        const words = (source: string) => analyse(source).tree.options.map(({ word }) => word.text);
        expect(words(once)).toEqual(words(before));
        const newline = /\r\n|\n|\r/.exec(before)?.[0];
        if (newline === '\r\n') expect(once.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 300 },
    );
  });
});
