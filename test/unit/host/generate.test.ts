import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateForHosts } from '../../../server/src/host/generate/table';
import { findingsOf } from './support/fixture';
import { type Files, hostsOf } from './support/hostOf';

const SAMPLE = path.resolve(import.meta.dirname, '../../../samples/host');
const files: Files = Object.fromEntries(
  readdirSync(SAMPLE).map((name) => [name, readFileSync(path.join(SAMPLE, name), 'utf8')]),
);
const made = (kind: Parameters<typeof generateForHosts>[0], of: Files = files) =>
  generateForHosts(kind, hostsOf(of).hosts.all.slice(0, 1), 'file:///host/');
const faults = (of: Files) =>
  findingsOf(of)
    .filter(({ severity }) => severity !== 'information')
    .map(({ message }) => message);

describe('what is made of a host', () => {
  test('a script that agrees with it', () => {
    const script = made('host-script');
    expect(faults({ ...files, 'start.sh': script })).toEqual([]);
    for (const line of [
      '    devb-loopback loopback blksz=512,prefix=instruments,fd="$IMAGES"/instruments.img',
      '    ifconfig vp1 create up',
      '    qvm @"$GUESTS"/common.qvmconf @"$GUESTS"/instruments.qvmconf >"$RUN"/instruments.log 2>&1 &',
      '    waitfor /dev/qvm/infotainment/to_host',
      '    vpctl vp1 peer=/dev/qvm/infotainment/to_host bind=/dev/vdevpeers/vp1',
      'start) prepare; start_instruments; start_infotainment ;;',
    ])
      expect(script.split('\n')).toContain(line);
    expect(script).not.toMatch(/KILL -9|kill -9|-KILL/);
  });

  test('a script for the network of an older release', () => {
    const older = { ...files, 'qvmconf.host.json': (files['qvmconf.host.json'] ?? '').replace('8.0', '2.2') };
    const script = made('host-script', older);
    expect(script).toContain(
      'mount -T io-pkt -o peer=/dev/qvm/instruments/to_host,bind=/dev/vdevpeers/vp0 devnp-vdevpeer-net.so',
    );
    expect(faults({ ...older, 'start.sh': script })).toEqual([]);
  });

  test('build lines that agree with it', () => {
    const lines = made('build-lines');
    expect(lines).toContain('[image=0x80000000]');
    expect(lines).toContain('    devb-virtio virtio smem=0x1c0d0000,irq=42 &');
    const [first = '', second = ''] = lines.split(/(?=# infotainment:)/);
    expect(faults({ ...files, 'instruments.build': first, 'infotainment.build': second })).toEqual([]);
  });

  test('a file that states what was inferred', () => {
    const { 'qvmconf.host.json': _stated, ...found } = files;
    const file = made('host', found);
    expect(JSON.parse(file)).toEqual({
      guests: [
        { texts: ['common.qvmconf', 'instruments.qvmconf'], build: ['instruments.build'] },
        { texts: ['infotainment.qvmconf'], build: ['infotainment.build'] },
      ],
      scripts: ['start.sh'],
    });
    expect(faults({ ...found, 'qvmconf.host.json': file })).toEqual([]);
  });

  test('a file that names files with a % in their name', () => {
    expect(
      JSON.parse(made('host', { '100%25.qvmconf': 'system a\n', 'b%20c.qvmconf': 'system b\n' })),
    ).toEqual({
      guests: [{ texts: ['100%.qvmconf'] }, { texts: ['b c.qvmconf'] }],
    });
  });
});
