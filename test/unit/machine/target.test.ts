import { describe, expect, test } from 'vitest';
import { analyse } from '../support/analysis';

describe('the architecture', () => {
  test.each([
    ['vdev pl011', 'aarch64', 'vdev'],
    ['vdev gic', 'aarch64', 'vdev'],
    ['pass intr gic:144', 'aarch64', 'intr'],
    ['vdev virtio-net intr gic:40', 'aarch64', 'intr'],
    ['vdev ioapic', 'x86_64', 'vdev'],
    ['vdev hpet', 'x86_64', 'vdev'],
    ['reserve loc io:0xcf,0x8', 'x86_64', 'loc'],
    ['acpi load t.aml', 'x86_64', 'acpi'],
  ])('of %s is %s', (text, architecture, evidence) => {
    const { target } = analyse(text).machine;
    expect(target.architecture).toMatchObject({ value: architecture, stated: false });
    expect(target.architecture?.evidence?.name).toBe(evidence);
  });

  test.each(['', 'ram 512M cpu', 'vdev virtio-net', 'vdev mine loc 0x1000'])('of "%s" is open', (text) => {
    expect(analyse(text).machine.target.architecture).toBeUndefined();
  });

  test('is as stated, whatever the file says', () => {
    const { target } = analyse('vdev pl011', { target: { architecture: 'x86_64' } }).machine;
    expect(target.architecture).toEqual({ value: 'x86_64', evidence: undefined, stated: true });
  });

  test('comes from the first that tells', () => {
    const { target } = analyse('vdev pl011 vdev ioapic').machine;
    expect(target.architecture?.value).toBe('aarch64');
  });
});

describe('the release', () => {
  test.each([
    ['cpu cluster _cpu-1', '8.0', 'cluster'],
    ['vdev shmem subst ,guest-', '8.0', 'subst'],
  ])('of %s is %s', (text, release, evidence) => {
    const { target } = analyse(text).machine;
    expect(target.release).toMatchObject({ value: release, stated: false });
    expect(target.release?.evidence?.name).toBe(evidence);
  });

  test('is open while several have everything', () => {
    const { target } = analyse('cpu sched 8').machine;
    expect(target.release).toBeUndefined();
    expect(target.possibleReleases).toEqual(['2.0', '2.1', '2.2', '8.0']);
  });

  test('is open where no single one has everything', () => {
    const { target } = analyse('cpu cluster a runmask 0').machine;
    expect(target.release).toBeUndefined();
    expect(target.possibleReleases).toEqual([]);
  });
});
