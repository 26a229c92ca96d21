import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-protocol/node';
import type { Additions } from '../../shared/adding';
import type { LayoutPicture } from '../../shared/picture';
import type { Generated } from '../../shared/protocol';
import {
  ADDITIONS_REQUEST,
  ADDRESS_MAP_REQUEST,
  GENERATE_REQUEST,
  LAYOUT_REQUEST,
} from '../../shared/protocol';
import { type Client, MODERN } from './support/client';
import { inProcess } from './support/inProcess';

const URI = 'file:///guest.qvmconf';
const TEXT = 'system a\nram 0x80000000,64M\nvdev shmem loc 0x1c050000 intr gic:38\n';

let folder: string | undefined;
afterEach(() => {
  vi.restoreAllMocks();
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
});

const complete = (client: Client, line: number, character: number) =>
  client.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri: URI },
    position: { line, character },
  });

describe('completion', () => {
  test('documents an item when it is looked at', async () => {
    const { client } = inProcess();
    await client.initialize();
    await client.open(URI, `${TEXT}vdev `);
    const item = (await complete(client, 3, 5)).items.find(({ label }) => label === 'pl011');
    expect(item?.documentation).toBeUndefined();
    const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item!);
    expect(resolved.documentation).toMatchObject({ value: expect.stringContaining('PL011') });
    expect({ ...resolved, documentation: undefined }).toEqual(item);
  });

  test.each([true, false])('gives snippets to those who take them: %s', async (snippetSupport) => {
    const { client } = inProcess();
    const completion = { completionItem: { snippetSupport } };
    await client.initialize({ ...MODERN, textDocument: { ...MODERN.textDocument, completion } });
    await client.open(URI, `${TEXT}v`);
    const item = (await complete(client, 3, 1)).items.find(({ label }) => label === 'vdev pl011 …');
    const text = (item!.textEdit as TextEdit).newText;
    expect(text.includes('$')).toBe(snippetSupport);
    expect(item!.insertTextFormat).toBe(snippetSupport ? 2 : undefined);
  });
});

describe('what is made of a configuration', () => {
  test('comes as text, or with the reason why there is none', async () => {
    const { client } = inProcess();
    await client.initialize();
    await client.open(URI, TEXT);
    const make = (kind: string) =>
      client.connection.sendRequest<Generated | null>(GENERATE_REQUEST, { textDocument: { uri: URI }, kind });
    expect(await make('header')).toMatchObject({
      text: expect.stringContaining('#define A_SHMEM'),
      fileName: 'guest.h',
    });
    await client.change(URI, 'vdev ioapic loc 0xf8000000', 2);
    expect(await make('dts')).toMatchObject({ problem: expect.stringContaining('Arm') });
    expect(await make('novel')).toBeNull();
  });

  test('comes as the whole vdevs that fit a range, each with its edit', async () => {
    const { client } = inProcess();
    await client.initialize();
    await client.open(URI, TEXT);
    const at = (start: string, end: string) =>
      client.connection.sendRequest<Additions | null>(ADDITIONS_REQUEST, {
        textDocument: { uri: URI },
        start,
        end,
      });
    const found = await at('0x1c051000', '0x1c080000');
    expect(found?.choices[0]).toMatchObject({
      vdev: 'shmem',
      place: '0x1c051000',
      edit: { uri: URI, version: 1, newText: expect.stringContaining('vdev shmem loc 0x1c051000 intr gic:') },
    });
    expect((await at('0x0', '0x1000'))?.choices).toEqual([]);
    expect(await at('here', '0x1000')).toBeNull();
  });

  test('comes as edits for the map in the file', async () => {
    const { client } = inProcess();
    await client.initialize();
    await client.open(URI, TEXT);
    const edits = () =>
      client.connection.sendRequest<TextEdit[]>(ADDRESS_MAP_REQUEST, { textDocument: { uri: URI } });
    const [edit] = await edits();
    expect(edit?.newText).toMatch(/^# qvmconf: map-begin/);
    await client.change(URI, edit!.newText + TEXT, 2);
    expect(await edits()).toEqual([]);
  });
});

describe('vdevs of one own', () => {
  test('count as soon as their file is there, and its mistakes are shown in it', async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-'));
    mkdirSync(path.join(folder, 'guests'));
    const file = path.join(folder, 'qvmconf.vdevs.json');
    const project = pathToFileURL(file).href;
    const uri = pathToFileURL(path.join(folder, 'guests', 'a.qvmconf')).href;
    const { client } = inProcess();
    const root = pathToFileURL(folder).href;
    await client.initialize(MODERN, { workspaceFolders: [{ uri: root, name: 'w' }] });
    await client.open(uri, 'ram 0x80000000,64M\nvdev mine loc 0x1000\n');
    const sizes = async () =>
      (
        await client.connection.sendRequest<LayoutPicture>(LAYOUT_REQUEST, { textDocument: { uri } })
      ).spaces.mem.windows
        .filter(({ label }) => label === 'mine')
        .map(({ start, end }) => Number(BigInt(end) - BigInt(start)));
    const changed = (type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: project, type }],
      });
    const shown = (count: number) =>
      client.diagnostics((params) => params.uri === project && params.diagnostics.length === count);
    expect(await sizes()).not.toEqual([0x2000]);

    writeFileSync(file, '{\n  "vdevs": [{ "name": "mine", "windows": [{ "size": "8K" }], "tilte": 1 }]\n}');
    await changed(1);
    expect((await shown(1)).diagnostics[0]).toMatchObject({
      range: { start: { line: 1, character: 61 }, end: { line: 1, character: 68 } },
      severity: 2,
      source: 'qvmconf',
    });
    expect(await sizes()).toEqual([0x2000]);

    writeFileSync(file, '{ "vdevs": [{ "name": "mine", "windows": [{ "size": "16K" }] }] }');
    await changed(2);
    await shown(0);
    expect(await sizes()).toEqual([0x4000]);

    client.published.length = 0;
    unlinkSync(file);
    await changed(3);
    await shown(0);
    expect(await sizes()).not.toEqual([0x4000]);
  });
});
