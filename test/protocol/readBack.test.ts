import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LayoutPicture } from '../../shared/picture';
import {
  ASINFO_REQUEST,
  LAYOUT_REQUEST,
  LOG_REQUEST,
  type LogReading,
  type TreeFile,
  VERIFY_REQUEST,
  type VerifyAnswer,
} from '../../shared/protocol';
import { compiled, GUEST } from '../unit/support/deviceTrees';
import { type Client, MODERN } from './support/client';
import { inProcess } from './support/inProcess';

const URI = 'file:///verified/guest.qvmconf';
const FILE = `system guest_1
ram 0x80000000,512M
cpu
cpu
vdev pl011 loc 0x1c090000 intr gic:37
pass loc 0x1000000,$asinfo_length{guestmem1},rw=$asinfo_start{guestmem1}
`;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const treeOf = (bytes: Uint8Array): TreeFile => ({
  name: 'guest.dtb',
  files: [{ path: '', base64: base64(bytes) }],
});

describe('what was read back', () => {
  let client: Client;

  beforeAll(async () => {
    ({ client } = inProcess());
    await client.initialize(MODERN);
    client.open(URI, FILE);
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  const verify = (tree: TreeFile | null) =>
    client.connection.sendRequest<VerifyAnswer | null>(VERIFY_REQUEST, { textDocument: { uri: URI }, tree });
  const windows = async () => {
    const picture = await client.connection.sendRequest<LayoutPicture>(LAYOUT_REQUEST, {
      textDocument: { uri: URI },
    });
    return picture.spaces.mem.windows.map(({ label, certainty, start }) => `${certainty} ${label} ${start}`);
  };

  test('verifies the layout until it is forgotten', async () => {
    const before = await windows();
    expect(before).toContain('default gic distributor 0x2f000000');
    const answer = await verify(treeOf(compiled(GUEST)));
    expect(answer).toMatchObject({ compared: 13, differing: 7 });
    expect(answer).toHaveProperty('report', expect.stringContaining('| agrees | pl011 |'));
    expect(await windows()).toContain('verified gic distributor 0x2f000000');
    expect(await windows()).toContain('verified PCI memory window 0x32000000');
    await vi.waitFor(() => {
      const rules = client.published.at(-1)?.diagnostics.map(({ code }) => code);
      expect(rules).toContain('tree-extra-window');
    });
    await verify(null);
    expect(await windows()).toEqual(before);
  });

  test('is not changed by a tree that cannot be read', async () => {
    await verify(treeOf(compiled(GUEST)));
    const before = await windows();
    expect(await verify(treeOf(compiled(GUEST).slice(0, 99)))).toEqual({
      problem: expect.stringMatching(/^guest\.dtb: it is cut short: .* \(offset 0x63\)$/),
    });
    expect(await windows()).toEqual(before);
  });

  test('says that the tree is older once the text has changed', async () => {
    await verify(treeOf(compiled(GUEST)));
    client.change(URI, `${FILE}# more\n`, 2);
    await vi.waitFor(() => {
      expect(client.published.at(-1)?.diagnostics.map(({ code }) => code)).toContain('tree-older');
    });
    client.change(URI, FILE, 3);
    await vi.waitFor(() => {
      expect(client.published.at(-1)?.diagnostics.map(({ code }) => code)).not.toContain('tree-older');
    });
    await verify(null);
  });

  test('gives substitutions the values of the host', async () => {
    const row = '0048) 0000000048000000-00000000480fffff o:0030 /memory/guestmem1\n';
    const asinfo = (text: string | null) => client.connection.sendRequest(ASINFO_REQUEST, { text });
    const size = async () => {
      const picture = await client.connection.sendRequest<LayoutPicture>(LAYOUT_REQUEST, {
        textDocument: { uri: URI },
      });
      return picture.spaces.mem.windows.find(({ kind }) => kind === 'pass')?.end;
    };
    expect(await size()).toBe('0x1000001');
    expect(await asinfo(row)).toEqual({ rows: 1 });
    expect(await size()).toBe('0x1100000');
    expect(await asinfo('nothing')).toHaveProperty('problem');
    expect(await size()).toBe('0x1100000');
    expect(await asinfo(null)).toEqual({ rows: 0 });
    expect(await size()).toBe('0x1000001');
  });

  test('shows the messages of a log at their places', async () => {
    const text = `boot\n[/data/guest.qvmconf:5] Failed to arm a resource manager: x\n[/data/other.conf:1] y\nqvm exited with 64\n`;
    const log = await client.connection.sendRequest<LogReading>(LOG_REQUEST, { text });
    expect(log).toEqual({
      messages: [
        {
          line: 1,
          severity: 'warning',
          text: 'Failed to arm a resource manager: x',
          meaning: expect.stringContaining('hostdev'),
          target: { uri: URI, range: { start: { line: 4, character: 0 }, end: { line: 4, character: 37 } } },
        },
        { line: 2, severity: 'unknown', text: 'y' },
      ],
      statuses: [{ line: 3, status: 64, meaning: expect.stringContaining('before the guest started') }],
    });
  });
});
