import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loneDocument } from '../../server/src/analysis/workspaceView';
import { layoutText } from '../../server/src/cli/layouts/text';
import { addressMap } from '../../server/src/features/addressMap';
import { codeLenses } from '../../server/src/features/codeLenses';
import { hoverAt } from '../../server/src/features/hover/hover';
import { HINT_KINDS } from '../../server/src/features/inlayHints/hint';
import { inlayHints } from '../../server/src/features/inlayHints/inlayHints';
import { documentSymbols } from '../../server/src/features/symbols';
import {
  describeAddress,
  describeOffset,
  describePort,
  hex,
  hexDigits,
  readAddress,
  readHex,
} from '../../shared/address';
import { drawLayout } from '../../shared/drawing/drawing';
import { layoutMarkdown } from '../../shared/drawing/markdown';
import { isPageMultiple, PAGE, pageCeiling, pageCount, pageFloor } from '../../shared/page';
import { describeFunction, describePciId, readFunction } from '../../shared/pci';
import { describeExtent, describeIn, describeNamedPorts, describeRange, readRange } from '../../shared/range';
import { describeWidth } from '../../shared/register';
import { describeBytes, describeExactSize, describeMemory, describeSize, readSize } from '../../shared/size';
import { counted, joinList } from '../../shared/words';
import { textOf } from './hover/card';
import { analyse } from './support/analysis';
import { everySample } from './support/samples';

const KIB = 1n << 10n;
const MIB = 1n << 20n;
const GIB = 1n << 30n;
const address = () => fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });

describe('how it is written', () => {
  test.each<[string, string]>([
    [describeAddress(0x1c050000n), '0x1c050000'],
    [describeAddress(0x3f8n), '0x000003f8'],
    [describeAddress(0x1000000000n), '0x1000000000'],
    [hex(0x800n), '0x800'],
    [describePort(0x3f8n), '0x3f8'],
    [describeOffset(0x4n), '0x04'],
    [describeOffset(0x1000n), '0x1000'],
    [hexDigits(0x1c05, 2), '1c05'],
    [describeRange(0x1c050000n, 0x1c051000n), '0x1c050000–0x1c050fff'],
    [describeRange(0x1c050000n, 0x1c050001n), '0x1c050000'],
    [describeNamedPorts(0x3f8n, 0x400n), 'ports 0x3f8–0x3ff'],
    [describeNamedPorts(0x60n, 0x61n), 'port 0x60'],
    [describeIn('pci', 0x18n, 0x19n), '0:3.0'],
    [describeExtent('io', 0x3f8n, 0x400n), '8 ports'],
    [describeExtent('pci', 0n, 1n), '1 function'],
    [describeFunction(0x1ffn), '1:31.7'],
    [describePciId(0x5), '0005'],
    [describeSize(0n), '0 bytes'],
    [describeSize(1n), '1 byte'],
    [describeSize(512n), '512 bytes'],
    [describeSize(0x1c050000n), '448.3 MiB'],
    [describeSize(4n * GIB - 192n * MIB), '3.8 GiB'],
    [describeSize(MIB - 1n), '1 MiB'],
    [describeExactSize((3n * GIB) / 2n), '1536 MiB'],
    [describeExactSize(1023n), '1023 bytes'],
    [describeBytes(64n * MIB + 2n * KIB), '0x4000800 (64 MiB + 2048 bytes)'],
    [describeMemory({ bytes: 512n * MIB, open: false, passed: false }), '512 MiB RAM'],
    [describeMemory({ bytes: 512n * MIB, open: true, passed: false }), '512 MiB or more RAM'],
    [describeMemory({ bytes: 0n, open: true, passed: true }), 'RAM of unknown size'],
    [describeMemory({ bytes: 0n, open: false, passed: true }), 'no RAM of its own'],
    [describeMemory({ bytes: 0n, open: false, passed: false }), 'no RAM'],
    [describeWidth(8, 32), '32 × 8'],
    [describeWidth(64), '64'],
    [counted(6, 'interrupt'), '6 interrupts'],
    [counted(2n, 'clash', 'clashes'), '2 clashes'],
    [joinList(['a', 'b', 'c'], 'or'), 'a, b or c'],
  ])('%s', (written, expected) => expect(written).toBe(expected));
});

