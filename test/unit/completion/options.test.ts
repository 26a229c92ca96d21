import { describe, expect, test } from 'vitest';
import { CompletionItemTag, InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { accept, complete, labels } from './complete';

const MMIO = 'vdev pl011 loc 0x1c090000 intr gic:37 ';

describe('options', () => {
  const first: [string, string, string[]][] = [
    ['what a device lacks', 'vdev virtio-net ¦', ['peer']],
    ['the line beside a place', 'vdev shmem loc 0x1c050000 ¦', ['intr']],
    ['the place beside a line', 'vdev shmem intr gic:38 ¦', ['loc']],
    ['place and line of a device in memory', 'vdev pl011 ¦', ['loc', 'intr']],
    ['either of a pass', 'pass ¦', ['loc', 'intr']],
    ['what an initrd must be followed by', 'initrd ¦', ['load', 'pass']],
  ];
  test.each(first)('%s comes first', (_what, text, names) => {
    expect(labels(text).slice(0, names.length)).toEqual(names);
  });

  const absent: [string, string, string][] = [
    ['a single-valued option that is given', `${MMIO}¦`, 'loc'],
    ['also when it stands after the cursor', 'vdev pl011 ¦ loc 0x1c090000', 'loc'],
    ['system after anything', 'ram 512M\n¦', 'system'],
    ['a second system', 'system a ¦', 'system'],
    ['options of another context', 'cpu ¦', 'loc'],
    ['what the release does not have', '# \ncpu cluster _all cpu ¦', 'runmask'],
    ['an x86 option on Arm', `${MMIO}¦`, 'acpi'],
    ['generate without fdt', 'initrd ¦', 'generate'],
  ];
  test.each(absent)('%s is left out', (_what, text, name) => {
    expect(labels(text)).not.toContain(name);
  });

  const present: [string, string, string][] = [
    ['a repeatable option that is given', 'vdev shmem allow a ¦', 'allow'],
    ['the option at the cursor itself', 'vdev pl011 lo¦ 0x1c090000', 'loc'],
    ['options of the machine inside a component', 'vdev pl011 ¦', 'vdev'],
    ['system before everything', '¦ ram 512M', 'system'],
    ['options at the end without a line end', 'vdev pl011\n    ¦', 'hostdev'],
    ['options after a comment', 'vdev pl011 # console\n    h¦', 'hostdev'],
    ['an argument spelt like an option', 'set d¦', 'debug'],
    ['options where an argument may be left out', 'vdev shmem loc ¦', 'create'],
  ];
  test.each(present)('%s', (_what, text, name) => expect(labels(text)).toContain(name));

  test.each(['vdev pl011 # lo¦', 'system a¦ # b', '# ¦'])(
    'nothing in a comment or a free name: %s',
    (text) => {
      expect(labels(text)).toEqual([]);
    },
  );

  test('a word is replaced as a whole, also from its middle', () => {
    expect(accept('vdev pl011\n    ho¦st >-', 'hostdev')).toBe('vdev pl011\n    hostdev >-');
    expect(accept('vdev pl011 lo¦', 'loc')).toBe('vdev pl011 loc ');
    expect(accept('vdev pl011 lo¦ 0x1c090000', 'loc')).toBe('vdev pl011 loc 0x1c090000');
    expect(accept('c¦', 'cpu')).toBe('cpu');
  });

  test('in front of an option something new is begun, apart from it', () => {
    expect(accept('vdev pl011 ¦loc 0x1000', 'intr')).toBe('vdev pl011 intr loc 0x1000');
    expect(accept('vdev virtio-net ¦loc 0x1000', 'legacy')).toBe('vdev virtio-net legacy loc 0x1000');
    expect(accept('vdev shmem loc ¦pass intr gic:40', '0x1c050000')).toBe(
      'vdev shmem loc 0x1c050000 pass intr gic:40',
    );
    expect(labels('vdev pl011 ¦pass')).toContain('hostdev');
    expect(labels('vdev pl011 loc 0x1000\n¦vdev shmem')).toContain('intr');
    expect(accept('ram 512M\n¦cpu', 'vdev pci-dummy …')).toBe(
      'ram 512M\nvdev pci-dummy\n    clone pci:0:31.0\ncpu',
    );
    expect(accept('¦ram 512M', 'system')).toBe('system ram 512M');
    expect(accept('vdev pl011 l¦oc 0x1000', 'loc')).toBe('vdev pl011 loc 0x1000');
  });

  test('the part between colon and comma is replaced, not the word', () => {
    const item = complete('pass intr gic:4¦,u=150').find(({ label }) => label === '37' || label === '32')!;
    const { range } = item.textEdit as TextEdit;
    expect(range).toEqual({ start: { line: 0, character: 14 }, end: { line: 0, character: 15 } });
  });

  test('a deprecated option is struck through and last of its kind', () => {
    const items = complete('vdev hpet ¦');
    const intrmap = items.find(({ label }) => label === 'intrmap')!;
    expect(intrmap.tags).toEqual([CompletionItemTag.Deprecated]);
    expect(items.indexOf(intrmap)).toBe(items.length - 1);
  });

  test('vdevs of the other architecture are left out', () => {
    expect(labels(`${MMIO}vdev ¦`)).not.toContain('ioapic');
    expect(labels('vdev ioapic vdev ¦')).not.toContain('pl011');
    expect(labels('vdev ¦')).toEqual(expect.arrayContaining(['ioapic', 'pl011']));
  });

  test('the only Arm device may still become an x86 one', () => {
    expect(labels('vdev pl¦011 loc 0x1000')).toContain('ioapic');
    expect(labels('vdev pl¦011 loc 0x1000 vdev wdt-sp805')).not.toContain('ioapic');
  });

  test('a gic is offered once', () => {
    expect(labels('vdev gic version 2 vdev ¦')).not.toContain('gic');
  });

  test('sorting is by sortText, in the order of the list', () => {
    const keys = complete('vdev virtio-net ¦').map((item) => item.sortText);
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a client without snippets gets plain text', () => {
    const shmem = (snippets: boolean) =>
      complete('¦', { snippets }).find(({ label }) => label === 'vdev shmem …')!;
    expect(shmem(true).insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect((shmem(true).textEdit as TextEdit).newText).toMatch(/\$\{1:0x1c050000\}/);
    expect(shmem(false).insertTextFormat).toBeUndefined();
    expect((shmem(false).textEdit as TextEdit).newText).toBe(
      'vdev shmem\n    loc 0x1c050000\n    intr gic:38\n    create fb_shared,0x400000\n    allow fb_shared',
    );
  });
});
