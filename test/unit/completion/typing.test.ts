import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accept, labels } from './complete';

const OTHER = `system guest_2
vdev virtio-net name p2p peer /dev/qvm/guest_1/link mac 52:54:00:12:34:56
vdev shmem create frames,0x400000 allow frames allow log*
`;
const around = { others: [OTHER], files: ['qnx-guest.ifs', 'qnx-guest.ifs.old', 'Image'] };
const typing = { ...around, asked: false };

describe('a word that may be finished is left alone', () => {
  test.each([
    'cpu sched 10¦',
    'cpu runmask 1¦',
    'system g¦',
    'system guest_1¦',
    'load qnx.ifs¦',
    'load qnx-guest.ifs¦',
    'load 0x80000000,Im.ifs¦',
    'vdev shmem allow frame¦',
    'vdev shmem create fram¦',
    'vdev shmem create frames,0x1000¦',
    'ram 0x80000000,512M¦',
    'ram 64M¦',
    'vdev pl011 loc 0x1c090000¦',
    'vdev pl011 loc 0x1c0a0000¦',
    'vdev pl011 intr gic:3¦',
    'vdev pl011 hostdev >-¦',
    'vdev pl011 hostdev /dev/ser¦',
    'vdev gic¦',
    'vdev pl011¦',
    'cpu¦',
    'vdev pl011 log¦',
    'vdev gic version 3¦',
    'pass loc 0x1000,0x1000,rw¦',
    'set psci-supported on¦',
    'vdev pl011 loc 0x1000 cmdline "console=ttyAMA0¦"',
    'logger error,warn¦',
    'vdev virtio-net peer /dev/vdevpeers/vp0¦',
    '# qvmconf: target 8.0¦',
    '# qvmconf: ignore-file window-overlap¦',
  ])('%s', (text) => {
    expect(labels(text, around)).toEqual([]);
    expect(labels(text, typing)).toEqual([]);
  });

  test('no whole vdev is worked out that is not begun', () => {
    expect(labels('vq¦', typing).filter((label) => label.endsWith('…'))).toEqual([]);
  });

  test.each([
    ['vdev pl¦', 'pl011'],
    ['vdev pl01¦', 'pl011 …'],
    ['vp1¦', 'vdev pl011 …'],
    ['vdev pl011 loc 0x¦', '0x1c090000'],
    ['vdev pl011 loc 0x1c¦', '0x1c090000'],
    ['load qnx-¦', 'qnx-guest.ifs'],
    ['load qnx-guest¦', 'qnx-guest.ifs.old'],
    ['vdev shmem create mine,0x1000 allow m¦', 'mine'],
    ['vdev pl011 intr gi¦', 'gic:37'],
    ['vdev virtio-net peer /dev/vd¦', '/dev/vdevpeers/vp0'],
  ])('%s is gone on with: %s', (text, label) => {
    expect(labels(text, typing)).toContain(label);
  });

  const samples = new URL('../../../samples/', import.meta.url);
  const names = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      // What the author of the mistakes meant is rightly offered.
      name.endsWith('.qvmconf') && name !== 'mistakes.qvmconf',
  );
  /** As editors compare: the letters of the word in their order. */
  const matches = (label: string, word: string) => {
    let at = 0;
    for (const letter of label) if (letter === word[at]) at++;
    return at === word.length;
  };
  /** Where the end of a line is a finished word, nothing stands ready to take the key that ends the line. */
  test.each(names)('at the end of every line of %s', (name) => {
    const lines = readFileSync(new URL(name, samples), 'utf8').split('\n');
    lines.forEach((line, index) => {
      if (!/\S/.test(line)) return;
      const text = `${lines.slice(0, index + 1).join('\n')}¦`;
      const word = /[^\s,:]*$/.exec(line)?.[0] ?? '';
      expect(
        labels(text, typing).filter((label) => matches(label, word)),
        line,
      ).toEqual([]);
    });
  });
});

describe('examples and names of others', () => {
  test.each([
    ['system ¦', 'guest_1'],
    ['vdev shmem allow ¦', 'frames'],
    ['vdev shmem create ¦', 'frames,0x400000'],
    ['system guest_1 vdev virtio-net name link peer ¦', '/dev/qvm/guest_2/p2p'],
    ['vdev virtio-blk hostdev ¦', '/dev/qvmdisk0'],
    ['set fdt-dump-file ¦', '/tmp/guest.dtb'],
  ])('%s offers %s to those who ask alone', (text, label) => {
    expect(labels(text, around)).toContain(label);
    expect(labels(text, typing)).not.toContain(label);
  });
});

describe('where something new begins', () => {
  const DONE = 'system a\nram 0x80000000,64M\nvdev pl011\n    loc 0x1c090000\n    intr gic:37\n';
  test('on the next line the component goes on', () => {
    expect(labels(`${DONE}    ¦`)[0]).toBe('name');
  });
  test.each(['\n', '\r\n', '  \n'])('after an empty line the next component comes first', (end) => {
    const first = labels(`${DONE}${end}¦`).slice(0, 20);
    expect(first).toEqual(expect.arrayContaining(['vdev', 'cpu', 'vdev shmem …']));
    expect(first).not.toContain('hostdev');
  });
  test('a whole component stands beside its bare name', () => {
    const offered = labels('vdev ¦');
    expect(offered[offered.indexOf('pl011') + 1]).toBe('pl011 …');
  });
});

describe('a comment to the tool', () => {
  test.each([
    ['# qvmconf: ¦', ['ignore-next-line', 'ignore-file', 'target', 'format']],
    ['# qvmconf:¦', ['ignore-next-line']],
    ['# qvmconf: tar¦', ['ignore-next-line', 'ignore-file', 'target']],
    ['# qvmconf: target ¦', ['2.0']],
    ['ram 64M # qvmconf: format ¦', ['on', 'off']],
    ['# qvmconf: format o¦', ['on', 'off']],
  ])('%s', (text, first) => {
    expect(labels(text, typing).slice(0, first.length)).toEqual(first);
  });
  test('the rules that are not named yet', () => {
    const offered = labels('# qvmconf: ignore-file window-overlap, ¦', typing);
    expect(offered).toContain('shared-page');
    expect(offered).not.toContain('window-overlap');
  });
  test.each(['# ¦', '# qvmconf: target 8.0 -- be¦', '# qvmconf: nonsense ¦', '# qvmconf: map-end ¦'])(
    'nothing in %s',
    (text) => expect(labels(text)).toEqual([]),
  );
  test('the word is replaced as a whole', () => {
    expect(accept('# qvmconf: ig¦nore', 'ignore-file')).toBe('# qvmconf: ignore-file ');
    expect(accept('# qvmconf:¦', 'target')).toBe('# qvmconf: target ');
    expect(accept('# qvmconf: ignore-file win¦', 'window-overlap')).toBe(
      '# qvmconf: ignore-file window-overlap',
    );
  });
});