describe('what is written can be read', () => {
  test('an address, as the wire, a configuration and people have it', () => {
    fc.assert(
      fc.property(address(), (value) => {
        expect(readHex(hex(value))).toBe(value);
        expect(readHex(describeAddress(value))).toBe(value);
        expect(readAddress(describeAddress(value))).toBe(value);
        expect(readAddress(hexDigits(value).toUpperCase())).toBe(value);
      }),
    );
  });

  test('an address that is pasted from elsewhere, with groups of digits', () => {
    expect(readAddress(' 0x1c05_0000 ')).toBe(0x1c050000n);
    for (const text of ['', '_', '0x', 'virtio', '-1', '1c05 0000'])
      expect(readAddress(text)).toBe(undefined);
  });

  test('a range', () => {
    fc.assert(
      fc.property(address(), fc.bigInt({ min: 1n, max: 1n << 40n }), (start, bytes) => {
        expect(readRange(describeRange(start, start + bytes))).toEqual({ start, end: start + bytes });
      }),
    );
    for (const text of ['0x2000-0x1000', '0x1000-', '-0x1000', '1-2-3', ''])
      expect(readRange(text)).toBe(undefined);
  });

  test('a size exactly, and a rounded one to what it was rounded to', () => {
    fc.assert(
      fc.property(address(), (bytes) => {
        expect(readSize(describeExactSize(bytes))).toBe(bytes);
        expect(readSize(hex(bytes))).toBe(bytes);
        const rounded = readSize(describeSize(bytes)) ?? -1n;
        const error = rounded > bytes ? rounded - bytes : bytes - rounded;
        // Half a decimal of the unit, which is not more than the size itself.
        expect(error * 20n <= bytes + 20n).toBe(true);
      }),
    );
    expect(readSize('512M')).toBe(512n * MIB);
    for (const text of ['', '12Q', '1.5 bytes', '-1', '4 MiB +']) expect(readSize(text)).toBe(undefined);
  });

  test('a PCI function', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 24n) - 1n }), (place) => {
        expect(readFunction(describeFunction(place))).toBe(place);
      }),
    );
    for (const text of ['', '0:32.0', '0:1.8', '0:1']) expect(readFunction(text)).toBe(undefined);
  });

  test('a page holds its addresses', () => {
    fc.assert(
      fc.property(address(), (value) => {
        expect(pageFloor(value) <= value && value - pageFloor(value) < PAGE).toBe(true);
        expect(pageCeiling(value) >= value && pageCeiling(value) - value < PAGE).toBe(true);
        expect(isPageMultiple(pageFloor(value)) && isPageMultiple(pageCeiling(value))).toBe(true);
        expect(pageCount(value) * PAGE).toBe(pageCeiling(value));
      }),
    );
  });
});

/** All texts in which a reader meets addresses and sizes, by the place that shows them. */
function placesOf(text: string): Readonly<Record<string, string>> {
  const analysis = analyse(text);
  const workspace = loneDocument(analysis);
  const cards = analysis.tree.tokens.map((token) => textOf(hoverAt(analysis, token.start, workspace)));
  const parts = analysis.tree.options
    .flatMap(({ arguments: written }) => written)
    .flatMap((argument) => argument.parts.map((part) => textOf(hoverAt(analysis, part.start, workspace))));
  const hints = inlayHints(analysis, 0, text.length, new Set(HINT_KINDS));
  const picture = analysis.picture();
  return {
    hover: [...cards, ...parts].join('\n'),
    message: analysis.findings.map(({ message }) => message).join('\n'),
    hint: JSON.stringify(hints),
    outline: JSON.stringify(documentSymbols(analysis)),
    lens: JSON.stringify(codeLenses(analysis)),
    drawing: drawLayout(picture),
    markdown: layoutMarkdown(picture),
    map: addressMap(analysis) ?? '',
    layout: layoutText(picture),
  };
}

