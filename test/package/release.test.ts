/** A release states its version everywhere, and lists what is bundled. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { restated } from '../../scripts/release.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RELEASE = new URL('../../scripts/release.mjs', import.meta.url).href;
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { version } = JSON.parse(read('package.json'));

test('every file that states the version is told the new one', () => {
  const texts: Map<string, string> = restated(version, '9.8.7', '2030-01-02', read);
  expect(JSON.parse(texts.get('package.json') ?? '').version).toBe('9.8.7');
  const lock = JSON.parse(texts.get('package-lock.json') ?? '');
  expect([lock.version, lock.packages[''].version]).toEqual(['9.8.7', '9.8.7']);
  expect(texts.get('CHANGELOG.md')).toMatch(/## Unreleased\n\n## 9\.8\.7, 2030-01-02\n\n- /);
  for (const file of ['action.yml', 'ci/gitlab.yml', 'docs/ci.md']) {
    expect(texts.get(file)).toContain('9.8.7');
    expect(texts.get(file)).not.toContain(version);
  }
  // Others' versions stay.
  expect(Object.keys(lock.packages)).toEqual(Object.keys(JSON.parse(read('package-lock.json')).packages));
  expect(() => restated('7.7.7', '9.8.7', '2030-01-02', read)).toThrow('does not state 7.7.7');
});

test('the list of what is bundled names the packages with version and licence', {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-release-'));
  try {
    const file = path.join(folder, 'list.cdx.json');
    // In a process of its own: the plug-in wants the console of Node.
    const script = `const { listBundled } = await import(${JSON.stringify(RELEASE)}); await listBundled(${JSON.stringify(file)});`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, stdio: 'pipe' });
    const list = JSON.parse(readFileSync(file, 'utf8'));
    expect(list.bomFormat).toBe('CycloneDX');
    expect(list.metadata.component).toMatchObject({ name: 'qvmconf', version });
    const names = list.components.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['commander', 'vscode-languageserver', 'zod']));
    expect(names).not.toContain('vitest');
    for (const { licenses, purl } of list.components) {
      expect(purl).toMatch(/^pkg:npm\/.*@\d/);
      expect(licenses?.length).toBeGreaterThan(0);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
