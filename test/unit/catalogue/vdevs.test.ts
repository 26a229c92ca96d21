import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { vdevName } from '../../../server/src/catalogue/catalogue';
import { COMMON_OPTIONS } from '../../../server/src/catalogue/options/common';
import { LOCAL_APIC } from '../../../server/src/catalogue/vdevs/lapic';
import { VDEVS } from '../../../server/src/catalogue/vdevs/table';

/** Every vdev of the manuals, of the frameworks product and of the shipped files. */
// biome-ignore format: a list of words
const NAMES = [
  '8259', 'gic', 'hpet', 'ioapic', 'mc146818', 'pci-dummy', 'pckeyboard', 'pl011', 'progress', 'ser8250', 'shmem',
  'smmu', 'timer8254', 'trace', 'vgpu-gvtg', 'virtio-blk', 'virtio-console', 'virtio-entropy', 'virtio-fs',
  'virtio-gpu', 'virtio-input', 'virtio-net', 'virtio-snd', 'virtio-video-camera', 'virtio-video-decoder',
  'virtio-vsock', 'wdt-ib700', 'wdt-sp805',
];

const WINDOWS = [...VDEVS, LOCAL_APIC].flatMap((vdev) => vdev.windows.map((window) => ({ vdev, window })));

describe('vdevs', () => {
  test('all of them are there, once', () => {
    expect(VDEVS.map((vdev) => vdev.name).toSorted()).toEqual(NAMES);
  });

  test.each(NAMES)('%s is found by each spelling of its type', (name) => {
    for (const type of [
      name,
      `vdev-${name}`,
      `vdev-${name}.so`,
      `/lib/dll/vdev-${name}.so`,
      `vdev-${name}-safety.so`,
    ]) {
      expect(vdevName(type)).toBe(name);
      expect(BUILTIN.vdev(type)?.name).toBe(name);
    }
  });

  test('common options exist, and a vdev names each once', () => {
    const known = COMMON_OPTIONS.map((option) => option.name);
    for (const { name, common } of VDEVS) {
      expect(
        common.filter((option) => !known.includes(option)),
        name,
      ).toEqual([]);
      expect(new Set(common).size, name).toBe(common.length);
    }
  });

  test('own options are unique, and none is named as common and given as own', () => {
    for (const { name, common, options } of VDEVS) {
      const own = options.map((option) => option.name);
      expect(new Set(own).size, name).toBe(own.length);
      expect(
        own.filter((option) => common.includes(option)),
        name,
      ).toEqual([]);
    }
  });

  test('what places a window is an option of its vdev that begins with an address', () => {
    for (const { vdev, window } of WINDOWS) {
      const taken = BUILTIN.optionsOf('vdev', vdev);
      for (const name of [window.option, ...(window.aliases ?? [])]) {
        if (name === undefined) continue;
        const form = taken.get(name)?.arguments[0]?.form;
        expect(['address', 'location', 'msi'], `${vdev.name} ${name}`).toContain(form);
      }
    }
  });

  test('a window is not empty, and the size to keep clear is no smaller', () => {
    expect(WINDOWS.length).toBeGreaterThan(25);
    for (const { vdev, window } of WINDOWS) {
      expect(window.least > 0n, vdev.name).toBe(true);
      expect(window.safe >= window.least, vdev.name).toBe(true);
      expect(window.option !== undefined || window.fallback !== undefined, vdev.name).toBe(true);
    }
  });

  test('sizes in memory are powers of two, and defaults are aligned to them', () => {
    for (const { vdev, window } of WINDOWS.filter((each) => each.window.space === 'mem')) {
      for (const size of [window.least, window.safe]) expect(size & (size - 1n), vdev.name).toBe(0n);
      if (window.fallback !== undefined) expect(window.fallback.address % window.least, vdev.name).toBe(0n);
    }
  });

  test('ports fit into the port space', () => {
    for (const { vdev, window } of WINDOWS.filter((each) => each.window.space === 'io')) {
      expect((window.fallback?.address ?? 0n) + window.safe <= 0x10000n, vdev.name).toBe(true);
    }
  });

  test('default windows of one machine do not overlap', () => {
    for (const architecture of ['aarch64', 'x86_64'] as const) {
      for (const gicVersion of [2, 3]) {
        const placed = WINDOWS.filter(
          ({ vdev, window }) =>
            (vdev.architectures?.includes(architecture) ?? true) &&
            (window.gicVersion ?? gicVersion) === gicVersion &&
            window.fallback !== undefined,
        ).toSorted((a, b) => Number(a.window.fallback!.address - b.window.fallback!.address));
        for (const [index, { vdev, window }] of placed.entries()) {
          const next = placed[index + 1]?.window;
          if (next?.space !== window.space) continue;
          expect(window.fallback!.address + window.safe <= next.fallback!.address, vdev.name).toBe(true);
        }
      }
    }
  });

  test('what is shared exists', () => {
    for (const vdev of VDEVS) {
      for (const shared of vdev.sharesLine ?? []) expect(NAMES).toContain(shared.vdev);
    }
  });

  test('the sizes and places that a user relies on', () => {
    const window = (name: string, label = '') =>
      BUILTIN.vdev(name)?.windows.find((each) => each.label === label);
    expect(window('shmem', 'factory page')).toMatchObject({ least: 0x1000n, safe: 0x1000n });
    expect(window('wdt-sp805')?.fallback?.address).toBe(0x1c0f0000n);
    expect(window('gic', 'redistributors')).toMatchObject({ least: 0x20000n, perCpu: true, gicVersion: 3 });
    expect(window('wdt-ib700')?.fallback?.address).toBe(0x441n);
    expect(LOCAL_APIC.windows[0]?.fallback?.address).toBe(0xfee00000n);
  });

  test('controllers have the lines of their hardware', () => {
    expect(BUILTIN.vdev('gic')?.controller).toMatchObject({
      defaultName: 'gic',
      lines: { first: 16, last: 1019 },
      privateLines: { first: 16, last: 31 },
      firstSpare: { line: 32 },
    });
    expect(BUILTIN.vdev('ioapic')?.controller).toMatchObject({ lines: { first: 0, last: 23 } });
    expect(BUILTIN.vdev('ioapic')?.controller?.defaultName).toBeUndefined();
  });

  test('options that only some releases have', () => {
    const bounds = (vdev: string, option: string) => {
      const { since, until } = BUILTIN.contextOption('vdev', option, BUILTIN.vdev(vdev)) ?? {};
      return [since, until];
    };
    expect(bounds('pl011', 'sched')).toEqual(['2.2', undefined]);
    expect(bounds('virtio-blk', 'dio')).toEqual(['2.2', undefined]);
    expect(bounds('virtio-net', 'bind-mode')).toEqual(['2.2', '2.2']);
    expect(bounds('virtio-net', 'tapdev')).toEqual([undefined, '2.2']);
    for (const option of ['gid', 'umask', 'subst', 'sched'])
      expect(bounds('shmem', option)).toEqual(['8.0', undefined]);
    for (const option of ['create', 'allow', 'deny', 'loc'])
      expect(bounds('shmem', option)).toEqual([undefined, undefined]);
  });
});
