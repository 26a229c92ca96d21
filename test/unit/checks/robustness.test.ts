import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFixes } from '../../../server/src/checks/fixes/safe';
import { RangeIndex } from '../../../server/src/layout/near';
import { applyEdits } from '../../../server/src/text/edit';
import { nearestWords } from '../../../server/src/text/nearest';
import { analyse } from '../support/analysis';
import { fileSize } from './support/fileSize';

/** Words that mean something, in no order, with blanks, comments and quotes between. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'system ram rom cpu load vdev pass reserve set logger loc intr name sched create allow deny hostdev peer msi its version clone gid runmask cluster initrd fdt cmdline unsupported'.split(
          ' ',
        ),
      ),
      fc.constantFrom(
        ...'guest 0x80000000,64M 1m,1023 pl011 shmem gic ioapic hpet virtio-net 8259 wdt-sp805 acme gic:37 gic:5 pic:3 apic mem:0x1000,0x50,rwn=0x2000 pci:0:1.0=pci:0:2.0 pci:0x8086/1 io:0x20,2 0x1c090000 frames,0x1000 frames,0 a* $env{A $asinfo_start{/a/b} @MARK@ " \\ # 0x30000000,0x50,0x100 0xffffffffffffffff 10m loc=0x10 =, , : "earlycon=pl011,0x10" _cpu-1 0,1'.split(
          ' ',
        ),
      ),
      fc.constantFrom(
        '\n',
        '\r\n',
        '# qvmconf: ignore-next-line pty-slave\n',
        '# qvmconf: target 8.0\n',
        '# x\n',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '"a\nb\u001b[31m\u202e"',
        'x'.repeat(500),
        `vdev "${'y\r\n'.repeat(90)}" name "\u0007"`,
        '\ud800',
      ),
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '));

describe('whatever the text', () => {
  test('no rule throws, and every place is within it', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { start, end, related, message, fixes } of analyse(text, { fileSize }).findings) {
          const said = [
            message,
            ...related.map((other) => other.message),
            ...(fixes?.() ?? []).map((fix) => fix.title),
          ];
          for (const words of said) {
            expect(words).not.toMatch(/undefined|\[object/);
            expect(words).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
            expect(words.length).toBeLessThan(1000);
          }
          for (const place of [
            { start, end },
            ...related,
            ...(fixes?.() ?? []).flatMap((fix) => fix.edits),
          ]) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('the edits of a fix, and of all safe ones, lie apart from each other', () => {
    const apart = (edits: readonly { start: number; end: number }[]) => {
      const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
      for (const [index, edit] of sorted.entries()) {
        const next = sorted[index + 1];
        if (next !== undefined) expect(next.start).toBeGreaterThanOrEqual(edit.end);
      }
    };
    fc.assert(
      fc.property(soup, (text) => {
        const { findings } = analyse(text, { fileSize });
        for (const finding of findings) for (const fix of finding.fixes?.() ?? []) apart(fix.edits);
        apart(safeFixes(findings).flatMap((fix) => fix.edits));
      }),
      { numRuns: 300 },
    );
  });

  test('safe fixes come to an end', () => {
    const safe = (text: string) =>
      safeFixes(analyse(text, { fileSize }).findings).flatMap((fix) => fix.edits);
    fc.assert(
      fc.property(soup, (text) => {
        let fixed = text;
        let rounds = 0;
        for (let edits = safe(fixed); edits.length > 0; rounds++) {
          expect(rounds, fixed).toBeLessThan(40);
          fixed = applyEdits(fixed, edits);
          edits = safe(fixed);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the index of ranges', () => {
  test('finds what a look at all of them finds', () => {
    const range = fc
      .tuple(fc.bigInt({ min: 0n, max: 60n }), fc.bigInt({ min: 0n, max: 12n }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range), range, (ranges, wanted) => {
        fc.pre(wanted.end > wanted.start);
        const hit = ranges.some(({ start, end }) => end > start && start < wanted.end && wanted.start < end);
        const found = new RangeIndex(ranges).firstIn(wanted.start, wanted.end);
        expect(found !== undefined).toBe(hit);
        if (found !== undefined) expect(found.start < wanted.end && wanted.start < found.end).toBe(true);
      }),
    );
  });
});

describe('did you mean', () => {
  const KNOWN = ['loc', 'load', 'logger', 'virtio-blk', 'virtio-net', 'timer8254', 'hostdev', 'intr'];
  test.each([
    ['laod', ['load']],
    ['hostdv', ['hostdev']],
    ['blk', ['virtio-blk']],
    ['i8254', ['timer8254']],
    ['INTR', ['intr']],
    ['frobnicate', []],
    ['x', []],
  ])('%s', (word, expected) => expect(nearestWords(word, KNOWN)).toEqual(expected));

  test('never more than three', () => {
    expect(nearestWords('abcd', ['abce', 'abcf', 'abcg', 'abch'])).toHaveLength(3);
  });
});
