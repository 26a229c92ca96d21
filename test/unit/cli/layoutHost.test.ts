import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, withFiles } from './support';

const SAMPLE = 'samples/host';

const layout = async (...args: string[]) => run(['layout', ...args]);

/** How often each title of a joint stands in a drawing. */
const drawn = (svg: string) =>
  [...svg.matchAll(/<g class="q-shared"><title>([^<]*)<\/title>/g)].map(([, words]) => words);

describe('the layout of a host', () => {
  test('draws each region and each network once', async () => {
    const { status, error, out } = await layout('--format', 'svg', SAMPLE);
    expect([status, error]).toEqual([0, '']);
    expect(drawn(out)).toEqual([
      'shared region frames, 8 MiB: instruments, infotainment',
      'shared region health, 4 KiB: instruments, 1 program of the host',
      'network to_host of instruments: vp0',
      'network to_infotainment of instruments: to_instruments of infotainment',
      'network to_host of infotainment: vp1',
    ]);
    expect(out).not.toMatch(/undefined|NaN|Infinity/);
  });

  test('is the same of the folder and of the file that describes it', async () => {
    const [folder, file] = [await layout(SAMPLE), await layout(path.join(SAMPLE, 'qvmconf.host.json'))];
    expect(file).toEqual(folder);
    expect(folder.out).toContain('starts as number 1 of 2 (start.sh:9)\ninstruments\n');
    expect(folder.out).toContain('\njoined\n  shared region frames, 8 MiB: instruments, infotainment\n');
  });

  test('has the guests in the order in which the script starts them', async () => {
    const files = {
      'qvmconf.host.json': JSON.stringify({
        guests: ['a', 'b', 'c'].map((name) => ({ texts: [`${name}.qvmconf`] })),
        scripts: ['start.sh'],
      }),
      'start.sh': 'qvm @c.qvmconf &\nqvm @a.qvmconf &\n',
      ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.qvmconf`, `system ${name} ram 0,64M`])),
    };
    await withFiles(files, async (folder) => {
      const report = JSON.parse((await layout('--format', 'json', folder)).out);
      expect(report.guests.map(({ name }: { name: string }) => name)).toEqual(['c', 'b', 'a']);
      expect(report.guests.map(({ order }: { order: number }) => order)).toEqual([1, 2, 3]);
      expect(report.guests[2].startedBy.line).toBe(1);
    });
  });

  test('draws equal addresses at one height on a common scale', async () => {
    const text = (name: string, more: string) =>
      `system ${name} ${more} vdev pl011 loc 0x1c090000 intr gic:37`;
    const files = {
      'a.qvmconf': text('a', 'vdev shmem loc 0x1c050000 intr gic:38'),
      'b.qvmconf': text('b', ''),
    };
    await withFiles(files, async (folder) => {
      const heights = async (scale: string) => {
        const { out } = await layout('--format', 'svg', '--scale', scale, folder);
        const boxes = out.matchAll(/<title>\w: pl011[^<]*<\/title><rect x="[\d.]+" y="([\d.]+)"/g);
        return [...boxes].map(([, y]) => y);
      };
      const [own, common] = [await heights('own'), await heights('common')];
      expect([own, common].map(({ length }) => length)).toEqual([2, 2]);
      expect(new Set(own).size).toBe(2);
      expect(new Set(common).size).toBe(1);
    });
  });

  test('leads from what is passed through to the map of the host', async () => {
    const files = {
      'asinfo.txt': '0078) 00000000fe201000-00000000fe201fff o:0000 /io/uart\n',
      'a.qvmconf': 'system a pass loc 0x1000,0x1000,rw=0xfe201000',
      'b.qvmconf': 'system b',
    };
    await withFiles(files, async (folder) => {
      const asinfo = path.join(folder, 'asinfo.txt');
      const { out } = await layout('--format', 'svg', '--asinfo', asinfo, folder);
      expect(drawn(out)).toEqual(['passed to a at 0x1000: 0xfe201000 of the host']);
      expect(out).toContain("the host's physical addresses");
      expect((await layout('--format', 'svg', folder)).out).not.toContain('physical addresses');
    });
  });

  test('shows only what is asked for', async () => {
    const only = async (names: string) => (await layout('--format', 'svg', '--only', names, SAMPLE)).out;
    const region = await only('frames');
    expect(drawn(region)).toEqual(['shared region frames, 8 MiB: instruments, infotainment']);
    expect(region).not.toMatch(/pl011|free:|health data/);
    expect(drawn(await only('to_host'))).toEqual([
      'network to_host of instruments: vp0',
      'network to_host of infotainment: vp1',
    ]);
    const guest = await only('infotainment');
    expect(guest).toContain('→ instruments');
    expect(guest).not.toContain('wdt-sp805');
    expect((await layout('--only', 'pl011', SAMPLE)).out).not.toMatch(/rest of|- free| {2}ram/);
    const { status, error } = await layout('--only', 'nothing', SAMPLE);
    expect(status).toBe(2);
    expect(error).toContain('no guest, region or device nothing; the guests are instruments, infotainment');
  });

  test.each([
    ['a folder without a configuration', [], /no configuration in /],
    ['--write', ['--format', 'comment', '--write'], /comment goes with one configuration/],
    ['--against', ['--against', 'x.qvmconf'], /--against goes with one configuration/],
  ])('refuses %s', async (_what, args, said) => {
    await withFiles({}, async (folder) => {
      const { status, out, error } = await layout(...args, folder);
      expect([status, out]).toEqual([2, '']);
      expect(error).toMatch(said);
    });
  });

  test('asks which of several hosts is meant', async () => {
    await withFiles({}, async (folder) => {
      for (const name of ['x', 'y']) {
        mkdirSync(path.join(folder, name));
        writeFileSync(path.join(folder, name, 'a.qvmconf'), `system ${name}`);
        writeFileSync(path.join(folder, name, 'start.sh'), 'qvm @a.qvmconf\n');
      }
      const { status, error } = await layout(folder);
      expect(status).toBe(2);
      expect(error).toMatch(/has 2 hosts: .*x\/start\.sh, .*y\/start\.sh; name /);
    });
  });
});
