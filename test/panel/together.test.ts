import { describe, expect, test } from 'vitest';
import { arranged, tiedTo } from '../../shared/drawing/together';
import type { LayoutPicture } from '../../shared/picture';
import { pictureOf, pictureOfText } from './pictures';

const titles = (pictures: Iterable<LayoutPicture>) => [...pictures].map(({ title }) => title);
const creates = (system: string, ...regions: string[]) =>
  pictureOfText(
    `system ${system} vdev shmem loc 0x1c050000 ${regions.map((region) => `create ${region},4K`).join(' ')}`,
  );

describe('what belongs together', () => {
  test('is what shares a region or a network, also by way of another', () => {
    const all = [creates('a', 'r'), creates('b', 'x'), creates('c', 'r', 's'), creates('d', 's')];
    expect(titles(tiedTo(all))).toEqual(['a', 'c', 'd']);
    const net = (system: string, name: string, peer: string) =>
      pictureOfText(`system ${system} vdev virtio-net loc 0x1c0c0000 name ${name} peer /dev/qvm/${peer}`);
    expect(titles(tiedTo([net('a', 'x', 'b/y'), net('b', 'y', 'a/x'), net('c', 'y', 'd/x')]))).toEqual([
      'a',
      'b',
    ]);
    expect(titles(tiedTo([pictureOf('camera'), pictureOf('arm'), pictureOf('display')]))).toEqual([
      'camera',
      'display',
    ]);
  });

  test('stands in the order in which lines lead over the fewest others', () => {
    const all = [creates('a', 'r'), creates('b', 's'), creates('c', 'r', 's'), creates('d', 't')];
    expect(titles(arranged(all)).slice(0, 3)).toEqual(['a', 'c', 'b']);
    expect(titles(arranged(all.slice(0, 2)))).toEqual(['a', 'b']);
  });
});
