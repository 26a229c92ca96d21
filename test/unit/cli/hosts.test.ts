import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, withFiles } from './support';

const A = 'system a\nram 0x80000000,64M\nvdev shmem loc 0x1c050000 intr gic:38 create fb,0x400000\n';
const B = 'system b\nram 0x80000000,64M\nvdev shmem loc 0x1c050000 intr gic:38 create fb,0x200000\n';
const HOST = '{ "guests": [{ "texts": ["a.qvmconf"] }, { "texts": ["b.qvmconf"] }] }';
const PTY = 'vdev virtio-console hostdev /dev/ttyp3 loc 0x1c0d0000 intr gic:41\n';

/** The findings as `file:line:column severity rule`. */
function found(out: string): string[] {
  return [...out.matchAll(/^(\S.*?): (error|warning|information|hint): .* \[([\w-]+)\]$/gm)].map(
    ([, place = '', severity, rule]) => `${place.slice(place.lastIndexOf('/') + 1)} ${severity} ${rule}`,
  );
}

describe('check of a folder', () => {
  test('takes in what lies between its files, as sure as it is', async () => {
    await withFiles({ 'a.qvmconf': A, 'b.qvmconf': B }, async (folder) => {
      expect(found((await run(['check', folder])).out)).toEqual([
        'b.qvmconf:3:49 information region-size-mismatch',
      ]);
      writeFileSync(path.join(folder, 'start.sh'), 'qvm @/x/a.qvmconf &\nqvm @/x/b.qvmconf &\n');
      expect(found((await run(['check', folder])).out)).toEqual([
        'b.qvmconf:3:49 warning region-size-mismatch',
      ]);
      writeFileSync(path.join(folder, 'qvmconf.host.json'), HOST.replace('b.qvm', 'c.qvm'));
      expect(found((await run(['check', folder])).out)).toContainEqual(
        expect.stringMatching(/^qvmconf.host.json:1:\d+ error host-file$/),
      );
    });
  });

  test('names other files, and lets rules be silenced there', async () => {
    await withFiles({ 'a.qvmconf': A, 'b.qvmconf': B, 'qvmconf.host.json': HOST }, async (folder) => {
      const { out } = await run(['check', '--format', 'json', folder]);
      const report = JSON.parse(out) as {
        files: { path: string; problems: { related: { path: string; range: unknown }[] }[] }[];
      };
      const b = report.files.find((file) => file.path.endsWith('b.qvmconf'));
      expect(b?.problems[0]?.related[0]).toMatchObject({
        path: path.posix.join(folder, 'a.qvmconf'),
        range: { start: { line: 2, character: 48 } },
      });
      const sarif = await run(['check', '--format', 'sarif', folder]);
      const { results } = (
        JSON.parse(sarif.out) as {
          runs: { results: { fixes: { artifactChanges: { artifactLocation: { uri: string } }[] }[] }[] }[];
        }
      ).runs[0] ?? { results: [] };
      const changed = results.flatMap(({ fixes }) =>
        fixes.flatMap(({ artifactChanges }) =>
          artifactChanges.map(({ artifactLocation }) => artifactLocation.uri),
        ),
      );
      expect(changed.map((uri) => uri.slice(uri.lastIndexOf('/') + 1)).toSorted()).toEqual([
        'a.qvmconf',
        'b.qvmconf',
      ]);
      expect(
        (await run(['check', '--rule', 'region-size-mismatch=off', '--fail-on', 'hint', folder])).status,
      ).toBe(0);
      expect((await run(['check', '--rule', 'region-size-mismatch=error', folder])).status).toBe(1);
    });
  });

  test('leaves files alone that are named one by one', async () => {
    await withFiles({ 'a.qvmconf': A, 'b.qvmconf': B, 'qvmconf.host.json': HOST }, async (folder) => {
      const files = ['a.qvmconf', 'b.qvmconf'].map((name) => path.join(folder, name));
      expect(found((await run(['check', ...files])).out)).toEqual([]);
    });
  });

  test('takes a machine of several files as one, and a started file of any name', async () => {
    const files = {
      'common.conf': PTY,
      'a.qvmconf': A,
      'start.sh': 'qvm @common.conf @a.qvmconf',
      'b.conf': `${B}${PTY}`,
    };
    await withFiles(files, async (folder) => {
      expect(found((await run(['check', folder])).out)).toEqual(['common.conf:1:29 warning pty-slave']);
    });
  });
});

