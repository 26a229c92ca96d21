/** What can be added at a place of the map, and what is written for it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../../server/src/analysis/analysis';
import { additions } from '../../../server/src/features/newVdev/additions';
import type { Addition } from '../../../shared/adding';
import { readHex } from '../../../shared/address';
import { GUESTS } from '../../../shared/guests';
import { PAGE } from '../../../shared/page';
import { type Files, hostsOf, nameIn } from '../host/support/hostOf';
import { analyse } from '../support/analysis';
import { PC } from '../support/pc';
import { everyConfiguration } from '../support/samples';

const ARM = '# qvmconf: target 8.0 aarch64\nsystem a\nram 0x80000000,512M\n';

const offered = (analysis: Analysis, start: bigint, end: bigint) =>
  additions(analysis, { start, end }, () => 1);

/** The text after a vdev was added in a range. */
function added(text: string, type: string, start: bigint, end = start + 0x10000n): string {
  const analysis = analyse(text);
  const choice = offered(analysis, start, end).choices.find(({ vdev }) => vdev === type);
  if (choice === undefined) throw new Error(`${type} is not offered`);
  return written(analysis, choice);
}

function written({ document }: Analysis, { edit }: Addition): string {
  return TextDocument.applyEdits(document, [edit]);
}

describe('the list', () => {
  test('begins with the factory page and then has the order of completion, those of other products last', () => {
    const { choices } = offered(analyse(ARM), 0x1c00_0000n, 0x1d00_0000n);
    const types = choices.map(({ vdev }) => vdev);
    expect(types.slice(0, 5)).toEqual(['shmem', 'pl011', 'ser8250', 'virtio-blk', 'virtio-net']);
    expect(types.indexOf('virtio-gpu')).toBeGreaterThan(types.indexOf('wdt-sp805'));
    expect(choices[0]).toMatchObject({ title: 'shared memory', place: '0x1c000000' });
  });

  test.each<[what: string, text: string, present: readonly string[], absent: readonly string[]]>([
    ['of an Arm guest', ARM, ['pl011', 'wdt-sp805', 'ser8250'], ['hpet', 'gic', 'ioapic']],
    ['of a PC', PC, ['shmem', 'virtio-net', 'hpet'], ['pl011', 'ser8250']],
  ])('%s has what takes an address there', (_what, text, present, absent) => {
    const types = offered(analyse(text), 0xd000_0000n, 0xd100_0000n).choices.map(({ vdev }) => vdev);
    expect(types).toEqual(expect.arrayContaining([...present]));
    expect(types.filter((type) => absent.includes(type))).toEqual([]);
  });

  test('has nothing where no page is free, and says what each would need', () => {
    const { choices, refused } = offered(analyse(ARM), 0n, PAGE);
    expect(choices).toEqual([]);
    expect(refused).toContainEqual({ vdev: 'shmem', needs: '0x1000' });
  });

  test('has nothing that needs an interrupt where none is free', () => {
    const taken = Array.from({ length: 988 }, (_, i) => `vdev x${i} intr gic:${32 + i}`).join('\n');
    const { choices, refused } = offered(analyse(`${ARM}${taken}\n`), 0x1c00_0000n, 0x1d00_0000n);
    expect(refused).toContainEqual({ vdev: 'shmem' });
    expect(choices.map(({ vdev }) => vdev)).toEqual(expect.arrayContaining(['wdt-sp805']));
  });
});

describe('the address', () => {
  test.each<[what: string, type: string, start: bigint, place: string]>([
    ['is the start of the range', 'pl011', 0x1c0a_0000n, '0x1c0a0000'],
    ['is rounded up to a page', 'virtio-net', 0x1c0a_0001n, '0x1c0a1000'],
    ['goes on after what is there', 'virtio-net', 0x7fff_f000n, 'none'],
  ])('%s', (_what, type, start, place) => {
    const { choices } = offered(analyse(ARM), start, start + 0x2000n);
    expect(choices.find(({ vdev }) => vdev === type)?.place ?? 'none').toBe(
      place === 'none' ? '0x7ffff000' : place,
    );
  });
});