describe('one answer wherever it is asked', () => {
  const clash =
    'system a ram 0x80000000,0xf3333000 vdev shmem loc 0x1c050000 create fb,0x400000 vdev pl011 loc 0x1c050000';
  const serial =
    'system a ram 1G vdev ser8250 loc io:0x3f8 intr apic:4 vdev ser8250 loc io:0x3f8 intr apic:4';

  test.each<[question: string, text: string, answer: string, places: readonly string[]]>([
    [
      'where is the clashing shmem page?',
      clash,
      '0x1c050000–0x1c050fff',
      ['hover', 'message', 'hint', 'drawing', 'layout'],
    ],
    ['where does it start?', clash, '0x1c050000', ['outline', 'lens', 'markdown', 'map']],
    [
      'where does it end?',
      clash,
      '0x1c050fff',
      ['hover', 'message', 'hint', 'drawing', 'markdown', 'map', 'layout'],
    ],
    [
      'how is port 3f8 written?',
      serial,
      '0x3f8',
      ['hover', 'message', 'outline', 'drawing', 'markdown', 'map', 'layout'],
    ],
    [
      'to which port does it reach?',
      serial,
      '0x3f8–0x3ff',
      ['hover', 'message', 'drawing', 'markdown', 'layout'],
    ],
    [
      'how large is the memory?',
      clash,
      '3.8 GiB',
      ['hover', 'hint', 'outline', 'lens', 'drawing', 'markdown', 'map', 'layout'],
    ],
    [
      'how large is a virtio device?',
      'system a ram 1G,1G vdev virtio-blk loc 0x1c0d0000 intr gic:40 hostdev /dev/hd0',
      '512 bytes',
      ['hover', 'hint', 'drawing', 'markdown', 'map', 'layout'],
    ],
    [
      'which PCI function is it?',
      'system a ram 1G pass loc pci:0:3',
      '0:3.0',
      ['drawing', 'markdown', 'layout'],
    ],
    [
      'how much memory where the file leaves it open?',
      'system a ram @SIZE@',
      'RAM of unknown size',
      ['lens', 'drawing', 'markdown'],
    ],
    ['how wide is the register `name`?', clash, '32 × 8', ['hover', 'drawing', 'markdown']],
    ['where in the page is `shmem`?', clash, '0x08', ['drawing', 'markdown']],
  ])('%s', (_question, text, answer, places) => {
    const shown = placesOf(text);
    for (const place of places) {
      // The map is a comment in the file and has no signs beyond ASCII.
      const expected = place === 'map' ? answer.replaceAll('–', '-') : answer;
      expect(shown[place], place).toContain(expected);
    }
  });

  const FORBIDDEN: Readonly<Record<string, RegExp>> = {
    'digits in groups': /0x[0-9a-f]+_[0-9a-f]/i,
    'blanks around the dash of a range': /0x[0-9a-f]+ (?:–|-|to) 0x/,
    'a port with padding': /ports? `?0x0[0-9a-f]/,
    'bytes as B': /\d B\b/,
    'two decimals of a unit': /\d\.\d\d+ [KMGT]iB/,
    'a width without blanks': /\b\d+[x×]\d+ ?(?:bits|R|W)/,
    'a plural of one': /(?<![\d.,:–-])1 (?:ports|pages|bytes|lines|devices|conflicts|interrupts)\b/,
  };

  test.each(everySample())('$path: no place has a notation of its own', ({ text }) => {
    for (const [place, shown] of Object.entries(placesOf(text))) {
      // What the user wrote stands as it was written: only what is not in the text counts.
      for (const [name, pattern] of Object.entries(FORBIDDEN)) {
        const found = [...shown.matchAll(new RegExp(pattern, 'gi'))].map(([said]) => said);
        expect(
          found.filter((said) => !text.includes(said)),
          `${name} in ${place}`,
        ).toEqual([]);
      }
    }
  });
});

describe('nobody else writes', () => {
  const ROOT = fileURLToPath(new URL('../../', import.meta.url));
  const WRITERS = ['address', 'size', 'range', 'page', 'pci', 'register', 'words'].map(
    (name) => `shared/${name}.ts`,
  );

  const SOURCES = ['shared', 'server/src', 'client', 'scripts']
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, name.replaceAll('\\', '/')),
      ),
    )
    .filter((name) => /\.(?:ts|mjs|js)$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }));

  test.each<[string, RegExp]>([
    ['digits in hexadecimal', /\.toString\(\s*16\s*\)/],
    ['hexadecimal from a padded text', /0x\$\{[^}]*padStart/],
    ['a unit of bytes beside a number', /\}\s?[KMGTPE]i?B\b/],
    ['a page', /\b(?:0x1000n|4096n|0xfffn)\b/],
    ['the plural of a counted noun', /=== 1n? \? (?:'' : 'e?s'|'(\w+)' : '\1e?s')/],
  ])('%s', (what, pattern) => {
    // The catalogue states how large a window or a register page is: a fact, not a page.
    const found = SOURCES.filter(({ name }) => !WRITERS.includes(name))
      .filter(({ name }) => what !== 'a page' || !name.startsWith('server/src/catalogue/'))
      .flatMap(({ name, text }) =>
        text
          .split('\n')
          .filter((line) => pattern.test(line))
          .map((line) => `${name}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
    expect(SOURCES.length).toBeGreaterThan(300);
  });
});
