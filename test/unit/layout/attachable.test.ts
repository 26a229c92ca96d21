import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/analysis/analysis';
import { viewOf } from '../../../server/src/analysis/workspaceView';
import { regionsOfOthers } from '../../../server/src/features/regions';
import { analyse } from '../support/analysis';

const CAMERA = 'system camera vdev shmem create frames,0x800000 create control,0x1000';

/** What a machine knows of the regions of another. */
function knownTo(analysis: Analysis, other = CAMERA) {
  const analyses = [analysis, analyse(other, {}, 'file:///other.qvmconf')];
  return regionsOfOthers(analysis, viewOf(analyses));
}

function placements(text: string, other?: string) {
  const analysis = analyse(text);
  return analysis
    .layoutWith(knownTo(analysis, other))
    .placements.map(({ region, from, controlPage, data }) => [region.name, from, controlPage, data]);
}

describe('a region that another machine creates', () => {
  test('has a place with the size of its creator, after what the machine creates itself', () => {
    expect(placements('ram 0x80000000,64M vdev shmem allow frames create own,4K allow control')).toEqual([
      ['own', undefined, 0x1000n, 0x2000n],
      ['frames', 'camera', 0x3000n, 0x4000n],
      ['control', 'camera', 0x804000n, 0x805000n],
    ]);
  });

  test.each<[string, string, string?]>([
    ['without a known size', 'vdev shmem allow frames', 'system b vdev shmem create frames,$env{SIZE}'],
    ['that nobody creates', 'vdev shmem allow frames', 'system b vdev shmem allow frames'],
    ['that only a pattern allows', 'vdev shmem allow fra*'],
    ['that is denied first', 'vdev shmem deny fra* allow frames'],
    ['of another prefix', 'vdev shmem subst a,b allow frames'],
    ['that this machine creates too', 'vdev shmem allow frames vdev shmem create frames'],
  ])('%s has none', (_what, text, other) => {
    expect(placements(`ram 0x80000000,64M ${text}`, other).filter(([, from]) => from)).toEqual([]);
  });

  test('is placed once, whichever page attaches it', () => {
    expect(placements('ram 64M vdev shmem allow frames vdev shmem allow frames')).toHaveLength(1);
  });

  test('moves nothing that the file says or that the machine creates', () => {
    const names = fc.constantFrom('frames', 'control', 'own', 'other');
    const option = fc.oneof(
      fc.tuple(names, fc.nat(40)).map(([name, pages]) => `create ${name},${pages * 4}K`),
      names.map((name) => `allow ${name}`),
    );
    fc.assert(
      fc.property(fc.array(option, { maxLength: 8 }), fc.nat(9), (options, page) => {
        const analysis = analyse(`ram 0x${page}000,0x2000 vdev shmem loc 0x8000 ${options.join(' ')}`);
        const alone = analysis.layout;
        const known = analysis.layoutWith(knownTo(analysis));
        expect(known.placements.filter(({ from }) => from === undefined)).toEqual(alone.placements);
        expect(known.mem.overlaps).toEqual(alone.mem.overlaps);
        expect(known.io).toBe(alone.io);
        const predicted = known.mem.windows.filter(({ certainty }) => certainty === 'predicted');
        for (const [index, window] of predicted.entries())
          expect(window.end <= (predicted[index + 1]?.start ?? window.end)).toBe(true);
      }),
    );
  });
});

describe('the picture', () => {
  test('carries size and place of what the guest attaches', () => {
    const analysis = analyse(
      'system display ram 0x80000000,64M vdev shmem loc 0x1c050000 allow frames allow no',
    );
    const { factoryPages, spaces } = analysis.picture(knownTo(analysis));
    const [frames, no] = factoryPages[0]?.attachable ?? [];
    expect(frames).toMatchObject({ name: 'frames', from: 'camera', size: '0x800000', pages: 2048 });
    expect(no?.from).toBeUndefined();
    const data = spaces.mem.windows.find(({ id }) => id === frames?.data);
    expect(data).toMatchObject({
      start: '0x2000',
      certainty: 'predicted',
      detail: 'from camera',
      factory: factoryPages[0]?.window,
    });
    expect(spaces.mem.windows.some(({ id }) => id === frames?.controlPage)).toBe(true);
    expect(factoryPages[0]?.regions).toEqual([]);
  });

  test('has none of it without other machines', () => {
    const { factoryPages } = analyse('vdev shmem allow frames').picture();
    expect(factoryPages[0]?.attachable[0]).not.toHaveProperty('size');
  });
});
