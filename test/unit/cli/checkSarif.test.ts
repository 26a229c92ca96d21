import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../../server/src/checks/table';
import { run } from './support';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SCHEMA = path.join(ROOT, 'test/fixtures/sarif/sarif-2.1.0-schema.json');

/** The official schema is of draft 4; apart from the name of its id it reads the same in later drafts. */
function officialSchema(): object {
  const { $schema, id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>;
  expect([$schema, id]).toEqual([
    expect.stringContaining('draft-04'),
    expect.stringContaining('sarif-2.1.0'),
  ]);
  return schema;
}

const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  officialSchema(),
);

interface Log {
  runs: {
    tool: { driver: { rules: { id: string; helpUri: string; help: { markdown: string } }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
      relatedLocations?: unknown[];
      fixes?: unknown[];
    }[];
  }[];
}

async function sarif(...paths: string[]): Promise<Log> {
  const { out } = await run(['check', '--format', 'sarif', ...paths]);
  return JSON.parse(out) as Log;
}

describe('the SARIF log', () => {
  test.each([
    [['samples/mistakes.qvmconf']],
    [['samples/arm-qnx-guest.qvmconf']],
    [['test/fixtures/checks']],
  ])('of %j is as the official schema wants it', async (paths) => {
    const log = await sarif(...paths.map((name) => path.join(ROOT, name)));
    expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test('and the schema refuses another', async () => {
    const log = await sarif(path.join(ROOT, 'samples/mistakes.qvmconf'));
    const broken = structuredClone(log) as unknown as { runs: { results: { level: string }[] }[] };
    const first = broken.runs[0]?.results[0];
    if (first !== undefined) first.level = 'fatal';
    expect(validate(broken)).toBe(false);
  });

  test('describes every rule with its page, and points at them', async () => {
    const [first] = (await sarif(path.join(ROOT, 'samples/mistakes.qvmconf'))).runs;
    const rules = first?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(ALL_RULES.map(({ id }) => id));
    for (const { id, helpUri, help } of rules) {
      expect(helpUri).toMatch(new RegExp(`^file:///.*/docs/rules/${id}\\.md$`));
      expect(help.markdown).toContain(`# ${id}`);
    }
    for (const { ruleId, ruleIndex } of first?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('places a finding from 1, with the other places and the fixes', async () => {
    const { out } = await run(['check', '--format', 'sarif', '-'], 'ram 0x80000000,64M\nsystem guest\n');
    const [result] = (JSON.parse(out) as Log).runs[0]?.results ?? [];
    expect(result).toMatchObject({
      ruleId: 'system-not-first',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'stdin' },
            region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 13 },
          },
        },
      ],
      relatedLocations: [{ message: { text: 'the first entry' } }],
      fixes: [{ description: { text: 'Move `system` before `ram`' } }],
    });
  });
});
