import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPORTS } from '../../../server/src/cli/reports/table';
import { run, withFiles } from './support';

const ERROR = 'ram 0x80000000,64M\nsystem guest\n';
const FILES = { 'a<&".qvmconf': ERROR, 'clean.qvmconf': 'system a\nram 64M\n', 'z.qvmconf': 'a\0b' };
const MESSAGE = '`system` must be the first entry; qvm refuses the `ram` before it.';

/** The report of the three files, with the name of their folder taken out. */
async function report(format: string, ...more: string[]): Promise<string> {
  let text = '';
  await withFiles(FILES, async (folder) => {
    const { out, status } = await run(['check', '--format', format, ...more, folder]);
    expect(status).toBe(2);
    text = out.replaceAll(`${folder}/`, '');
  });
  return text;
}

test('junit: a suite for each file, a case for each finding, an error for what was not read', async () => {
  expect(await report('junit')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="qvmconf" tests="3" failures="1" errors="1">
  <testsuite name="a&lt;&amp;&quot;.qvmconf" tests="1" failures="1" errors="0" skipped="0">
    <testcase name="system-not-first at line 2" classname="a&lt;&amp;&quot;.qvmconf" time="0">
      <failure type="error" message="${MESSAGE}">
        a&lt;&amp;&quot;.qvmconf:2:1: error: ${MESSAGE} [system-not-first]
      </failure>
    </testcase>
  </testsuite>
  <testsuite name="clean.qvmconf" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="check" classname="clean.qvmconf" time="0"/>
  </testsuite>
  <testsuite name="z.qvmconf" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="check" classname="z.qvmconf" time="0">
      <error type="file" message="holds zero bytes, so it is no text in UTF-8"/>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('junit: findings that do not make the run fail do not fail as cases', async () => {
  const quiet = await report('junit', '--rule', 'system-not-first=warning');
  expect(quiet).toContain('failures="0" errors="1"');
  expect(quiet).toContain('<system-out>');
});

test('checkstyle: an error for each finding, from 1', async () => {
  expect(await report('checkstyle')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="a&lt;&amp;&quot;.qvmconf">
    <error line="2" column="1" severity="error" message="${MESSAGE}" source="qvmconf.system-not-first"/>
  </file>
  <file name="clean.qvmconf"/>
  <file name="z.qvmconf">
    <error line="1" severity="error" message="holds zero bytes, so it is no text in UTF-8" source="qvmconf"/>
  </file>
</checkstyle>
`);
});

test('json: names what was not checked', async () => {
  expect(JSON.parse(await report('json'))).toMatchObject({
    files: [{ problems: [{ rule: 'system-not-first' }] }, { problems: [] }],
    failed: [{ path: 'z.qvmconf', problem: 'holds zero bytes, so it is no text in UTF-8' }],
  });
});

test('codeclimate: an issue for each finding, the same when lines are added above it', async () => {
  const issuesOf = async (text: string) =>
    JSON.parse((await run(['check', '--format', 'codeclimate', '-'], text)).out);
  const [issue, ...others] = await issuesOf(ERROR);
  expect(others).toEqual([]);
  expect(issue).toEqual({
    type: 'issue',
    check_name: 'system-not-first',
    description: MESSAGE,
    categories: ['Bug Risk'],
    severity: 'critical',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    location: { path: '-', lines: { begin: 2, end: 2 } },
  });
  const [later] = await issuesOf(`# a comment\n\n${ERROR}`);
  expect(later.fingerprint).toBe(issue.fingerprint);
  expect(later.location.lines).toEqual({ begin: 4, end: 4 });
  const twice = await issuesOf(`${ERROR}vdev bogus\nvdev bogus\n`);
  const fingerprints = twice.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(twice.length).toBeGreaterThan(2);
  expect(new Set(fingerprints).size).toBe(twice.length);
});

describe.each(REPORTS)('$name', ({ name }) => {
  test('of any number of files is well formed, and goes to a file as well', async () => {
    await withFiles(FILES, async (folder) => {
      const words = ['check', '--format', name, folder];
      const { out } = await run(words);
      if (name === 'json' || name === 'sarif' || name === 'codeclimate') JSON.parse(out);
      const target = path.join(folder, 'report');
      expect((await run([...words, '--output', target], '', { colour: true })).out).toBe('');
      expect(readFileSync(target, 'utf8')).toBe(out);
    });
  });
});
