import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { ensureCommands } from '../../scripts/debian.mjs';
import { ensureBuilt, SERVER } from '../protocol/support/built';

const LOOK = fileURLToPath(new URL('look.lua', import.meta.url));
const CLASH = `system guest_1
ram 0x80000000,512M

vdev pl011
    loc 0x1c090000
    intr gic:37

vdev wdt-sp805
    loc 0x1c090000
`;

interface Shown {
  readonly diagnostics: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly hover: readonly string[];
}

/** What Neovim shows of a text, in a folder of its own and without anybody's settings. */
function lookAt(text: string): Shown {
  const folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-neovim-'));
  try {
    writeFileSync(path.join(folder, 'guest.qvmconf'), text);
    const output = execFileSync('nvim', ['--headless', '--clean', '-n', 'guest.qvmconf', '-S', LOOK], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 40_000,
      env: {
        ...process.env,
        QVMCONF_NODE: process.execPath,
        QVMCONF_SERVER: SERVER,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
      },
    });
    const { failed, shown } = JSON.parse(output.slice(output.indexOf('{"')));
    if (typeof failed === 'string') throw new Error(`in Neovim: ${failed}`);
    return shown;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('Neovim', () => {
  beforeAll(async () => {
    await ensureCommands(['nvim']);
    await ensureBuilt();
  }, 280_000);

  test('shows diagnostics and hover of the same server', { timeout: 60_000 }, () => {
    const { diagnostics, hover } = lookAt(CLASH);
    const clash = diagnostics.find(({ code }) => code === 'window-overlap');
    expect(clash?.line).toBe(9);
    expect(clash?.message).toMatch(/wdt-sp805.*pl011.*0x1c090000/);
    expect(hover.join('\n')).toMatch(/0x1c090000/);
    expect(hover.join('\n')).toMatch(/pl011/);
  });
});
