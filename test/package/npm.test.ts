/** The npm package as someone has it who installed the packed file in an empty folder. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { packNpm } from '../../scripts/packNpm.mjs';
import { ensureBuilt } from '../protocol/support/built';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLASH =
  'system guest\nram 0x80000000,64M\nvdev pl011\n    loc 0x1c090000\n    intr gic:37\nvdev wdt-sp805\n    loc 0x1c090000\n';

let folder = '';
/** The package's folder once it is installed. */
let installed = '';

beforeAll(async () => {
  await ensureBuilt();
  folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-npm-'));
  installed = path.join(folder, 'node_modules', 'qvmconf');
  const file = packNpm(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  // Nothing but the file is needed: without a network it installs as well.
  npm('install', '--ignore-scripts', '--offline', '--no-audit', '--no-fund', file);
  mkdirSync(path.join(folder, 'guests'));
  writeFileSync(path.join(folder, 'guests', 'guest.qvmconf'), CLASH);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(...words: string[]): void {
  execFileSync('npm', words, { cwd: folder, stdio: 'pipe', shell: process.platform === 'win32' });
}

/** Runs a module in the folder. */
function node(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
}

describe('the npm package', { timeout: 60_000 }, () => {
  test('is one package, without dependencies, and holds what it names', () => {
    expect(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'qvmconf',
    ]);
    const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
    expect(readdirSync(installed).toSorted()).toEqual(
      expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'types']),
    );
    for (const file of readdirSync(path.join(installed, 'dist')))
      expect(file).toMatch(/^(api|assistants|cli|pieces-[a-z-]+)\.js$/);
  });

  test('checks a folder by `npx qvmconf check guests/`', () => {
    const npx = spawnSync('npx', ['--offline', 'qvmconf', 'check', 'guests/'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(npx.status).toBe(1);
    expect(npx.stdout).toContain('guests/guest.qvmconf:7:');
    expect(npx.stdout).toContain('[window-overlap]');
  });

  test('explains a rule by the page that ships with it', () => {
    const command = path.join(installed, 'dist', 'cli.js');
    const page = execFileSync(process.execPath, [command, 'explain', 'window-overlap'], { encoding: 'utf8' });
    expect(page).toContain('# window-overlap');
  });

  test('answers the example of its page, as a module and by require', () => {
    const [, example] =
      /```js\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, 'docs', 'api.md'), 'utf8')) ?? [];
    const said = node('example.mjs', example ?? '');
    expect(said).toMatch(/^7: error \[window-overlap\] wdt-sp805 and pl011/m);
    expect(said).toContain('0x1c090000 0x1c091000 pl011');
    expect(said).toContain("pl011 [ 'vdev', 'loc', 'intr' ]");
    const required = "console.log(Object.keys(require('qvmconf')).toSorted().join());";
    expect(node('required.cjs', required).trim()).toBe('check,draw,layout,parse,picture');
  });

  test('takes any text, and what is known beside it', () => {
    const asked = `
      import { check, layout, parse, picture } from 'qvmconf';
      for (const text of ['', '\\ud800 " { @X@', 'vdev', 'ram ' + '9'.repeat(400)])
        for (const ask of [parse, check, layout, picture]) ask(text, { path: '\\ud800/%/a b.qvmconf' });
      const own = JSON.stringify({ vdevs: [{ name: 'acme', title: 'ours', description: 'Ours.', options: [] }] });
      const unknown = (known) => check('system g\\nvdev acme\\n  bogus 1\\n', known).some(({ rule }) => rule === 'unknown-vdev-option');
      console.log(unknown({}), unknown({ vdevs: own }), check(${JSON.stringify(CLASH)}, { rules: { 'window-overlap': 'off' } }).length);
      try { check('', { rules: { 'window-overlapp': 'off' } }); } catch (error) { console.log(error.message); }
    `;
    const [counts = '', problem] = node('texts.mjs', asked).split('\n');
    expect(counts).toBe('false true 0');
    expect(problem).toContain('did you mean window-overlap?');
  });

  test('has types that a strict program compiles with, and that refuse what is wrong', () => {
    const text = `
      import { check, draw, layout, parse, picture, type Problem, type Known } from 'qvmconf';
      const known: Known = { target: { release: '8.0' }, rules: { 'pty-slave': 'off' } };
      export const problems: readonly Problem[] = check('', known);
      export const start: bigint[] = layout('').spaces.mem.windows.map((window) => BigInt(window.start));
      export const svg: string = draw(picture('', known), { theme: 'dark' });
      export const role: string | undefined = parse('').options[0]?.arguments[0]?.parts[0]?.role;
      // @ts-expect-error there is no such release
      check('', { target: { release: '9' } });
      // @ts-expect-error a picture is no text
      draw('');
    `;
    writeFileSync(path.join(folder, 'typed.ts'), text);
    const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: [] };
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['typed.ts'] }),
    );
    const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);
  });
});
