/** Another editor: Emacs with the settings that its page gives. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { ensureCommands } from '../../scripts/debian.mjs';
import { COMMAND, ensureBuilt } from '../protocol/support/built';

const LOOK = fileURLToPath(new URL('look.el', import.meta.url));
const PAGE = readFileSync(new URL('../../docs/editors/emacs.md', import.meta.url), 'utf8');
const UNTIDY = `system guest_1
ram 0x80000000,512M

vdev pl011
  loc   0x1c090000
  intr gic:37

vdev wdt-sp805
    loc 0x1c090000
`;

interface Shown {
  readonly findings: readonly { readonly line: number; readonly message: string }[];
  readonly hover: string;
  readonly completions: readonly string[];
  readonly formatted: string;
}

/** What Emacs shows of a text, with the command on its path and nobody's settings but those of the page. */
function lookAt(text: string): Shown {
  const folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-emacs-'));
  try {
    const file = (name: string, content: string) => {
      writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    };
    const [, settings = ''] = /```elisp\n([\s\S]*?)```/.exec(PAGE) ?? [];
    mkdirSync(path.join(folder, 'bin'));
    const command = file('bin/qvmconf', `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`);
    chmodSync(command, 0o755);
    const output = execFileSync('emacs', ['--batch', '-Q', '-l', LOOK], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 50_000,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        HOME: folder,
        PATH: `${path.dirname(command)}${path.delimiter}${process.env.PATH}`,
        QVMCONF_FILE: file('guest.qvmconf', text),
        QVMCONF_SETTINGS: file('settings.el', settings),
      },
    });
    const { failed, ...shown } = JSON.parse(output.slice(output.indexOf('{"')));
    if (typeof failed === 'string') throw new Error(`in Emacs: ${failed}`);
    return shown;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('Emacs with eglot', () => {
  beforeAll(async () => {
    await ensureCommands(['emacs', 'eglot']);
    await ensureBuilt();
  }, 280_000);

  test('shows findings, hover and completion, and formats', { timeout: 60_000 }, () => {
    const { findings, hover, completions, formatted } = lookAt(UNTIDY);
    expect(findings.map(({ line }) => line)).toEqual([9]);
    expect(findings[0]?.message).toMatch(/window-overlap.*wdt-sp805.*pl011.*0x1c090000/);
    expect(hover).toMatch(/pl011.*0x1c090000–0x1c090fff/);
    expect(completions).toContain('virtio-blk');
    expect(formatted).toBe(UNTIDY.replace('  loc   0x1c09', '    loc 0x1c09').replace('  intr', '    intr'));
  });
});
