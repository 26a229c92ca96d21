/** What build servers run: the files parse, and each of their command lines runs, with `npx` as the built command. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMAND, ensureBuilt } from '../protocol/support/built';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { version } = JSON.parse(read('package.json'));
const PAGE = read('docs/ci.md');

let folder = '';
const bin = () => path.join(folder, 'bin');

beforeAll(async () => {
  await ensureBuilt();
  folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-ci-'));
  mkdirSync(bin());
  // Only the version of the repository may be asked for.
  const npx = `#!/bin/sh\n[ "$1" = --yes ] && [ "$2" = "qvmconf@${version}" ] || exit 97\nshift 2\nexec "${process.execPath}" "${COMMAND}" "$@"\n`;
  writeFileSync(path.join(bin(), 'npx'), npx);
  writeFileSync(path.join(bin(), 'qvmconf'), `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`);
  for (const name of ['npx', 'qvmconf']) chmodSync(path.join(bin(), name), 0o755);
  mkdirSync(path.join(folder, 'guests'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => write('system guest\nram 0x80000000,64M\nbogus\n'));

function write(text: string): void {
  writeFileSync(path.join(folder, 'guests', 'a guest.qvmconf'), text);
}

function shell(script: string, environment: Record<string, string> = {}, program = 'bash') {
  return spawnSync(program, ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment, PATH: `${bin()}${path.delimiter}${process.env.PATH}` },
  });
}

const made = (file: string) => readFileSync(path.join(folder, file), 'utf8');

describe('build servers', { timeout: 60_000 }, () => {
  test('GitHub: the action annotates, fails as told, and writes SARIF', () => {
    const { inputs, runs } = parse(read('action.yml'));
    expect(inputs.version.default).toBe(version);
    const [step] = runs.steps;
    const wanted: Record<string, string> = {
      files: 'guests/\n',
      'fail-on': 'error',
      sarif: 'out.sarif',
      version,
    };
    const environment = Object.fromEntries(
      Object.entries<string>(step.env).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => wanted[input] ?? ''),
      ]),
    );
    const failing = shell(step.run, environment);
    expect(failing.stderr).toBe('');
    expect([failing.status, failing.stdout]).toEqual([
      1,
      expect.stringContaining('::error file=guests/a guest.qvmconf'),
    ]);
    expect(JSON.parse(made('out.sarif')).runs[0].results).toHaveLength(1);
    write('system guest\nram 0x80000000,64M\n');
    expect(shell(step.run, { ...environment, FILES: 'guests/a guest.qvmconf', SARIF: '' }).status).toBe(0);
    // What the caller writes is data.
    expect(shell(step.run, { ...environment, FILES: '$(touch run)\n--fix', SARIF: '' }).status).toBe(2);
    expect(existsSync(path.join(folder, 'run'))).toBe(false);
  });

  test('GitLab: the job reports and fails', () => {
    const { qvmconf } = parse(read('ci/gitlab.yml'));
    expect(qvmconf.variables.QVMCONF_VERSION).toBe(version);
    const environment = { ...qvmconf.variables, QVMCONF_FILES: 'guests/' };
    const run = shell(qvmconf.script.join('\n'), environment, 'sh');
    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(run.stdout).toContain('[unknown-option]');
    expect(JSON.parse(made(qvmconf.artifacts.reports.codequality))).toHaveLength(1);
    expect(made(qvmconf.artifacts.reports.junit)).toContain('<testsuite');
  });

  test('pre-commit: the hooks run for the files that are theirs', () => {
    const hooks: { entry: string; files: string }[] = parse(read('.pre-commit-hooks.yaml'));
    expect(hooks).toHaveLength(2);
    for (const { entry, files } of hooks) {
      expect(new RegExp(files).test('guests/a.qvmconf') && !new RegExp(files).test('a.qvmconf.txt')).toBe(
        true,
      );
      expect([0, 1]).toContain(shell(`${entry} "guests/a guest.qvmconf"`).status);
    }
  });

  test('the page states this version, and its YAML parses', () => {
    const versions = [...PAGE.matchAll(/qvmconf[@-]v?(\d+\.\d+\.\d+)/g)].map(([, stated]) => stated);
    expect(new Set(versions)).toEqual(new Set([version]));
    const blocks = [...PAGE.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => parse(block ?? ''));
    expect(blocks).toHaveLength(3);
    expect(blocks.every((block) => typeof block === 'object')).toBe(true);
  });

  test('the command lines of the page run', () => {
    const blocks = [...PAGE.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
    const jenkins = /sh script: '([^']*)'/.exec(PAGE)?.[1] ?? '';
    expect(blocks.length).toBeGreaterThan(2);
    for (const script of [...blocks, jenkins]) {
      const run = shell(script);
      expect([script, [0, 1].includes(run.status ?? -1), run.stderr]).toEqual([script, true, '']);
    }
    expect(made('qvmconf.xml')).toContain('<checkstyle');
    expect(made('qvmconf.txt')).toContain('[unknown-option]');
  });
});
