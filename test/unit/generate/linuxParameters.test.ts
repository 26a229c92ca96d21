import { describe, expect, test } from 'vitest';
import { made } from './made';

/** The line that is given to the driver. */
const parameters = (text: string) =>
  made(text, 'linux-parameters')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('parameters of the Linux driver', () => {
  test.each([
    ['vdev shmem loc 0x1c050000 intr gic:38', 'factories=0x1c050000 int_lines=38'],
    [
      'vdev shmem loc 0x2000 intr gic:41\nvdev shmem loc 0x1000 intr gic:40',
      'factories=0x1000,0x2000 int_lines=40,41',
    ],
    ['vdev shmem loc 0x1c050000', 'factories=0x1c050000 int_lines=0'],
  ])('%s', (text, line) => expect(parameters(text)).toEqual([line]));

  test('there are none of a PCI device, and the reason is told', () => {
    expect(parameters('vdev shmem create a,0x1000')).toEqual([]);
    expect(made('vdev shmem', 'linux-parameters')).toContain('vdev shmem: a PCI device');
  });

  test('the numbers are said to be those of Linux', () => {
    expect(made('vdev shmem loc 0x1000 intr gic:38', 'linux-parameters')).toContain('may differ');
  });

  test('the driver takes sixteen', () => {
    const many = Array.from(
      { length: 20 },
      (_, i) => `vdev shmem loc 0x${(i + 1).toString(16)}000 intr gic:${40 + i}`,
    );
    const [line] = parameters(many.join('\n'));
    expect(line?.split(' ')[0]?.split(',')).toHaveLength(16);
    expect(made(many.join('\n'), 'linux-parameters')).toContain('16 factory pages at most');
  });
});
