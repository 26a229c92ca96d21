import { describe, expect, test } from 'vitest';
import { COMMON_OPTIONS } from '../../../server/src/catalogue/options/common';
import { VM_OPTIONS } from '../../../server/src/catalogue/options/table';
import type { ArgumentFact, OptionFact } from '../../../server/src/catalogue/shape';
import { VDEVS } from '../../../server/src/catalogue/vdevs/table';

const VDEV_OPTIONS = VDEVS.flatMap((vdev) => vdev.options);
const ALL = [...VM_OPTIONS, ...COMMON_OPTIONS, ...VDEV_OPTIONS];

function duplicates(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function argumentsOf(options: readonly OptionFact[]): ArgumentFact[] {
  return options.flatMap((option) => [...option.arguments]);
}

describe('options', () => {
  test('the VM level is what qvm knows', () => {
    const names = VM_OPTIONS.filter((option) => option.context === 'vm').map((option) => option.name);
    expect(names.toSorted()).toEqual(
      // biome-ignore format: a list of words
      [
        'acpi', 'cmdline', 'cpu', 'data', 'debug', 'dryrun', 'dump', 'fdt', 'generate', 'guest', 'initrd', 'load',
        'logger', 'pass', 'ram', 'reserve', 'rom', 'safety', 'set', 'system', 'unsupported', 'vdev',
      ],
    );
  });

  test('names are unique within each context', () => {
    expect(duplicates(VM_OPTIONS.map((option) => `${option.context} ${option.name}`))).toEqual([]);
    expect(duplicates(COMMON_OPTIONS.map((option) => option.name))).toEqual([]);
  });

  test('common options and options of vdevs say that they belong to a vdev', () => {
    expect([...COMMON_OPTIONS, ...VDEV_OPTIONS].filter((option) => option.context !== 'vdev')).toEqual([]);
    expect(VM_OPTIONS.filter((option) => option.context === 'vdev')).toEqual([]);
  });

  test('four words open a context, of their own name', () => {
    const openers = ALL.filter((option) => option.opens !== undefined);
    expect(openers.map((option) => option.name).toSorted()).toEqual(['cpu', 'pass', 'reserve', 'vdev']);
    expect(openers.filter((option) => option.opens !== option.name || option.context !== 'vm')).toEqual([]);
  });

  test('a blob word takes no argument and is followed by words of the VM level', () => {
    const vmNames = VM_OPTIONS.filter((option) => option.context === 'vm').map((option) => option.name);
    const blobs = ALL.filter((option) => option.followedBy !== undefined);
    expect(blobs.length).toBe(5);
    for (const blob of blobs) {
      expect(blob.arguments).toEqual([]);
      for (const next of blob.followedBy ?? []) expect(vmNames).toContain(next);
    }
  });

  test('the numbers of arguments are those of the manual', () => {
    const counts = (option: OptionFact) => option.arguments.length;
    const two = VM_OPTIONS.filter((option) => counts(option) === 2).map((option) => option.name);
    expect(two.toSorted()).toEqual(['logger', 'set', 'unsupported']);
    expect(COMMON_OPTIONS.filter((option) => counts(option) === 2).map((option) => option.name)).toEqual([
      'log',
    ]);
    expect(ALL.filter((option) => counts(option) > 2)).toEqual([]);
  });

  test('words are given exactly where an argument is one of them', () => {
    const closed = argumentsOf(ALL).filter(({ form }) => form === 'word' || form === 'words');
    expect(closed.length).toBeGreaterThan(5);
    for (const argument of closed) {
      expect(argument.words?.length ?? 0, argument.label).toBeGreaterThan(1);
    }
  });

  test('the default of a word is one of the words', () => {
    for (const { form, words, default: fallback } of argumentsOf(ALL)) {
      if (form === 'word' && fallback !== undefined)
        expect(words?.map(({ word }) => word)).toContain(fallback);
    }
  });

  test('bounds of numbers are not upside down, and a default lies within', () => {
    for (const { label, least, most, default: fallback } of argumentsOf(ALL)) {
      if (least !== undefined && most !== undefined) expect(least <= most, label).toBe(true);
      if (fallback === undefined || !/^(0x)?\d+$/.test(fallback)) continue;
      if (least !== undefined) expect(BigInt(fallback) >= least, label).toBe(true);
      if (most !== undefined) expect(BigInt(fallback) <= most, label).toBe(true);
    }
  });

  test('only what qvm surely refuses to do without is mandatory', () => {
    const mandatory = VDEVS.flatMap((vdev) =>
      vdev.options
        .filter((option) => option.mandatory === true)
        .map((option) => `${vdev.name} ${option.name}`),
    );
    expect(mandatory.toSorted()).toEqual(['virtio-net peer', 'virtio-vsock guest_cid']);
    expect([...VM_OPTIONS, ...COMMON_OPTIONS].filter((option) => option.mandatory === true)).toEqual([]);
  });

  test('every option of the VM level has an example that begins with its name', () => {
    for (const option of [...VM_OPTIONS, ...COMMON_OPTIONS]) {
      expect(option.examples?.length ?? 0, option.name).toBeGreaterThan(0);
      if (option.followedBy === undefined && option.name !== 'generate' && option.name !== 'load') {
        for (const example of option.examples ?? []) expect(example.split(/\s/)[0]).toBe(option.name);
      }
    }
  });
});
