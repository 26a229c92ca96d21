import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, withFiles } from './support';

const FILES = {
  'camera.qvmconf':
    'system camera\nram 0x80000000,64M\nvdev shmem\n loc 0x1c050000\n create frames,0x800000\n',
  'display.qvmconf': 'system display\nram 0x80000000,64M\nvdev shmem\n loc 0x1c050000\n allow frames\n',
};

describe('a guest that attaches the region of another of its folder', () => {
  test.each([
    ['layout', /0x00002000–0x00801fff +8 MiB {2}frames data \(from camera\) {2}\(predicted\)/],
    [
      'layout --format markdown',
      /\| frames \| 8 MiB, from camera · 2048 pages \| .* \| 0x00002000–0x00801fff \|/,
    ],
    ['layout --format svg', /8 MiB, from camera · 2048 pages/],
    ['layout --format json', /"start": "0x2000",\s*"end": "0x802000"/],
    ['generate header', /REGION_FRAMES_SIZE UINT64_C\(0x800000\)/],
  ])('%s knows its size', async (command, said) => {
    await withFiles(FILES, async (folder) => {
      const { out, error, status } = await run([...command.split(' '), path.join(folder, 'display.qvmconf')]);
      expect([status, error]).toEqual([0, '']);
      expect(out).toMatch(said);
    });
  });

  test('says nothing of a size that nobody tells', async () => {
    await withFiles({ 'display.qvmconf': FILES['display.qvmconf'] }, async (folder) => {
      const { out } = await run(['layout', path.join(folder, 'display.qvmconf')]);
      expect(out).not.toContain('frames');
    });
  });
});
