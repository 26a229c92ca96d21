import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse as parseJson } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import {
  PROJECT_ARGUMENT_KINDS,
  PROJECT_COMMON_OPTIONS,
  PROJECT_SEVERITIES,
  PROJECT_SPACES,
} from '../../../server/src/catalogue/project/kinds';
import { readProjectVdevs } from '../../../server/src/catalogue/project/read';
import { ARCHITECTURES, RELEASES } from '../../../server/src/catalogue/provenance';
import { EVERYTHING } from './example';

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../schemas/qvmconf-vdevs.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ strict: false }).compile(SCHEMA);

/** `text` with the part between the marks `«…»` taken as what a problem should be at. */
function problemsAt(marked: string): { at: string; message: string; severity: string }[] {
  const text = marked.replace(/[«»]/g, '');
  return readProjectVdevs(text, 'qvmconf.vdevs.json').problems.map(({ start, end, message, severity }) => ({
    at: text.slice(start, end),
    message,
    severity,
  }));
}

const vdev = (members: string) => `{ "vdevs": [{ "name": "a", ${members} }] }`;
const option = (members: string) => vdev(`"options": [{ "name": "o", ${members} }]`);

describe('a project file', () => {
  test('is read whole', () => {
    const { vdevs, problems } = readProjectVdevs(EVERYTHING, 'qvmconf.vdevs.json');
    expect(problems).toEqual([]);
    expect(vdevs).toHaveLength(2);
    expect(vdevs[0]).toMatchObject({
      name: 'camera',
      title: 'camera bridge',
      architectures: ['aarch64'],
      defaultSpace: 'mem',
      needsInterrupt: 'warning',
      usual: { location: '0x1c200000', interrupt: 'gic:60' },
      deviceTree: { node: 'camera', compatible: ['acme,camera'] },
      source: { note: 'described in qvmconf.vdevs.json' },
    });
    expect(vdevs[0]?.windows).toMatchObject([
      { label: 'registers', option: 'loc', least: 0x2000n, safe: 0x2000n, space: 'mem' },
      { label: 'frames', option: 'frames', least: 0x100000n, safe: 0x200000n },
      { label: 'mailbox', least: 0x1000n, perCpu: true, fallback: { address: 0x1c300000n } },
    ]);
    expect(vdevs[0]?.options.map(({ name, repetition }) => [name, repetition])).toEqual([
      ['frames', 'last-wins'],
      ['mailbox', 'last-wins'],
      ['mode', 'last-wins'],
      ['rate', 'list'],
      ['mirror', 'last-wins'],
    ]);
    expect(vdevs[0]?.options[3]?.arguments[0]).toMatchObject({ form: 'number', least: 1n, most: 120n });
    expect(vdevs[1]).toMatchObject({ defaultSpace: 'none', windows: [], controller: { lines: { last: 7 } } });
  });

  test('is right where the documentation shows one', () => {
    const page = readFileSync(new URL('../../../docs/own-vdevs.md', import.meta.url), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { vdevs, problems } = readProjectVdevs(example, 'f');
    expect(problems).toEqual([]);
    expect(vdevs.map(({ name, options }) => [name, options.length])).toEqual([['camera', 2]]);
    expect(validate(parseJson(example))).toBe(true);
  });

  test('may say only a name', () => {
    const { vdevs, problems } = readProjectVdevs('{ "vdevs": [{ "name": "mine" }] }', 'f');
    expect(problems).toEqual([]);
    expect(vdevs[0]).toMatchObject({ name: 'mine', common: ['loc', 'intr', 'name', 'log'] });
    expect(vdevs[0]?.windows).toMatchObject([{ least: 0x1000n, option: 'loc' }]);
  });

  const wrong: [string, string][] = [
    [`«{»}`, '`vdevs` is missing'],
    [`{ "vdevs": «{}» }`, 'A list'],
    [`{ "vdevs": [«1»] }`, 'An object'],
    [`{ "vdevs": [«{» "title": "x" }] }`, '`name` is missing'],
    [`{ "vdevs": [{ "name": «"a b"» }] }`, 'One word'],
    [`{ "vdevs": [{ "name": "a", «"nmae"»: 1 }] }`, '`nmae` has no meaning'],
    [`{ "vdevs": [], «"version"»: 1 }`, '`version` has no meaning'],
    [vdev('"space": «"memory"»'), 'It is one of "mem"'],
    [vdev('"windows": [{ "size": «-1» }]'), 'A number from 0'],
    [vdev('"windows": [{ "size": «"4KB"» }]'), 'A number from 0'],
    [vdev('"windows": [«{»}]'), '`size` is missing'],
    [vdev('"windows": [«{ "size": 0 }»]'), 'at least one byte'],
    [vdev('"pciByDefault": «"yes"»'), '`true` or `false`'],
    [vdev('"title": «7»'), 'A text'],
    [vdev('"title": "a", «"title"»: "b"'), 'stands here twice'],
    [vdev('"common": [«"hostdev"»]'), 'It is one of "loc"'],
    [option('"arguments": [{ "kind": «"integer"» }]'), 'It is one of "text"'],
    [option('"arguments": [«{ "kind": "word" }»]'), 'needs its `words`'],
    [option('"arguments": [«{ "kind": "number", "least": 5, "most": 4 }»]'), '`least` is above'],
    [option('"since": «"9.0"»'), 'It is one of "2.0"'],
    [vdev('"controller": «{»}'), '`lastLine` is missing'],
    [`{ "vdevs": [{ "name": "a" }«]»`, 'This is no JSON'],
  ];
  test.each(wrong)('tells what is wrong in %s', (marked, message) => {
    const place = /«(.*)»/.exec(marked)?.[1] ?? '';
    const problems = problemsAt(marked);
    expect(problems.some((problem) => problem.message.includes(message))).toBe(true);
    if (!message.startsWith('This is no JSON'))
      expect(problems.find((problem) => problem.message.includes(message))?.at).toBe(place);
  });

  test('counts what is right beside what is wrong', () => {
    const { vdevs } = readProjectVdevs(
      '{ "vdevs": [{ "name": "a", "space": "x", "options": [{ "name": "o" }, { "nme": 1 }] }, 7, { "name": "b" }',
      'f',
    );
    expect(vdevs.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(vdevs[0]?.options.map(({ name }) => name)).toEqual(['o']);
  });

  test('survives any text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"vdevs"',
      '"name"',
      ':',
      ',',
      '"a"',
      '1',
      'true',
      'null',
      '\n',
      'é',
      '/*',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        for (const { start, end } of readProjectVdevs(text, 'f').problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});

describe('the schema', () => {
  test('takes the file that says everything', () => {
    expect(validate(parseJson(EVERYTHING))).toBe(true);
  });

  test.each(schemaMistakes())('and the reader refuse the same: %s', (text) => {
    const errors: never[] = [];
    const value = parseJson(text, errors);
    expect(readProjectVdevs(text, 'f').problems).not.toEqual([]);
    expect(validate(value)).toBe(false);
  });

  test('lists what the reader knows', () => {
    const { definitions } = SCHEMA;
    expect(definitions.argument.properties.kind.enum).toEqual([...PROJECT_ARGUMENT_KINDS]);
    expect(definitions.vdev.properties.space.enum).toEqual([...PROJECT_SPACES]);
    expect(definitions.vdev.properties.common.items.enum).toEqual([...PROJECT_COMMON_OPTIONS]);
    expect(definitions.vdev.properties.needsInterrupt.enum).toEqual([...PROJECT_SEVERITIES]);
    expect(definitions.vdev.properties.architectures.items.enum).toEqual([...ARCHITECTURES]);
    expect(definitions.release.enum).toEqual([...RELEASES]);
  });

  test('has every member that the reader asks for', () => {
    const { vdevs } = readProjectVdevs(EVERYTHING, 'f');
    expect(BUILTIN.extend(vdevs).vdev('camera')).toBe(vdevs[0]);
    const shown = JSON.stringify(parseJson(EVERYTHING));
    for (const name of Object.keys(SCHEMA.definitions.vdev.properties)) expect(shown).toContain(`"${name}"`);
    for (const name of Object.keys(SCHEMA.definitions.window.properties))
      expect(shown).toContain(`"${name}"`);
    for (const name of Object.keys(SCHEMA.definitions.option.properties))
      expect(shown).toContain(`"${name}"`);
    for (const name of Object.keys(SCHEMA.definitions.argument.properties))
      expect(shown).toContain(`"${name}"`);
  });
});

/** Mistakes that a schema can tell. */
function schemaMistakes(): [string][] {
  return [
    ['{}'],
    ['{ "vdevs": {} }'],
    ['{ "vdevs": [{}] }'],
    ['{ "vdevs": [{ "name": "a b" }] }'],
    ['{ "vdevs": [{ "name": "a", "nmae": 1 }] }'],
    [vdev('"space": "memory"')],
    [vdev('"windows": [{ "size": "4KB" }]')],
    [vdev('"windows": [{}]')],
    [option('"arguments": [{ "kind": "integer" }]')],
    [option('"since": "9.0"')],
    [vdev('"controller": {}')],
  ];
}

describe('a file that attacks', () => {
  test.each([
    ['lists', '['],
    ['objects', '{"a":'],
    ['lists in comments and texts', '[/* [ */ "[" ,'],
  ])('with %s nested 100,000 deep is refused with a place', (_what, opening) => {
    const { vdevs, problems } = readProjectVdevs(`{ "vdevs": ${opening.repeat(100_000)}`, 'f');
    expect(vdevs).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', message: 'Brackets are nested deeper than 64.' }]);
  });

  test('may have brackets in texts and comments as it likes', () => {
    const text = `{ /* ${'['.repeat(200)} */ "vdevs": [{ "name": "a", "doc": "${'{'.repeat(200)}" }] }`;
    expect(readProjectVdevs(text, 'f').vdevs).toHaveLength(1);
  });

  test.each(['toString', '__proto__', 'constructor', 'hasOwnProperty'])(
    'may call a vdev and an option %s',
    (name) => {
      const text = `{ "vdevs": [{ "name": "${name}", "options": [{ "name": "${name}" }] }], "${name}": 1 }`;
      const { vdevs, problems } = readProjectVdevs(text, 'f');
      expect(vdevs.map((known) => [known.name, known.options.map((option) => option.name)])).toEqual([
        [name, [name]],
      ]);
      expect(problems.map(({ message }) => message)).toEqual([
        `\`${name}\` has no meaning here; known are $schema, vdevs.`,
      ]);
      expect(BUILTIN.extend(vdevs).vdev(name)?.name).toBe(name);
      expect(BUILTIN.vdev(name)).toBeUndefined();
    },
  );
});