describe('what is written', () => {
  const blk = '    loc 0x1c0a0000\n    intr gic:41\n    hostdev /dev/qvmdisk0\n';
  test.each<[what: string, before: string, after: string]>([
    [
      'goes after the last vdev, apart from it where the others are apart',
      `${ARM}\nvdev pl011\n    loc 0x1c090000\n    intr gic:37 # console\n\npass loc 0x1e000000,0x1000,rw\n`,
      `${ARM}\nvdev pl011\n    loc 0x1c090000\n    intr gic:37 # console\n\nvdev virtio-blk\n${blk}\npass loc 0x1e000000,0x1000,rw\n`,
    ],
    [
      'is tight and on one line as those before it',
      `${ARM}vdev pl011 loc 0x1c090000 intr gic:37\nvdev trace loc 0x1c0b0000\n`,
      `${ARM}vdev pl011 loc 0x1c090000 intr gic:37\nvdev trace loc 0x1c0b0000\nvdev virtio-blk loc 0x1c0a0000 intr gic:41 hostdev /dev/qvmdisk0\n`,
    ],
    ['goes to the end where there is no vdev', ARM, `${ARM.trimEnd()}\n\nvdev virtio-blk\n${blk}`],
    [
      'keeps line ends',
      ARM.replaceAll('\n', '\r\n'),
      `${ARM.trimEnd()}\n\nvdev virtio-blk\n${blk}`.replaceAll('\n', '\r\n'),
    ],
    [
      'gives what follows on the line a line of its own',
      `${ARM}vdev pl011\n\tloc 0x1c090000 pass loc 0x1e000000,0x1000,rw\n`,
      `${ARM}vdev pl011\n\tloc 0x1c090000\n\nvdev virtio-blk\n${blk.replaceAll('    ', '\t')}pass loc 0x1e000000,0x1000,rw\n`,
    ],
    [
      'leaves to a vdev what is set for it',
      `${ARM}vdev pl011\n    loc 0x1c090000\nset vdev-message-block-timeout 5\nset exit-on-halt 1\n`,
      `${ARM}vdev pl011\n    loc 0x1c090000\nset vdev-message-block-timeout 5\n\nvdev virtio-blk\n${blk}set exit-on-halt 1\n`,
    ],
    ['ends a last line that has no end', ARM.trimEnd(), `${ARM.trimEnd()}\n\nvdev virtio-blk\n${blk}`],
  ])('%s', (_what, before, after) => {
    expect(added(before, 'virtio-blk', 0x1c0a_0000n)).toBe(after);
  });

  test('has a name and a line of its own', () => {
    const once = added(ARM, 'virtio-net', 0x1c0a_0000n);
    const twice = added(once, 'virtio-net', 0x1c0b_0000n);
    const names = analyse(twice).machine.vdevs.map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    expect(faults(analyse(twice))).toEqual([]);
  });
});

describe('in a machine of several files', () => {
  test.each<[what: string, files: Files, file: string, after: string]>([
    [
      'it goes where the last vdev is',
      {
        's.sh': 'qvm @a.conf @more.conf',
        'a.conf': `${ARM}vdev pl011\n`,
        'more.conf': 'ram 0xc0000000,1M cpu\n',
      },
      'a.conf',
      `${ARM}vdev pl011\n\nvdev trace\n    loc 0x1c0a0000\n    emit-logger\n`,
    ],
    [
      'it goes into the last file where there is none, and not into the command',
      {
        's.sh': 'qvm @a.conf @more.conf set exit-on-halt on',
        'a.conf': ARM,
        'more.conf': 'ram 0xc0000000,1M cpu',
      },
      'more.conf',
      'ram 0xc0000000,1M cpu\n\nvdev trace\n    loc 0x1c0a0000\n    emit-logger',
    ],
  ])('%s', (_what, files, file, after) => {
    const host = hostsOf(files).hosts.all.find(({ certainty }) => certainty !== 'neighbours');
    const { launch } = host!.guests[0]!;
    const { edit } = offered(launch.analysis, 0x1c0a_0000n, 0x1c0b_0000n).choices.find(
      ({ vdev }) => vdev === 'trace',
    )!;
    expect(nameIn(edit.uri)).toBe(file);
    const document = launch.documents.find(({ uri }) => uri === edit.uri)!;
    expect(TextDocument.applyEdits(document, [edit])).toBe(after);
  });
});

describe('whatever is added anywhere in a free range', () => {
  const CLEAN = [
    ...everyConfiguration().map(({ text }) => text),
    ...GUESTS.map(({ text }) => text.replaceAll(/[‹›]/g, '')),
  ]
    .map((text) => analyse(text))
    .filter((analysis) => faults(analysis).length === 0);
  const RANGES = CLEAN.flatMap((analysis) =>
    analysis
      .picture()
      .spaces.mem.gaps.map((gap) => ({ analysis, start: readHex(gap.start), end: readHex(gap.end) })),
  );

  test('a clean configuration stays free of errors and warnings, and the map has it there', () => {
    expect(CLEAN.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(
        fc.nat(RANGES.length - 1),
        fc.nat(1000),
        fc.nat(1000),
        fc.nat(),
        (at, from, size, which) => {
          const range = RANGES[at]!;
          const { analysis } = range;
          const length = range.end - range.start;
          const start = range.start + (length * BigInt(from)) / 1001n;
          const end = start + 1n + ((range.end - start - 1n) * BigInt(size)) / 1000n;
          const { choices } = offered(analysis, start, end);
          const choice = choices[which % Math.max(1, choices.length)];
          if (choice === undefined) return;
          const place = readHex(choice.place);
          expect(place).toBeGreaterThanOrEqual(start);
          expect(place).toBeLessThan(end);
          const after = analyse(written(analysis, choice));
          expect(faults(after)).toEqual([]);
          const windows = after
            .picture()
            .spaces.mem.windows.filter((window) => readHex(window.start) === place);
          expect(windows.map(({ label }) => label).join(), `${choice.vdev} at ${choice.place}`).toContain(
            choice.vdev,
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Errors and warnings, for people. */
function faults({ findings }: Analysis): string[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule}: ${message}`);
}
