/** The tree-sitter grammar in the runtime that Neovim has: it reads texts as the language server's lexer does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { ensureCommands } from '../../scripts/debian.mjs';
import { tokenize } from '../../server/src/syntax/lexer';
import type { Token } from '../../server/src/syntax/token';
import { everyConfiguration } from '../unit/support/samples';

const GRAMMAR = fileURLToPath(new URL('../../tree-sitter/', import.meta.url));
const PARSE = fileURLToPath(new URL('parse.lua', import.meta.url));
const QUERIES = ['queries/highlights.scm', 'queries/helix/highlights.scm'];

/** What is hard to read: quotes, continuations, signs, openers that are none, and every kind of line end. */
const HARD: Readonly<Record<string, string>> = {
  nothing: '',
  'blanks alone': ' \n\t\u00a0\n',
  'a byte order mark': '\ufeffsystem a\n',
  'no line end at the end': 'system a\nram 1M',
  'line ends of all kinds': 'system a\r\nram 1M\rcpu\n\n\r\nvdev pl011\r\n  loc 0x1\r\n',
  'a comment right after a number': 'ram 0x1000# factory\n#\n##x\nload a#b#c',
  'quotes over lines': 'cmdline "a # b\n c" x"d e"f"g\nh" "" # "no quote\nram 1M\n',
  'a quote that is never closed': 'name a\nhostdev x"y z # w \r\nram 1M # comment\nload "\n',
  continuations: '\\\nsystem a\\\nb \\\n  c\n\\\nvdev \\\r\n pl011 \\\n\\\n loc 1\n\\\ncpu',
  'backslashes that continue nothing': 'load C:\\a\\ \\b \\\\\n\\ x\n\\"a\\"\n',
  signs: ', : = $ @ $env{ $env{} @A $x{y}z @A@@B@ $env{A}$env{B},"$env{C}" a=b=,:c\n',
  'openers that are none':
    'cpu,1 vdev"a b" pass\\x reserve=1 vdev$env{A} cpus xcpu "cpu" pass:@A@ cpu@ cpu\\\\x\nvdev$pass@{ =cpu"a b" 0:2.0cpu, :pass=1\n',
  'openers alone': 'vdev\ncpu\nvdev vdev pass reserve # c\n\n# d\nvdev',
  'types of all kinds': 'vdev 8259 loc 0x20\nvdev @A@\nvdev "a b"\nvdev ,x vdev cpu,1 vdev a,0x1\nvdev :\n',
  'components on one line': 'system a cpu sched 20r runmask 2 cpu vdev x loc 1 # c\nvdev y',
  'numbers that are none':
    'a 0x 0xg 20r 12:34 aa:bb:cc:00:00:01 0:2.0 0x1/0x2 00ff 1.2 0d1F 5kk aa:bb:cc:dd:ee:ff:00\n',
  'other languages': '<vm name="a">\n[section]\nkey: value\nkey = { "a": 1 };\n// x\n',
  'letters of other alphabets': 'system Gäste # süß\nname "日本 語" \u{1f600}\u2028x\u0085 y\n',
};

type Place = readonly [start: number, end: number];
type Node = readonly [type: string, start: number, end: number];
type Capture = readonly [name: string, start: number, end: number, node: string];

interface Parsed {
  readonly faulty: boolean;
  readonly nodes: readonly Node[];
  /** By query; of the coloured texts alone. */
  readonly colours: readonly (readonly Capture[])[];
}

/** Samples and fixtures; tree-sitter takes a NUL for the end of the text. */
const WRITTEN = Object.fromEntries(
  everyConfiguration()
    .filter(({ text }) => !text.includes('\0'))
    .map((sample) => [sample.path, sample.text]),
);
const TEXTS: Readonly<Record<string, string>> = { ...WRITTEN, ...HARD };
const COLOURED = Object.keys(TEXTS).filter((name) => !name.startsWith('test/'));

let parsed: ReadonlyMap<string, Parsed>;