describe('check of a command line of qvm', () => {
  test('makes one machine of files and words', async () => {
    await withFiles(
      { 'a.conf': 'system a\nram 0x80000000,64M\n', 'b.conf': 'load x.ifs\n' },
      async (folder) => {
        const [a, b] = ['a.conf', 'b.conf'].map((name) => `@${path.join(folder, name)}`);
        expect(await run(['check', a ?? '', b ?? '', 'set', 'debug', 'on'])).toMatchObject({ status: 0 });
        const { out, status } = await run(['check', b ?? '', a ?? '', 'set', 'debug', 'x']);
        expect(found(out)).toEqual([
          'b.conf:1:1 error memory-before-use',
          'command line:1:11 error invalid-value',
        ]);
        expect(status).toBe(1);
      },
    );
  });

  test('wants files that can be read', async () => {
    const { status, error } = await run(['check', '@none.conf']);
    expect(status).toBe(2);
    expect(error).toContain('none.conf');
    expect((await run(['check', '--fix', '@none.conf'])).error).toContain('--fix');
  });
});

describe('check of files with configurations inside', () => {
  test.each([
    ['a.md', `# é\n\n\`\`\`qvmconf\n${PTY}\`\`\`\n`, 4],
    ['a.rst', `::\n\n    system a\n    ram 1M\n    ${PTY}`, 5],
    ['a.sh', `cat > a.conf <<EOF\nsystem a ram 1M\n${PTY}EOF\n`, 3],
    ['a.build', `a.conf = {\nsystem a ram 1M\n${PTY}}\n`, 3],
  ])('%s', async (name, text, line) => {
    await withFiles({ [name]: text }, async (folder) => {
      const { out } = await run(['check', path.join(folder, name)]);
      expect(found(out).filter((each) => each.endsWith('pty-slave'))).toHaveLength(1);
      expect(out).toContain(`${name}:${line}:`);
    });
  });
});

describe('host', () => {
  test('shows machines, regions, networks and scripts', async () => {
    const { out, status } = await run(['host', 'samples/host']);
    expect(status).toBe(0);
    for (const line of [
      'qvmconf.host.json: 2 machines, stated: qvmconf.host.json says so',
      '  instruments (qvmconf.host.json:5)',
      '    texts: common.qvmconf, instruments.qvmconf',
      '    pl011                        0x1c090000, gic:37  used by instruments.build:8',
      '      infotainment is allowed it (infotainment.qvmconf:16)',
      '    instruments to_host -> vp0 (start.sh:11)',
      '    infotainment to_instruments -> to_infotainment of instruments (instruments.qvmconf:31)',
    ])
      expect(out.split('\n')).toContain(line);
  });

  test('as JSON and as a diagram', async () => {
    const json = JSON.parse((await run(['host', '-f', 'json', 'samples/host'])).out) as {
      hosts: { guests: unknown[] }[];
    };
    expect(json.hosts[0]?.guests).toHaveLength(2);
    const { out } = await run(['host', '-f', 'mermaid', 'samples/host']);
    expect(out).toContain('flowchart LR');
    expect(out).toContain('h0g0 ---|"to_infotainment – to_instruments"| h0g1');
  });

  test('of a folder without any, and of none', async () => {
    await withFiles({ 'a.txt': '' }, async (folder) => {
      mkdirSync(path.join(folder, 'below'));
      expect(await run(['host', folder])).toMatchObject({ status: 0, out: 'no configuration there\n' });
      expect(await run(['host', path.join(folder, 'a.txt')])).toMatchObject({ status: 2 });
    });
  });
});

test('says of what is too deep for it that it was not seen', async () => {
  await withFiles({ 'a.qvmconf': A }, async (folder) => {
    const deep = path.join(folder, 'f/'.repeat(13));
    mkdirSync(deep, { recursive: true });
    writeFileSync(path.join(deep, 'b.qvmconf'), B);
    const said = `qvmconf: ${folder}: The search for configurations stopped after 12 levels of folders. What lies between others is not known.\n`;
    for (const args of [['check'], ['host'], ['generate', 'host']])
      expect((await run([...args, folder])).error).toContain(said);
  });
});
