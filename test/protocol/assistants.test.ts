/** `qvmconf mcp` as an assistant has it: the built command, and the client of the protocol's own library. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ASSISTANT_TOOLS } from '../../shared/assistant';
import { COMMAND, ensureBuilt } from './support/built';

const MESSY = 'load guest.ifs\nram 80000000, 64M\nsystem guest\n';
const TIDY = 'system guest\nram 0x80000000,64M\nload guest.ifs\n';

let folder = '';
let client: Client;

beforeAll(async () => {
  await ensureBuilt();
  folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-mcp-'));
  mkdirSync(path.join(folder, 'guests'));
  writeFileSync(path.join(folder, 'guests', 'guest.qvmconf'), MESSY);
  writeFileSync(path.join(folder, 'secret.txt'), 'word\n');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'guests', 'link.qvmconf'));
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [COMMAND, 'mcp', 'guests'], cwd: folder }),
  );
}, 60_000);
afterAll(async () => {
  await client?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call(name: string, input: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: input });
  const [first] = content as { type: string; text: string }[];
  return { text: first?.text ?? '', isError: isError === true };
}

const onDisk = () => readFileSync(path.join(folder, 'guests', 'guest.qvmconf'), 'utf8');

describe('the assistants’ server', { timeout: 30_000 }, () => {
  test('has the tools of the table and says how qvm is written', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name, description }) => [name, description])).toEqual(
      ASSISTANT_TOOLS.map(({ name, description }) => [name, description]),
    );
    expect(
      tools.filter(({ annotations }) => annotations?.readOnlyHint !== true).map(({ name }) => name),
    ).toEqual(['fix']);
    expect(client.getInstructions()).toContain('describe_option');
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(client.getServerVersion()).toMatchObject({ name: 'qvmconf', version });
  });

  test('checks a file, a folder and a text', async () => {
    expect((await call('check', { file: 'guest.qvmconf' })).text).toContain('[system-not-first]');
    expect((await call('check', { file: '.' })).text).toContain('guests/guest.qvmconf:1:1: error');
    expect((await call('check', { text: TIDY })).text).toContain('nothing found');
  });

  test('answers each tool', async () => {
    expect((await call('layout', { file: 'guest.qvmconf' })).text).toContain('0x80000000');
    expect((await call('free_places', { text: TIDY, device: 'pl011' })).text).toContain('`loc 0x1c090000`');
    expect((await call('explain_rule', { rule: 'window-overlap' })).text).toContain('# window-overlap');
    expect((await call('describe_option', { name: 'memory' })).text).toContain("'ram'");
  });

  test('reads inside its folders alone', async () => {
    const outside = [path.join(folder, 'secret.txt'), '../secret.txt', 'link.qvmconf', '/etc/passwd'];
    for (const file of outside) {
      const { text, isError } = await call('check', { file });
      expect([file, isError, text]).toEqual([file, true, expect.stringContaining('is outside of guests')]);
    }
    expect(await call('check', { file: 'none.qvmconf' })).toEqual({
      isError: true,
      text: 'none.qvmconf: no such file',
    });
  });

  test('refuses what is out of bounds', async () => {
    expect((await call('check', {})).isError).toBe(true);
    expect((await call('check', { text: 'x'.repeat(1_000_001) })).isError).toBe(true);
    expect((await call('check', { text: '', file: 'guest.qvmconf' })).isError).toBe(true);
    expect((await call('free_places', { text: TIDY, count: 1000 })).isError).toBe(true);
  });

  test('has the reference and every rule as resources', async () => {
    const { resources } = await client.listResources();
    expect(resources.length).toBeGreaterThan(100);
    const read = async (uri: string) => {
      const [content] = (await client.readResource({ uri })).contents;
      return content !== undefined && 'text' in content ? content.text : '';
    };
    expect(await read('qvmconf://reference')).toContain('virtio-blk');
    expect(await read('qvmconf://rules/window-overlap')).toContain('# window-overlap');
    expect(await read('qvmconf://rules/..%2Findex')).toBe('');
  });

  test('writes a file when it is asked to, and not before', async () => {
    const { text } = await call('fix', { file: 'guest.qvmconf' });
    expect(text).toContain('system guest');
    expect(onDisk()).toBe(MESSY);
    expect((await call('fix', { text: MESSY, write: true })).isError).toBe(true);
    const { text: said } = await call('fix', { file: 'guest.qvmconf', write: true });
    expect(said).toContain('Written: guest.qvmconf');
    expect(onDisk()).toBe(TIDY);
  });
});
