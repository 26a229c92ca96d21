import { describe, expect, test } from 'vitest';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols';
import { open, shown } from '../support/files';

const FILES = {
  'a.conf':
    '¦system alpha\nvdev virtio-net name p2p\nvdev shmem create fb_shared,4K create $env{X},4K\nvdev pl011',
  'b.conf': 'vdev virtio-net name beta_net',
};

function found(query: string): string[] {
  const opened = open(FILES);
  return workspaceSymbols(query, opened.workspace).map(({ name, containerName, location }) => {
    if (!('range' in location)) throw new Error('a symbol without a range');
    expect(shown(opened, location.uri, location.range).endsWith(`:${name}`)).toBe(true);
    return `${name} in ${containerName}`;
  });
}

describe('workspace symbols', () => {
  test.each<[string, string[]]>([
    [
      '',
      [
        'alpha in a.conf',
        'p2p in alpha virtio-net',
        'fb_shared in alpha shmem',
        'beta_net in b.conf virtio-net',
      ],
    ],
    ['alpha', ['alpha in a.conf']],
    ['FBSH', ['fb_shared in alpha shmem']],
    ['bn', ['beta_net in b.conf virtio-net']],
    ['nb', []],
    ['pl011', []],
  ])('"%s"', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});
