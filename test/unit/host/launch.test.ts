import { describe, expect, test } from 'vitest';
import { findingsOf } from './support/fixture';
import { type Files, hostsOf, nameIn, reportOf } from './support/hostOf';

/** The machines that someone starts, each with its texts as `file:first line`. */
function machines(files: Files): string[][] {
  const host = hostsOf(files).hosts.all.find(({ certainty }) => certainty !== 'neighbours');
  return (host?.guests ?? []).map(({ launch }) =>
    launch.texts.map(({ document, text }) => `${nameIn(document.uri)}: ${text.text.trim().split('\n')[0]}`),
  );
}

/** What the rules over one machine find in files that are parts of one, as `file:line rule`. */
function findings(files: Files): string[] {
  return [...reportOf(files).ofMachines].flatMap(([uri, list]) =>
    list
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ document, start, rule, message }) => {
        const guests = /\(In .*\)$/.exec(message)?.[0];
        return `${nameIn(uri)}:${document.positionAt(start).line + 1} ${rule}${guests === undefined ? '' : ` ${guests}`}`;
      }),
  );
}

const A = 'system a\nram 0x80000000,64M\n';

describe('the texts of a machine', () => {
  test.each<[string, Files, string[][]]>([
    ['a file', { 's.sh': 'qvm @/x/a.conf', 'sub/a.conf': A }, [['sub/a.conf: system a']]],
    [
      'two files',
      { 's.sh': 'qvm @c.conf @a.conf', 'a.conf': A, 'c.conf': 'ram 1M cpu' },
      [['c.conf: ram 1M cpu', 'a.conf: system a']],
    ],
    [
      'words',
      { 's.sh': 'qvm @a.conf set debug "a b" dryrun', 'a.conf': A },
      [['a.conf: system a', 's.sh: set debug "a b" dryrun']],
    ],
    ['words alone', { 's.sh': 'qvm system g \\\n ram 1M' }, [['s.sh: system g ram 1M']]],
    [
      'a file that nobody knows',
      { 's.sh': 'qvm @$1 @a.conf', 'a.conf': A },
      [['s.sh: @UNKNOWN@', 'a.conf: system a']],
    ],
    ['nothing that is known', { 's.sh': 'qvm @$1' }, []],
    ['two files of one name', { 's.sh': 'qvm @/g/a.conf', 'x/a.conf': A, 'y/a.conf': A }, []],
    [
      'the file beside the script',
      { 'x/s.sh': 'qvm @a.conf', 'x/a.conf': A, 'y/a.conf': A },
      [['x/a.conf: system a']],
    ],
    [
      'what a build file says',
      { 'h.build': '/g/a.conf=y/b.conf\n[+script] s = {\nqvm @/g/a.conf\n}', 'a.conf': A, 'y/b.conf': A },
      [['y/b.conf: system a']],
    ],
    [
      'an inline file',
      { 'h.build': `/g/a.conf={\n${A}}\ns = {\nqvm @/g/a.conf\n}` },
      [['h.build: system a']],
    ],
    [
      'what the script writes',
      { 's.sh': `cat > /tmp/a.conf <<EOF\n${A}EOF\nqvm @/tmp/a.conf` },
      [['s.sh: system a']],
    ],
  ])('%s', (_what, files, texts) => expect(machines(files)).toEqual(texts));
});

describe('a machine of several files', () => {
  const start = { 's.sh': 'qvm @common.conf @a.conf' };

  test('has its memory and its PICs where they stand', () => {
    const parts = {
      'common.conf': 'vdev ioapic name pins loc 0xfec00000\n',
      'a.conf': 'system a\nram 0,64M\nload x.ifs\nvdev ser8250 loc 0x3f8 intr pins:4\n',
    };
    expect(findings({ ...start, ...parts })).toEqual([]);
    expect(findings({ ...start, ...parts, 's.sh': 'qvm @a.conf @common.conf' })).toEqual([
      'a.conf:4 pic-before-use',
    ]);
  });

  test('does not go on with what a file has left open', () => {
    const parts = {
      'common.conf': 'vdev shmem\n',
      'a.conf': 'system a\nram 0x80000000,64M\ncreate fb,0x1000\n',
    };
    expect(findings({ ...start, ...parts })).toEqual(['a.conf:3 misplaced-option']);
  });

  test('finds across files, at the place in each', () => {
    const parts = {
      'common.conf': '# é\nvdev pl011 loc 0x1c090000 intr gic:37\n',
      'a.conf': 'system a\nram 0x80000000,64M\nvdev shmem loc 0x1c090000 intr gic:38\n',
    };
    const report = reportOf({ ...start, ...parts });
    const [finding] = report.ofMachines.get('file:///host/a.conf') ?? [];
    expect(finding).toMatchObject({ rule: 'window-overlap' });
    const [related] = finding?.related ?? [];
    expect(
      related &&
        `${nameIn(related.document.uri)}:${related.document.getText().slice(related.start, related.end)}`,
    ).toContain('common.conf:');
    for (const fix of finding?.fixes?.() ?? [])
      for (const { document } of fix.edits) expect(nameIn(document.uri)).toBe('a.conf');
  });

  test('is silenced file by file', () => {
    const pty = 'vdev virtio-console hostdev /dev/ttyp3 loc 0x1c0d0000 intr gic:41\n';
    const parts = {
      'common.conf': `# qvmconf: ignore-file pty-slave -- so\n${pty}`,
      'a.conf': `${A}${pty.replace('0d', '0e').replace('41', '42')}`,
    };
    expect(findings({ ...start, ...parts })).toEqual(['a.conf:3 pty-slave']);
  });

  test('says for which guest it holds, where a part belongs to several', () => {
    const files = {
      's.sh': 'qvm @a.conf @common.conf\nqvm @b.conf @common.conf',
      'common.conf':
        'vdev pl011 loc 0x1c090000 intr gic:37\nvdev virtio-console hostdev /dev/ttyp3 loc 0x1c0d0000 intr gic:41\n',
      'a.conf': A,
      'b.conf': 'system b\nram 0x1c000000,64M\n',
    };
    expect(findings(files).filter((line) => line.startsWith('common'))).toEqual([
      'common.conf:1 window-in-memory (In `b`.)',
      'common.conf:2 pty-slave',
      'common.conf:2 window-in-memory (In `b`.)',
    ]);
  });

  test('is fixed where the script assigns the word', () => {
    const files = {
      's.sh': 'DEV=/dev/ttyp3\nqvm @a.conf vdev virtio-console loc 0x1c0d0000 intr gic:41 hostdev $DEV',
      'a.conf': A,
    };
    const found = reportOf(files)
      .ofMachines.get('file:///host/s.sh')
      ?.find(({ rule }) => rule === 'pty-slave');
    const [fix] = found?.fixes?.() ?? [];
    expect(fix?.edits.map(({ document, start, end }) => document.getText().slice(start, end))).toEqual([
      '/dev/ttyp3',
    ]);
  });
});

test('configurations that nobody starts are judged too', () => {
  expect(
    findings({ 'x.build': 'a.conf = {\nsystem a\nvdev virtio-blk hostdev >x loc 0x1c0d0000 intr gic:41\n}' }),
  ).toEqual(['x.build:3 hostdev-direction']);
});

test('a folder of 50 guests asks for each file once', () => {
  const files = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [
      `g${index}.qvmconf`,
      A.replace('system a', `system g${index}`),
    ]),
  );
  const { library, fileSystem } = hostsOf(files);
  const { reads } = fileSystem;
  library.hosts();
  expect(fileSystem.reads).toBe(reads);
  expect(findingsOf(files)).toEqual([]);
});
