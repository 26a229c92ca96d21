import { describe, expect, it } from 'vitest';
import { nextFreeLine } from '../../../server/src/layout/lines';
import { analyse } from '../support/analysis';

describe('lines in use', () => {
  it('are listed by controller and line, equal ones in the order of the text', () => {
    const { lines } = analyse(
      'vdev pl011 intr gic:40 vdev shmem intr gic:38 pass intr gic:40=1 vdev mine intr other:1',
    ).layout;
    const shown = [...lines].map(([name, uses]) => [
      name,
      uses.map(({ first, use }) => `${first} ${use.component.kind}`),
    ]);
    expect(shown).toEqual([
      ['gic', ['38 vdev', '40 vdev', '40 pass']],
      ['other', ['1 vdev']],
    ]);
  });
});

describe('the next free line', () => {
  function next(text: string, from: bigint, kind = 'gic'): bigint | undefined {
    const { machine, layout } = analyse(text);
    const controller = machine.controllers.find((candidate) => candidate.kind === kind);
    if (controller === undefined) throw new Error(`no ${kind}`);
    return nextFreeLine(machine, layout.lines, controller, from);
  }

  it.each<[string, string, bigint, bigint | undefined]>([
    ['is the one wanted', '', 37n, 37n],
    ['is never private to a vCPU', '', 0n, 32n],
    ['is behind those taken', 'vdev pl011 intr gic:37 vdev shmem intr gic:38', 37n, 39n],
    ['is behind a message frame', 'vdev gic msi 0,37,8', 37n, 45n],
    ['is behind a reservation', 'reserve intr 37', 37n, 38n],
    ['is behind the reservation of this controller', 'reserve intr gic:37', 37n, 38n],
    ['is not behind that of another', 'reserve intr other:37', 37n, 37n],
    ['does not exist behind the last', '', 1020n, undefined],
  ])('%s', (_title, text, from, expected) => {
    expect(next(text, from)).toBe(expected);
  });

  it('is not known without lines', () => {
    expect(next('', 0n, 'apic')).toBeUndefined();
  });

  it('is found at once below a message frame of any size', () => {
    expect(next('vdev gic msi 0,32,0xffffffffffffffff', 0n)).toBeUndefined();
  });
});
