import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse as parseJson } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { readHostFile } from '../../../server/src/host/hostFile';
import { findingsOf } from './support/fixture';
import { hostsOf } from './support/hostOf';

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../schemas/qvmconf-host.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ strict: false }).compile(SCHEMA);

const EVERYTHING = `{
  // comments are fine
  "$schema": "../schemas/qvmconf-host.schema.json",
  "release": "8.0",
  "architecture": "aarch64",
  "asinfo": "asinfo.txt",
  "guests": [
    {
      "name": "first",
      "texts": ["common.qvmconf", { "file": "host.build", "inside": "/guests/a.conf" }],
      "words": "set exit-on-halt yes",
      "build": ["guest.build"],
      "regions": ["frames"],
      "deviceTree": "a.dtb",
    },
  ],
  "scripts": ["start.sh"],
  "regions": [{ "name": "frames", "hostClients": 2 }, { "name": "logs" }],
}`;

/** What is wrong in a host file, as `place: message`. */
function problems(text: string): string[] {
  return readHostFile(text).problems.map(
    ({ start, end, message }) => `${text.slice(start, end)}: ${message}`,
  );
}

describe('a host file', () => {
  test('is read whole', () => {
    const file = readHostFile(EVERYTHING);
    expect(file.problems).toEqual([]);
    expect(validate(parseJson(EVERYTHING))).toBe(true);
    expect(file.target).toEqual({ release: '8.0', architecture: 'aarch64' });
    expect(file.asinfo?.value).toBe('asinfo.txt');
    expect(file.scripts.map(({ value }) => value)).toEqual(['start.sh']);
    expect(file.regions.map(({ name, hostClients }) => [name.value, hostClients])).toEqual([
      ['frames', 2],
      ['logs', 0],
    ]);
    expect(file.guests).toMatchObject([
      {
        name: 'first',
        texts: [
          { file: 'common.qvmconf', inside: undefined },
          { file: 'host.build', inside: '/guests/a.conf' },
        ],
        words: { value: 'set exit-on-halt yes' },
        build: [{ value: 'guest.build' }],
        regions: [{ value: 'frames' }],
        deviceTree: { value: 'a.dtb' },
      },
    ]);
  });

  test.each([
    ['{ "guests": [] ', ': This is no JSON: close brace expected.'],
    ['[]', '[]: An object in { } is needed.'],
    ['', ': This is no JSON: value expected.'],
    ['{}', '{: `guests` is missing.'],
    ['{ "guests": {} }', '{}: A list in [ ] is needed.'],
    ['{ "guests": [], "release": "9" }', '"9": It is one of "2.0", "2.1", "2.2", "8.0".'],
    ['{ "guests": [{}] }', '{: `texts` is missing.'],
    ['{ "guests": [{ "texts": [] }] }', '{ "texts": [] }: A guest has at least one text.'],
    ['{ "guests": [{ "texts": [""] }] }', '"": A path is needed.'],
    ['{ "guests": [{ "texts": ["a", "a"] }] }', '"a": The text `a` is listed twice; it counts once.'],
    [
      '{ "guests": [], "scripts": ["a.sh", "a.sh"] }',
      '"a.sh": The script `a.sh` is listed twice; it counts once.',
    ],
    [
      '{ "guests": [], "regions": [{ "name": "a b" }] }',
      '"a b": One word without blanks, quotes and # is needed.',
    ],
    ['{ "guests": [{ "texts": [{ "file": "a" }] }] }', '{: `inside` is missing.'],
  ])('%j', (text, problem) => expect(problems(text)).toContain(problem));

  test('the schema takes what the reader takes', () => {
    const word = fc.constantFrom('a', 'b c', '', 'x"');
    const guest = fc.record(
      {
        name: word,
        texts: fc.array(
          fc.oneof(word, fc.record({ file: word, inside: word }, { requiredKeys: [] }), fc.integer()),
          {
            maxLength: 2,
          },
        ),
        words: fc.oneof(word, fc.integer()),
        build: fc.array(word, { maxLength: 2 }),
        regions: fc.array(word, { maxLength: 2 }),
        other: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const file = fc.record(
      {
        guests: fc.array(guest, { maxLength: 2 }),
        release: fc.constantFrom('8.0', '9'),
        scripts: fc.array(word, { maxLength: 2 }),
        regions: fc.array(
          fc.record({ name: word, hostClients: fc.integer({ min: -1, max: 3 }) }, { requiredKeys: [] }),
          {
            maxLength: 2,
          },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(file, (value) => {
        // What is listed twice is a warning and no fault of form.
        const faults = readHostFile(JSON.stringify(value)).problems.filter(
          ({ message }) => !message.includes('twice'),
        );
        expect(faults.length === 0, JSON.stringify({ value, faults })).toBe(validate(value));
      }),
    );
  });

  test('never fails', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'{}[]":,ag1 /\n'), maxLength: 40 }),
        (text) => void readHostFile(text),
      ),
    );
  });
});

