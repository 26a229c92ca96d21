import { describe, expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../server/src/features/symbols';
import { analyse } from '../support/analysis';
import { everySample } from '../support/samples';

const KINDS = Object.fromEntries(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

/** The outline, one line an entry, children indented: `Kind name · detail`. */
function outline(text: string): string[] {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ kind, name, detail, children = [] }) => [
      `${indent}${KINDS[kind]} ${name}${detail === undefined ? '' : ` | ${detail}`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(documentSymbols(analyse(text)), '');
}

describe('the outline', () => {
  test.each<[string, string, string[]]>([
    ['a system', 'system guest_1', ['Module system guest_1']],
    [
      'memory',
      'ram 0x80000000,512M ram 4K rom @A@,4K',
      ['Array ram | 0x80000000 · 512 MiB', 'Array ram | 0xa0000000 · 4 KiB', 'Array rom | 4 KiB'],
    ],
    ['files', 'load a.ifs initrd load 0x1000,b.gz', ['File load a.ifs', 'File initrd load 0x1000,b.gz']],
    ['vCPUs', 'cpu cpu sched 20r', ['Operator cpu 0', 'Operator cpu 1 | 20r']],
    ['a command line over several lines', 'cmdline "a\n  b"', ['String cmdline | a b']],
    ['a variable', 'set exit-on-halt off', ['Variable set exit-on-halt | off']],
    [
      'a vdev with its address and line',
      'vdev virtio-net loc 0x1c0c0000 intr gic:40 name net0',
      ['Object vdev virtio-net net0 | 0x1c0c0000 · gic:40', '  Constant loc 0x1c0c0000'],
    ],
    ['a PCI device', 'vdev virtio-net', ['Object vdev virtio-net | PCI']],
    [
      'a port',
      'vdev wdt-ib700 loc io:0x441',
      ['Object vdev wdt-ib700 | io:0x441', '  Constant loc io:0x441'],
    ],
    ['a default address', 'vdev wdt-sp805', ['Object vdev wdt-sp805 | 0x1c0f0000']],
    [
      'a PIC',
      'vdev ioapic loc 0xf8000000 intr apic name io',
      ['Interface vdev ioapic io | 0xf8000000', '  Constant loc 0xf8000000'],
    ],
    [
      'regions',
      'vdev shmem loc 0x1c050000 intr gic:38 create a,0x400000 create b,4K allow a',
      [
        'Object vdev shmem | 0x1c050000 · gic:38',
        '  Constant loc 0x1c050000',
        '  Field a | 0x400000',
        '  Field b | 4K',
      ],
    ],
    [
      'what is passed through',
      'pass loc 0x1000,4K,rw intr gic:44=150 pass loc pci:0:1 loc pci:0:2',
      [
        'Interface pass | 0x1000,4K,rw · gic:44=150',
        'Interface pass | pci:0:1 · pci:0:2',
        '  Constant loc pci:0:1',
        '  Constant loc pci:0:2',
      ],
    ],
    ['a reservation', 'reserve intr 39', ['Interface reserve | 39']],
    ['what is half typed', 'vdev', ['Object vdev']],
    ['nothing for the rest', 'dryrun logger error stderr what 0x1', []],
  ])('%s', (_title, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test('selects a name inside its range', () => {
    const analysis = analyse('vdev pl011\n  loc 0x1000\n  name uart\n# end');
    const [symbol] = documentSymbols(analysis);
    if (symbol === undefined) throw new Error('no symbol');
    expect(analysis.document.getText(symbol.range)).toBe('vdev pl011\n  loc 0x1000\n  name uart');
    expect(analysis.document.getText(symbol.selectionRange)).toBe('uart');
  });

  test.each(everySample())('is sound for $path', ({ text }) => {
    const analysis = analyse(text);
    const { document } = analysis;
    const check = (symbols: readonly DocumentSymbol[], start: number, end: number) => {
      for (const { name, range, selectionRange, children = [] } of symbols) {
        expect(name).not.toBe('');
        expect(document.offsetAt(range.start)).toBeGreaterThanOrEqual(start);
        expect(document.offsetAt(range.end)).toBeLessThanOrEqual(end);
        expect(document.offsetAt(selectionRange.start)).toBeGreaterThanOrEqual(
          document.offsetAt(range.start),
        );
        expect(document.offsetAt(selectionRange.end)).toBeLessThanOrEqual(document.offsetAt(range.end));
        check(children, document.offsetAt(range.start), document.offsetAt(range.end));
      }
    };
    const symbols = documentSymbols(analysis);
    expect(symbols.length).toBeGreaterThan(0);
    check(symbols, 0, text.length);
  });
});
