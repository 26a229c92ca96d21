import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, withFiles } from './support';

const ASINFO = `Section:asinfo offset:0x0 size:0x0 elsize:0x18
0000) 0000000000000000-0000ffffffffffff o:ffff /memory
0018) 0000000000000000-00000000ffffffff o:0000 /memory/below4G
0030) 0000000040000000-00000000bfffffff o:0018 /memory/below4G/ram
0048) 0000000048000000-00000000480fffff o:0030 /memory/below4G/ram/guestmem1
0060) 0000000050000000-00000000bfffffff o:0030 /memory/below4G/ram/sysram
0078) 00000000fe201000-00000000fe201fff o:0000 /io/uart
`;
const guest = (name: string, pass: string) => `system ${name}\nram 0x80000000,64M\n${pass}\n`;

async function host(first: string, second: string, options: readonly string[] = []) {
  let result = { status: undefined as number | undefined, out: '', error: '' };
  const files = { 'asinfo.txt': ASINFO, 'a.qvmconf': guest('a', first), 'b.qvmconf': guest('b', second) };
  await withFiles(files, async (folder) => {
    const paths = Object.keys(files).map((name) => path.join(folder, name));
    result = await run(['host', ...options, ...paths]);
  });
  return result;
}

describe('qvmconf host', () => {
  test('shows what the host names, and what each guest is given', async () => {
    const { status, out } = await host(
      'pass loc 0x1000000,$asinfo_length{guestmem1},rw=$asinfo_start{guestmem1}',
      'pass loc 0xfe201000,0x1000,rw',
    );
    expect(status).toBe(0);
    const lines = out.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '));
    expect(lines.filter((line) => !line.includes('free'))).toEqual([
      'host',
      '',
      'mem',
      '0x48000000–0x480fffff | 1 MiB | guestmem1',
      '0x48000000–0x480fffff | 1 MiB | a',
      '0x50000000–0xbfffffff | 1.8 GiB | sysram',
      '0xfe201000–0xfe201fff | 4 KiB | uart',
      '0xfe201000–0xfe201fff | 4 KiB | b',
      '',
    ]);
  });

  test.each([
    ['two guests', 'pass loc 0xfe201000,0x1000,rw', 'pass loc 0x1000,0x2000,rw=0xfe200000', 'a', 'b'],
    ['a guest and the host', 'pass loc 0x1000,0x1000,rw=0x60000000', '', 'a', 'sysram'],
  ])('finds bytes that %s have', async (_who, first, second, one, other) => {
    const { status, out } = await host(first, second);
    expect(status).toBe(1);
    const clashing = out.split('\n').filter((line) => line.endsWith('OVERLAP'));
    expect(clashing.map((line) => line.split(/ {2,}/)[3]).toSorted()).toEqual([one, other]);
  });

  test('is content with two guests that only read', async () => {
    expect((await host('pass loc 0xfe201000,0x1000,r', 'pass loc 0xfe201000,0x1000,r')).status).toBe(0);
  });

  test('is content with one guest that has the same bytes twice', async () => {
    const twice = 'pass loc 0x1000,0x1000,rw=0xfe201000\npass loc 0x3000,0x1000,rw=0xfe201000';
    expect((await host(twice, '')).status).toBe(0);
  });

  test('draws', async () => {
    const { out } = await host('pass loc 0xfe201000,0x1000,rw', '', ['--format', 'svg']);
    expect(out).toMatch(/^<svg /);
    expect(out).toContain('0xfe201000');
  });
});