describe('what a host file names', () => {
  const said = (file: string, files: Readonly<Record<string, string>> = {}) =>
    findingsOf({ 'qvmconf.host.json': file, ...files }).map(({ message }) => message);
  const CLEAN = 'system a\nram 0x80000000,64M\n';

  test.each([
    ['{ "guests": [{ "texts": ["none.qvmconf"] }] }', '`none.qvmconf` is not there.'],
    ['{ "guests": [{ "texts": ["folder"] }] }', '`folder` is no regular file.'],
    ['{ "guests": [{ "texts": ["huge.qvmconf"] }] }', '`huge.qvmconf` is too large to be read.'],
    [
      '{ "guests": [{ "texts": ["qvmconf.host.json"] }] }',
      'A host file cannot be a part of the host that it describes.',
    ],
    ['{ "guests": [], "scripts": ["a.qvmconf"] }', '`a.qvmconf` is no script and no build file by its name.'],
    ['{ "guests": [], "asinfo": "none" }', '`none` is not there.'],
    [
      '{ "guests": [{ "texts": [{ "file": "a.sh", "inside": "/x" }] }] }',
      '`a.sh` has no configuration `/x` inside.',
    ],
  ])('%s', (file, message) => {
    const huge = 'x'.repeat((4 << 20) + 1);
    expect(
      said(file, { 'a.qvmconf': CLEAN, 'a.sh': 'ls\n', 'huge.qvmconf': huge, 'folder/a': '' }),
    ).toContain(message);
  });

  test('counts where the rest is wrong', () => {
    const { hosts } = hostsOf({
      'qvmconf.host.json': '{ "guests": [{ "texts": ["none", "a.qvmconf"] }, 7], "other": 1 }',
      'a.qvmconf': CLEAN,
    });
    expect(
      hosts.all.map(({ certainty, guests }) => [certainty, guests.map(({ launch }) => launch.name)]),
    ).toEqual([['stated', ['a']]]);
    expect(hosts.stated[0]?.problems.length).toBe(3);
  });

  test('is taken from the hidden folder first', () => {
    const { hosts } = hostsOf({
      '.qvmconf/host.json': '{ "guests": [{ "texts": ["a.qvmconf"] }] }',
      'qvmconf.host.json': '{ "guests": [{ "texts": ["b.qvmconf"] }] }',
      'a.qvmconf': CLEAN,
      'b.qvmconf': CLEAN.replace('system a', 'system b'),
    });
    expect(hosts.stated.map(({ host }) => host.guests.map(({ launch }) => launch.name))).toEqual([['a']]);
  });

  test('gives its guests the target', () => {
    const { hosts } = hostsOf({
      'qvmconf.host.json':
        '{ "release": "2.2", "architecture": "x86_64", "guests": [{ "texts": ["a.qvmconf"] }] }',
      'a.qvmconf': CLEAN,
    });
    const target = hosts.all[0]?.guests[0]?.launch.analysis.machine.target;
    expect([target?.release?.value, target?.architecture?.value]).toEqual(['2.2', 'x86_64']);
  });
});

describe('a host file that attacks', () => {
  test.each(['[', '{"guests":[', '[/* [ */ "[" ,'])('with %s nested 10,000 deep has one fault', (opening) => {
    expect(problems(opening.repeat(10_000))).toEqual([
      expect.stringMatching(/^[[{]: Brackets are nested deeper than 64\.$/),
    ]);
    const { hosts } = hostsOf({ 'qvmconf.host.json': opening.repeat(10_000), 'a.qvmconf': 'system a\n' });
    expect(hosts.stated.map((file) => file.problems.length)).toEqual([1]);
  });

  test.each(['toString', '__proto__', 'constructor', 'hasOwnProperty'])('may call everything %s', (name) => {
    const file = `{ "guests": [{ "name": "${name}", "texts": ["${name}"] }], "regions": [{ "name": "${name}" }], "${name}": 1 }`;
    const read = readHostFile(file);
    expect([read.guests[0]?.name, read.guests[0]?.texts[0]?.file, read.regions[0]?.name.value]).toEqual([
      name,
      name,
      name,
    ]);
    expect(problems(file)).toEqual([expect.stringContaining(`\`${name}\` has no meaning here`)]);
  });

  test('that is no JSON at all has a few faults', () => {
    expect(problems('}'.repeat(100_000)).length).toBeLessThan(25);
  });

  test('cannot write into a message beyond its line', () => {
    expect(problems('{ "guests": [], "a\\n::error::b\\u202e": 1 }').join()).not.toMatch(/[\n\u202e]/);
  });
});