/** Compiles the parser and has Neovim parse every text, in a folder of its own and without anybody's settings. */
function parseAll(): ReadonlyMap<string, Parsed> {
  const folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-grammar-'));
  try {
    const parser = path.join(folder, 'qvmconf.so');
    const source = path.join(GRAMMAR, 'src', 'parser.c');
    execFileSync('gcc', ['-shared', '-fPIC', '-I', path.dirname(source), source, '-o', parser]);
    const [request, answer] = ['request.json', 'answer.json'].map((name) => path.join(folder, name)) as [
      string,
      string,
    ];
    const queries = QUERIES.map((name) => readFileSync(path.join(GRAMMAR, name), 'utf8'));
    const texts = Object.entries(TEXTS).map(([name, text]) => ({ text, coloured: COLOURED.includes(name) }));
    writeFileSync(request, JSON.stringify({ parser, answer, queries, texts }));
    execFileSync('nvim', ['--headless', '--clean', '-n', '-S', PARSE], {
      cwd: folder,
      timeout: 200_000,
      stdio: 'pipe',
      env: { ...process.env, QVMCONF_REQUEST: request, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder },
    });
    const { failed, results } = JSON.parse(readFileSync(answer, 'utf8'));
    if (typeof failed === 'string') throw new Error(`in Neovim: ${failed}`);
    return new Map(Object.keys(TEXTS).map((name, index) => [name, results[index]]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function parsedAs(name: string): Parsed {
  const found = parsed.get(name);
  if (found === undefined) throw new Error(`${name} was not parsed`);
  return found;
}

/** Where nodes of these types stand, in bytes. */
function placesOf(name: string, ...types: readonly string[]): readonly Place[] {
  return parsedAs(name)
    .nodes.filter(([type]) => types.includes(type))
    .map(([, start, end]): Place => [start, end])
    .toSorted(([a], [b]) => a - b);
}

/** The same of the lexer's tokens, which count in UTF-16 units. */
function tokenPlaces(text: string, isMeant: (token: Token) => boolean): readonly Place[] {
  const bytes = (units: number) => Buffer.byteLength(text.slice(0, units));
  return tokenize(text)
    .filter(isMeant)
    .map(({ start, end }): Place => [bytes(start), bytes(end)]);
}

const isQuoted = (token: Token) => token.kind === 'word' && token.contentStart > token.start;
const starts = (places: readonly Place[]) => places.map(([start]) => start);

beforeAll(async () => {
  await ensureCommands(['nvim', 'g++']);
  parsed = parseAll();
}, 280_000);

test.each(Object.entries(TEXTS))('%s is read as the lexer reads it, without a fault', (name, text) => {
  const { faulty, nodes } = parsedAs(name);
  expect(faulty).toBe(false);
  expect(nodes.filter(([type]) => type === 'ERROR')).toEqual([]);
  const words = placesOf(name, 'word', 'opener', 'type');
  expect(words).toEqual(tokenPlaces(text, ({ kind }) => kind === 'word'));
  expect(placesOf(name, 'comment', 'directive')).toEqual(tokenPlaces(text, ({ kind }) => kind === 'comment'));
  // The lexer leaves the end of the line to the blanks after it.
  const continuations = tokenPlaces(text, ({ kind }) => kind === 'continuation');
  expect(starts(placesOf(name, 'continuation'))).toEqual(starts(continuations));
  const whole = new Set(words.map(String));
  const quoted = placesOf(name, 'quoted_text').filter((place) => whole.has(String(place)));
  expect(quoted).toEqual(tokenPlaces(text, isQuoted));
});

test.each(COLOURED)('%s has one colour a node', (name) => {
  for (const captures of parsedAs(name).colours) {
    const nodes = captures
      .filter(([capture]) => !capture.startsWith('_'))
      .map(([, ...node]) => node.join(' '));
    expect(nodes.toSorted()).toEqual([...new Set(nodes)].toSorted());
  }
});

describe('Components', () => {
  test('last until the next one opens, without the comments before that', () => {
    const name = 'samples/arm-qnx-guest.qvmconf';
    const text = TEXTS[name] ?? '';
    const components = placesOf(name, 'component').map(([start, end]) => text.slice(start, end));
    expect(components).toContain('vdev wdt-sp805\n    loc 0x1c0f0000\n');
    expect(components).toContain('cpu sched 20r\n\nload qnx-guest.ifs\n');
    expect(components.at(-1)).toBe('pass\n    loc mem:0xfe204000,0x1000,rwn\n    intr gic:44=150\n');
  });
});

describe('Colours', () => {
  const coloured = (name: string, query = 0) => {
    const text = Buffer.from(TEXTS[name] ?? '');
    const captures = parsedAs(name).colours[query] ?? [];
    return captures.map(([capture, start, end]) => `${capture} ${text.subarray(start, end)}`);
  };

  test('tell options, properties, vdevs, numbers and comments', () => {
    const found = coloured('samples/arm-linux-guest.qvmconf');
    for (const expected of [
      'keyword.directive # qvmconf: target 8.0 aarch64',
      'comment # A Linux guest on Arm: kernel, initial RAM disk, a console and two network links.',
      'keyword system',
      'module linux_guest',
      'keyword load',
      'keyword cpu',
      'property cluster',
      'keyword vdev',
      'type.builtin virtio-blk',
      'property hostdev',
      'number 0x1c0d0000',
      'number 1G',
      'number aa:bb:cc:00:00:01',
      'constant.builtin fatal,internal,error,warn,info',
      'punctuation.delimiter ,',
    ]) {
      expect(found).toContain(expected);
    }
    expect(found.filter((colour) => colour.endsWith(' rootfs.img'))).toEqual([]);
  });

  test('tell a vdev by its file, and one of others', () => {
    expect(coloured('samples/arm-one-line-style.qvmconf')).toContain('type.builtin vdev-virtio-blk.so');
    expect(coloured('samples/arm-one-line-style.qvmconf')).toContain('property hostdev');
    expect(coloured('samples/mistakes.qvmconf')).toContain('type virtio-consol');
    const found = coloured('samples/arm-android-guest.qvmconf');
    expect(found).toContain('type.builtin vdev-virtio-gpu.so');
    expect(found).toContain('string.special $asinfo_start{android_ram}');
    expect(found).toContain('variable.builtin pointer-authentication');
    expect(found).toContain('boolean off');
  });

  test('have the names that Helix gives them', () => {
    const found = coloured('samples/arm-android-guest.qvmconf', 1);
    expect(found).toContain('variable.other.member hostdev');
    expect(found).toContain('constant.numeric 0x1c0a0000');
    expect(found).toContain('constant.builtin.boolean off');
  });
});
