import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generateForHosts } from '../../../server/src/host/generate/table';
import { type Files, hostsOf } from './support/hostOf';

/** What an author could hope that a shell runs. */
const HOSTILE = [
  'a;reboot',
  '$(reboot)',
  '`reboot`',
  "it's; reboot; '",
  'a"; reboot; "',
  'a\nreboot\n',
  'a\r\nreboot',
  'a\\',
  'a #b',
  'a & reboot',
  'a | reboot',
  '$HOME',
  '~',
  '*',
  '{a,b}',
  '!reboot',
  '-rf',
  'ä“',
];

const PROGRAMS = ['qvm', 'waitfor', 'vpctl', 'mount', 'ifconfig', 'devb-loopback', 'reboot', 'a', 'b'];

describe('the script of a host', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-script-'));
    mkdirSync(path.join(folder, 'bin'));
    for (const name of PROGRAMS) {
      const file = path.join(folder, 'bin', name);
      writeFileSync(file, `#!/bin/sh\nprintf '%s\\0' ${name} "$@" end >>"$CALLS"\n`);
      chmodSync(file, 0o755);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Every call of a program when a shell runs the script, with its arguments, in any order. */
  function calls(files: Files): string[][] {
    const script = generateForHosts('host-script', hostsOf(files).hosts.all.slice(0, 1), 'file:///host/');
    const file = path.join(folder, 'start.sh');
    // The machines run on beside the script; what they are called with is written before it ends.
    writeFileSync(file, `${script.replace('RUN=/tmp', `RUN='${folder}'`)}\nwait\n`);
    const log = path.join(folder, 'calls');
    const { status, stderr } = spawnSync('/bin/sh', [file, 'start'], {
      encoding: 'utf8',
      env: { PATH: path.join(folder, 'bin'), CALLS: log, HOME: '/home' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return readFileSync(log, 'utf8')
      .split('\0end\0')
      .slice(0, -1)
      .map((call) => call.split('\0'));
  }

  /** A machine for each name, which stands wherever a configuration can have one. */
  function hostile(head: string) {
    const machines = HOSTILE.map((name, index) => {
      // A configuration has no way to write these two inside quotes.
      const word = `${index}${name.replace(/["\\]/g, '')}`;
      const text = `system "${word}"\nvdev virtio-net\n  loc 0x1c0a0000\n  name "n${word}"\n  peer "/dev/vdevpeers/${word}"\n`;
      return { file: `${name}.qvmconf`, text: head + text, word };
    });
    const files = Object.fromEntries(machines.map(({ file, text }) => [encodeURIComponent(file), text]));
    return { machines, made: calls(files) };
  }

  test('hands on every name as it is, and runs nothing of it', () => {
    const { machines, made } = hostile('');
    for (const { file, word } of machines) {
      expect(made).toContainEqual(['qvm', `@/data/guests/${file}`]);
      expect(made).toContainEqual(['waitfor', `/dev/qvm/${word}/n${word}`]);
      expect(made).toContainEqual([
        'vpctl',
        expect.stringMatching(/^vp\d+$/),
        `peer=/dev/qvm/${word}/n${word}`,
        `bind=/dev/vdevpeers/${word}`,
      ]);
    }
    expect(new Set(made.map(([program]) => program))).toEqual(
      new Set(['qvm', 'waitfor', 'vpctl', 'ifconfig']),
    );
  });

  test('does so for the network of an older release', () => {
    const { machines, made } = hostile('# qvmconf: target 2.2\n');
    for (const { word } of machines)
      expect(made).toContainEqual([
        'mount',
        '-T',
        'io-pkt',
        '-o',
        `peer=/dev/qvm/${word}/n${word},bind=/dev/vdevpeers/${word}`,
        'devnp-vdevpeer-net.so',
      ]);
    expect(made.map(([program]) => program)).not.toContain('reboot');
  });

  test('starts each of two machines whose names differ in a sign alone', () => {
    const files = { 'a-b.qvmconf': 'system a-b\n', 'a_b.qvmconf': 'system a_b\n' };
    const started = calls(files).filter(([program]) => program === 'qvm');
    expect(started.map(([, file]) => file).sort()).toEqual([
      '@/data/guests/a-b.qvmconf',
      '@/data/guests/a_b.qvmconf',
    ]);
    expect(readFileSync(path.join(folder, 'a_b.pid'), 'utf8')).not.toBe(
      readFileSync(path.join(folder, 'a_b_2.pid'), 'utf8'),
    );
  });
});

test('lines of a build file keep a name of several lines in its comment', () => {
  const hosts = hostsOf({ 'a.qvmconf': 'system "a\n[+script] b = { reboot }"\nram 0x80000000,1M\n' }).hosts
    .all;
  expect(generateForHosts('build-lines', hosts, 'file:///host/').match(/^[^#\n].*$/gm)).toEqual([
    '[image=0x80000000]',
  ]);
});
