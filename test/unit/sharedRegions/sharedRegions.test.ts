import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../server/src/analysis/workspaceView';
import { regionsOfOthers } from '../../../server/src/features/regions';
import { analyse } from '../support/analysis';

const machine = (name: string, options: string) =>
  analyse(`system ${name}\nvdev shmem loc 0x1c050000 intr gic:38 ${options}`, {}, `file:///${name}.qvmconf`);

function elsewhere(own: string, ...others: [string, string][]): ReturnType<typeof regionsOfOthers> {
  const asking = machine('asking', own);
  const analyses = [asking, ...others.map(([name, options]) => machine(name, options))];
  const view = viewOf(analyses);
  return regionsOfOthers(asking, view);
}

function sharedWith(own: string, ...others: [string, string][]): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...elsewhere(own, ...others)].map(([key, { machines }]) => [key.trim(), machines]),
  );
}

describe('who shares a region', () => {
  test('is every other machine that creates it or allows it by name', () => {
    const others: [string, string][] = [
      ['maker', 'create frames,4K'],
      ['taker', 'allow frames'],
      ['stranger', 'create else,4K'],
    ];
    expect(sharedWith('allow frames', ...others)).toEqual({ frames: ['maker', 'taker'] });
    expect(sharedWith('create frames,4K allow frames', ...others)).toEqual({ frames: ['maker', 'taker'] });
  });

  test('is nobody who only has a pattern for it, or denies it', () => {
    expect(sharedWith('create frames,4K', ['a', 'allow fra*'], ['b', 'deny frames'])).toEqual({});
    expect(sharedWith('allow fra*', ['a', 'allow fra*'])).toEqual({});
  });

  test('is nobody with another prefix', () => {
    expect(sharedWith('subst a/,b/ create frames,4K', ['other', 'create frames,4K'])).toEqual({});
  });

  test('goes by the file where there is no system', () => {
    const asking = machine('asking', 'create frames,4K');
    const other = analyse('vdev shmem allow frames', {}, 'file:///some%20where/other.qvmconf');
    const view = viewOf([asking, other]);
    expect([...regionsOfOthers(asking, view).values()].map(({ machines }) => machines)).toEqual([
      ['other.qvmconf'],
    ]);
  });

  test('asks nobody for a machine without shared memory', () => {
    const asking = analyse('ram 0x80000000,512M');
    const view = {
      ...viewOf([]),
      together: () => {
        throw new Error('asked');
      },
    };
    expect(regionsOfOthers(asking, view).size).toBe(0);
  });
});

describe('who makes a region', () => {
  const creator = (...others: [string, string][]) =>
    [...elsewhere('allow frames', ...others).values()][0]?.creator;

  test('is the machine that creates it, with its size', () => {
    expect(creator(['taker', 'allow frames'], ['maker', 'create frames,8M'])).toEqual({
      machine: 'maker',
      size: 0x800000n,
    });
  });

  test('is not known where nobody creates it, or two do with different sizes', () => {
    expect(creator(['taker', 'allow frames'])).toBeUndefined();
    expect(creator(['a', 'create frames,8M'], ['b', 'create frames,4M'])).toBeUndefined();
    expect(creator(['a', 'create frames,8M'], ['b', 'create frames,0x800000'])?.machine).toBe('a');
    expect(creator(['a', 'create frames,$env{SIZE}'])).toBeUndefined();
  });
});
