import { describe, expect, test } from 'vitest';
import { RULES } from '../../../server/src/checks/table';
import { analyse } from '../support/analysis';

const MISTAKE = 'vdev virtio-console hostdev /dev/ttyp3';

function rules(text: string, levels = {}): string[] {
  return analyse(text, { rules: levels }).findings.map((finding) => finding.rule);
}

describe('ignore-next-line', () => {
  test('silences the next line that holds a word, and no other', () => {
    const text = `# qvmconf: ignore-next-line pty-slave\n\n   # remark\n${MISTAKE}\n${MISTAKE}`;
    expect(rules(text)).toEqual(['pty-slave']);
    expect(analyse(text).findings[0]?.start).toBeGreaterThan(text.indexOf(MISTAKE) + MISTAKE.length);
  });

  test('silences several rules, with a reason or without, and only those', () => {
    const both = 'vdev virtio-console hostdev >/dev/ttyp3 foo';
    expect(rules(both)).toEqual(['pty-slave', 'unknown-vdev-option']);
    expect(rules(`# qvmconf: ignore-next-line pty-slave, unknown-vdev-option -- both\n${both}`)).toEqual([]);
    expect(rules(`#qvmconf:ignore-next-line pty-slave\n${both}`)).toEqual(['unknown-vdev-option']);
  });

  test('works after words, with any line ends', () => {
    for (const ends of ['\n', '\r\n', '\r'])
      expect(rules(`system guest # qvmconf: ignore-next-line pty-slave${ends}${MISTAKE}`)).toEqual([]);
  });

  test('counts a string of several lines as its first', () => {
    const text = 'system g ram 0,4K\n# qvmconf: ignore-next-line invalid-substitution\ncmdline "a\n $env{b"';
    expect(rules(text)).toEqual([]);
  });
});

describe('ignore-file', () => {
  test('silences a rule before and after it', () => {
    expect(rules(`${MISTAKE}\n# qvmconf: ignore-file pty-slave -- held\n${MISTAKE}`)).toEqual([]);
  });

  test('silences the rules about comments, too', () => {
    expect(rules('# qvmconf: frobnicate\n# qvmconf: ignore-file unknown-directive')).toEqual([]);
    expect(rules('# qvmconf: ignore-file unused-suppression, pty-slave')).toEqual([]);
  });
});

describe('unused', () => {
  test('is told by each id, unless its rule is off', () => {
    const text = '# qvmconf: ignore-file pty-slave, shared-page';
    expect(rules(text)).toEqual(['unused-suppression', 'unused-suppression']);
    expect(rules(text, { 'pty-slave': 'off' })).toEqual(['unused-suppression']);
  });
});

describe('levels', () => {
  test('give a rule another severity, also where it has a milder one, or turn it off', () => {
    const open = 'vdev virtio-gpu frobnicate 3';
    expect(analyse(open).findings[0]?.severity).toBe('hint');
    expect(analyse(open, { rules: { 'unknown-vdev-option': 'error' } }).findings[0]?.severity).toBe('error');
    expect(rules(open, { 'unknown-vdev-option': 'off' })).toEqual([]);
  });

  test('off silences every rule', () => {
    const levels = Object.fromEntries(RULES.map(({ id }) => [id, 'off']));
    expect(rules(`loc 1\n${MISTAKE} "`, levels)).toEqual([]);
  });
});

describe('target', () => {
  test('of the file overrides the settings, part by part', () => {
    const { machine } = analyse('# qvmconf: target 2.2 -- the old board\nsystem g', {
      target: { release: '8.0', architecture: 'aarch64' },
    });
    expect(machine.target.release).toMatchObject({ value: '2.2', stated: true });
    expect(machine.target.architecture).toMatchObject({ value: 'aarch64', stated: true });
  });

  test('is inferred from what most of the file is for, and tells from what', () => {
    const { machine } = analyse('vdev hpet\nvdev pl011 loc 0x1c090000 intr gic:37');
    expect(machine.target.architecture).toMatchObject({ value: 'aarch64', stated: false });
    expect(machine.target.architecture?.evidence?.arguments[0]?.word.text).toBe('pl011');
  });
});

test('a rule that throws is reported, and the others still run', () => {
  const failures: string[] = [];
  const analysis = analyse(`${MISTAKE}\nload x-1K.img\nram 0,4K`, {
    fileSize: () => {
      throw new Error('no file system');
    },
    onFailure: (what) => failures.push(what),
  });
  expect(analysis.findings.map(({ rule }) => rule)).toContain('pty-slave');
  expect(failures).toEqual(['load-too-large']);
});
