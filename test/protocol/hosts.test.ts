/** What the server says of files that belong together. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  FileChangeType,
  type Hover,
  HoverRequest,
  InlayHintRequest,
  type LocationLink,
  ReferencesRequest,
  type Registration,
  RegistrationRequest,
  RenameRequest,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { HostLayout } from '../../shared/hostLayout';
import type { HostOverview } from '../../shared/hostOverview';
import type { LayoutPicture } from '../../shared/picture';
import {
  type Generated,
  HOST_GENERATE_REQUEST,
  HOST_LAYOUT_REQUEST,
  HOST_REQUEST,
  LAYOUT_REQUEST,
  STATUS_REQUEST,
  type TargetStatus,
  TOGETHER_REQUEST,
} from '../../shared/protocol';
import { type Client, MODERN } from './support/client';
import { inProcess } from './support/inProcess';

const NET = 'vdev virtio-net loc 0x1c0c0000 intr gic:40 name net peer /dev/vdevpeers/vp0\n';
const FILES = {
  'a.qvmconf': `system alpha\nram 0x80000000,64M\nload a.ifs\n${NET}vdev pl011 loc 0x1c090000 intr gic:37 hostdev >-\n`,
  'start.sh': 'qvm @/x/a.qvmconf &\nvpctl vp0 peer=/dev/qvm/alpha/net bind=/dev/vdevpeers/vp0\n',
  'a.build': 'start = {\n    devc-serpl011 -e 0x1c090000,37\n}\n',
};

let folder: string;
let client: Client;
const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

/** Where a text stands in a file: at its first character, or further on. */
function at(name: keyof typeof FILES, text: string, into = 0) {
  const offset = FILES[name].indexOf(text) + into;
  const before = FILES[name].slice(0, offset).split('\n');
  return {
    textDocument: { uri: uriOf(name) },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

async function open(name: keyof typeof FILES, text = FILES[name]): Promise<void> {
  const languageId = name.endsWith('.qvmconf') ? 'qvmconf' : 'plaintext';
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: uriOf(name), languageId, version: 1, text },
  });
}

/** The rules of the findings that were said last of a file, once they are as wanted. */
async function findings(name: keyof typeof FILES, wanted: readonly string[]): Promise<void> {
  await vi.waitFor(() => {
    const last = client.published.findLast(({ uri }) => uri === uriOf(name));
    expect(last?.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(wanted);
  });
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-hosts-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text);
  ({ client } = inProcess());
  await client.initialize(MODERN, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }] });
});

afterEach(() => {
  vi.restoreAllMocks();
  client.connection.dispose();
  rmSync(folder, { recursive: true, force: true });
});

test('the machines of a host are drawn together, in the order of starting', async () => {
  await open('a.qvmconf');
  const ask = (uri: string) =>
    client.connection.sendRequest<HostLayout | null>(HOST_LAYOUT_REQUEST, { textDocument: { uri } });
  const host = await ask(uriOf('a.qvmconf'));
  expect(host?.guests.map(({ name, order, picture }) => [name, order, picture.uri])).toEqual([
    ['alpha', 1, uriOf('a.qvmconf')],
  ]);
  expect(host?.joints.map(({ words }) => words)).toEqual(['network net of alpha: vp0']);
  expect(await ask(uriOf('b.qvmconf'))).toBeNull();
});

describe('findings', () => {
  test('of one file follow an edit of another', async () => {
    await open('a.qvmconf');
    await open('start.sh');
    await findings('a.qvmconf', []);
    await findings('start.sh', []);
    await client.change(
      uriOf('start.sh'),
      FILES['start.sh'].replace('bind=/dev/vdevpeers/vp0', 'bind=/x'),
      2,
    );
    await findings('a.qvmconf', ['2 script-bind-mismatch']);
    await findings('start.sh', ['2 script-bind-mismatch']);
    await client.change(uriOf('a.qvmconf'), FILES['a.qvmconf'].replace('/dev/vdevpeers/vp0', '/x'), 2);
    await findings('start.sh', []);
    await findings('a.qvmconf', []);
  });

  test('have fixes in the other file', async () => {
    await open('a.qvmconf');
    await open('a.build', FILES['a.build'].replace(',37', ',38'));
    await findings('a.build', ['2 guest-device-mismatch']);
    const { textDocument, position } = at('a.build', ',37', 1);
    const range = { start: position, end: position };
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [] },
    })) as CodeAction[];
    expect(actions.map(({ title }) => title)).toEqual(['Use `37` in the build file']);
    const { position: line } = at('a.qvmconf', 'gic:37', 4);
    const others = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf('a.qvmconf') },
      range: { start: line, end: line },
      context: { diagnostics: [] },
    })) as CodeAction[];
    const fix = others.find(({ title }) => title === 'Use `38` in the configuration');
    expect(fix?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: uriOf('a.qvmconf'), version: 1 }, edits: [{ newText: '38' }] },
    ]);
  });
});

describe('names', () => {
  test('lead from a script and a build file to the configuration', async () => {
    await open('start.sh');
    await open('a.build');
    const [link] = (await client.connection.sendRequest(
      DefinitionRequest.type,
      at('start.sh', 'alpha/net', 7),
    )) as LocationLink[];
    expect(link).toMatchObject({
      targetUri: uriOf('a.qvmconf'),
      targetSelectionRange: { start: { line: 3 } },
    });
    const hover = (await client.connection.sendRequest(HoverRequest.type, at('a.build', '0x1c09'))) as Hover;
    expect(JSON.stringify(hover.contents)).toContain('pl011');
  });

  test('are not renamed where not everything was seen, and a list that lacks some says so, once', async () => {
    mkdirSync(path.join(folder, 'f/'.repeat(13)), { recursive: true });
    const said: string[] = [];
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => void said.push(message));
    await open('a.qvmconf');
    const place = at('a.qvmconf', 'alpha');
    for (let time = 0; time < 2; time++)
      await client.connection.sendRequest(ReferencesRequest.type, {
        ...place,
        context: { includeDeclaration: true },
      });
    expect(said).toEqual([
      'The search for configurations stopped after 12 levels of folders. Lists of places and symbols lack what the others hold.',
    ]);
    await expect(
      client.connection.sendRequest(RenameRequest.type, { ...place, newName: 'beta' }),
    ).rejects.toThrow(/stopped after 12 levels of folders/);
    const script = at('start.sh', 'alpha');
    await open('start.sh');
    await expect(
      client.connection.sendRequest(RenameRequest.type, { ...script, newName: 'beta' }),
    ).rejects.toThrow(/stopped after 12 levels of folders/);
  });

  test('are found and renamed in scripts', async () => {
    await open('a.qvmconf');
    await open('start.sh');
    const place = at('a.qvmconf', 'name net', 5);
    const references = await client.connection.sendRequest(ReferencesRequest.type, {
      ...place,
      context: { includeDeclaration: true },
    });
    expect(references?.map(({ uri }) => path.basename(uri))).toEqual(['a.qvmconf', 'start.sh']);
    for (const from of [place, at('start.sh', 'alpha/net', 6)]) {
      const edit = (await client.connection.sendRequest(RenameRequest.type, {
        ...from,
        newName: 'eth',
      })) as WorkspaceEdit;
      expect(edit.documentChanges).toMatchObject([
        { textDocument: { uri: uriOf('a.qvmconf') }, edits: [{ newText: 'eth' }] },
        { textDocument: { uri: uriOf('start.sh'), version: 1 }, edits: [{ newText: 'eth' }] },
      ]);
    }
  });

  test('are told over the vdev, in the status and as a whole', async () => {
    await open('a.qvmconf');
    const textDocument = { uri: uriOf('a.qvmconf') };
    const lenses = (await client.connection.sendRequest(CodeLensRequest.type, {
      textDocument,
    })) as CodeLens[];
    const titles = lenses.map(({ command }) => command?.title);
    expect(titles).toContain('used by start.sh:2');
    expect(titles).toContain('used by a.build:2');
    const status = await client.connection.sendRequest<TargetStatus>(STATUS_REQUEST, { textDocument });
    expect(status.machine).toEqual({
      text: 'alpha',
      detail: 'start.sh:1 starts it',
      evidence: {
        uri: uriOf('start.sh'),
        range: expect.objectContaining({ start: { line: 0, character: 0 } }),
      },
    });
    const overview = await client.connection.sendRequest<HostOverview>(HOST_REQUEST, {});
    expect(
      overview.hosts.map(({ certainty, guests }) => [certainty, guests.map(({ name }) => name)]),
    ).toEqual([['inferred', ['alpha']]]);
    const made = await client.connection.sendRequest<Generated>(HOST_GENERATE_REQUEST, {
      host: overview.hosts[0]?.uri,
      kind: 'host',
    });
    expect(made).toMatchObject({
      fileName: 'qvmconf.host.json',
      text: expect.stringContaining('"a.qvmconf"'),
    });
  });
});

describe('a configuration inside a build file', () => {
  const BUILD = `# é\n/x/b.conf = {\nsystem beta\nram 0x80000000,64M\nvdev virtio-console hostdev /dev/ttyp3 loc 0x1c0d0000 intr gic:41\n}\n`;

  test('is checked, hovered and completed where it stands', async () => {
    await open('a.build', BUILD);
    await findings('a.build', ['2 pty-slave']);
    const textDocument = { uri: uriOf('a.build') };
    const hover = (await client.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 4, character: 6 },
    })) as Hover;
    expect(JSON.stringify(hover.contents)).toContain('console');
    expect(hover.range?.start).toEqual({ line: 4, character: 5 });
    const completion = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: 3, character: 0 },
    });
    const items = Array.isArray(completion) ? completion : (completion?.items ?? []);
    expect(items.map(({ label }) => label)).toContain('vdev');
    expect(
      await client.connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: { line: 1, character: 3 },
      }),
    ).toBeNull();
  });

  test('is formatted by itself, and nothing around it', async () => {
    const text =
      '# é\n/x/b.conf = {\nsystem  beta\nram 0x80000000,64M\nvdev pl011\nhostdev >-\n}\n[+script] s = {\n    a   b\n}\n';
    await open('a.build', text);
    const textDocument = { uri: uriOf('a.build') };
    const options = { tabSize: 4, insertSpaces: true };
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options,
    });
    const document = TextDocument.create('file:///a', '', 1, text);
    expect(TextDocument.applyEdits(document, edits ?? [])).toBe(
      text.replace('system  beta', 'system beta').replace('hostdev', '    hostdev'),
    );
    const range = { start: { line: 4, character: 0 }, end: { line: 6, character: 0 } };
    const some = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      range,
      options,
    });
    expect(TextDocument.applyEdits(document, some ?? [])).toBe(text.replace('hostdev', '    hostdev'));
  });
});

describe('documents beside configurations', () => {
  const WITH_SYNC = {
    ...MODERN,
    textDocument: { ...MODERN.textDocument, synchronization: { dynamicRegistration: true } },
  };
  const SCRIPT = 'cat > /x/b.conf <<EOF\nsystem beta\nram 0x80000000,64M\nvdev pl011\nEOF\n';

  test('are asked for by themselves, so that no other language gets a formatter', async () => {
    client.connection.dispose();
    vi.restoreAllMocks();
    ({ client } = inProcess());
    const registered: Registration[] = [];
    client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      registered.push(...registrations);
    });
    await client.initialize(WITH_SYNC);
    const of = (method: string) =>
      registered.filter((each) => each.method === method).map(({ registerOptions }) => registerOptions);
    await vi.waitFor(() => expect(of('textDocument/formatting')).toHaveLength(1));
    expect(of('textDocument/formatting')).toEqual([{ documentSelector: [{ pattern: '**/*.build' }] }]);
    expect(JSON.stringify(of('textDocument/didOpen'))).toContain('qvmconf.host.json');
    expect(of('textDocument/completion')).toMatchObject([{ resolveProvider: true }]);
    client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { qvmconf: { codeBlocks: true } },
    });
    await vi.waitFor(() => expect(of('textDocument/formatting')).toHaveLength(2));
    expect(JSON.stringify(of('textDocument/formatting')[1])).toContain('md');
  });

  test('are read inside where a setting says so', async () => {
    await open('start.sh', SCRIPT);
    const textDocument = { uri: uriOf('start.sh') };
    const position = { line: 3, character: 6 };
    const hover = () => client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect(await hover()).toBeNull();
    await findings('start.sh', []);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { qvmconf: { codeBlocks: true } },
    });
    expect(JSON.stringify(await hover())).toContain('PL011');
  });
});

describe('a machine of several files', () => {
  const MORE = {
    'common.qvmconf': '# é\nsystem gamma\nram 0x80000000,64M\nvdev gic\n    name main\n',
    'one.qvmconf': 'vdev pl011\n    loc 0x1c090000\n    intr main:37\n    hostdev >-\n',
    'both.sh': 'qvm @common.qvmconf @one.qvmconf set exit-on-halt yes &\n',
  };
  const part = () => ({ textDocument: { uri: uriOf('one.qvmconf') } });
  const start = async (...names: (keyof typeof MORE)[]) => {
    for (const [name, text] of Object.entries(MORE)) writeFileSync(path.join(folder, name), text);
    for (const name of names) await client.open(uriOf(name), MORE[name]);
    await vi.waitFor(() => {
      const last = client.published.findLast(({ uri }) => uri === uriOf('one.qvmconf'));
      expect(last?.diagnostics).toEqual([]);
    });
  };
  const hoverAt = async (line: number, character: number) =>
    (await client.connection.sendRequest(HoverRequest.type, {
      ...part(),
      position: { line, character },
    })) as Hover;

  test('is one for hover, completion, definition, references, rename and hints', async () => {
    await start('one.qvmconf');
    const hover = await hoverAt(2, 11);
    expect(hover.range).toEqual({ start: { line: 2, character: 9 }, end: { line: 2, character: 13 } });
    expect(JSON.stringify(hover.contents)).toContain('of `main`');
    const address = JSON.stringify((await hoverAt(1, 12)).contents);
    expect(address).toContain(`[line 4](${uriOf('common.qvmconf')}#L4)`);
    const items = (await client.connection.sendRequest(CompletionRequest.type, {
      ...part(),
      position: { line: 2, character: 9 },
    })) as { items: { label: string; textEdit: { range: object } }[] };
    const item = items.items.find(({ label }) => label === 'main');
    expect(item?.textEdit.range).toMatchObject({ start: { line: 2, character: 9 } });
    const links = (await client.connection.sendRequest(DefinitionRequest.type, {
      ...part(),
      position: { line: 2, character: 10 },
    })) as LocationLink[];
    expect(links).toMatchObject([
      {
        originSelectionRange: { start: { line: 2, character: 9 } },
        targetUri: uriOf('common.qvmconf'),
        targetSelectionRange: { start: { line: 4, character: 9 }, end: { line: 4, character: 13 } },
      },
    ]);
    const edit = (await client.connection.sendRequest(RenameRequest.type, {
      ...part(),
      position: { line: 2, character: 10 },
      newName: 'pic',
    })) as WorkspaceEdit;
    expect(edit.documentChanges).toMatchObject([
      { textDocument: { uri: uriOf('common.qvmconf') }, edits: [{ range: { start: { line: 4 } } }] },
      { textDocument: { uri: uriOf('one.qvmconf') }, edits: [{ range: { start: { line: 2 } } }] },
    ]);
    const hints = await client.connection.sendRequest(InlayHintRequest.type, {
      ...part(),
      range: { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } },
    });
    expect(hints?.map(({ label, position }) => `${position.line} ${label}`)).toEqual(['2 SPI 5']);
  });

  test('is drawn as a whole, each window leading to its file', async () => {
    await start('one.qvmconf', 'common.qvmconf');
    const drawn = async (name: string) => {
      const textDocument = { uri: uriOf(name) };
      return client.connection.sendRequest<LayoutPicture>(LAYOUT_REQUEST, { textDocument });
    };
    const one = await drawn('one.qvmconf');
    expect(one).toMatchObject({ uri: uriOf('one.qvmconf'), version: 1, title: 'gamma' });
    const source = (picture: LayoutPicture, kind: string) =>
      picture.spaces.mem.windows.find((window) => window.kind === kind)?.source;
    expect(source(one, 'ram')).toMatchObject({
      file: { uri: uriOf('common.qvmconf'), name: 'common.qvmconf' },
      start: { line: 2 },
    });
    expect(one.spaces.mem.windows.find(({ label }) => label === 'pl011')?.source).toEqual({
      start: { line: 0, character: 0 },
      end: { line: 3, character: 14 },
    });
    expect(source(await drawn('common.qvmconf'), 'ram')).not.toHaveProperty('file');
    const status = await client.connection.sendRequest<TargetStatus>(STATUS_REQUEST, part());
    expect(status).toMatchObject({
      text: expect.stringContaining('aarch64'),
      machine: { text: 'gamma', detail: 'with common.qvmconf; both.sh:1 starts it' },
    });
    const lenses = (await client.connection.sendRequest(CodeLensRequest.type, {
      textDocument: { uri: uriOf('common.qvmconf') },
    })) as CodeLens[];
    expect(lenses.map(({ command }) => command?.title)).toEqual([expect.stringContaining('64 MiB RAM')]);
  });

  test('has beside it the other machines of its host, each once, and no other', async () => {
    for (const name of ['p', 'q'])
      writeFileSync(path.join(folder, `${name}.qvmconf`), `system ${name}\nram 0x80000000,64M\n`);
    const script = 'qvm @common.qvmconf @one.qvmconf &\nqvm @p.qvmconf &\nqvm @q.qvmconf &\n';
    writeFileSync(path.join(folder, 'three.sh'), script);
    await start('one.qvmconf', 'common.qvmconf');
    const beside = async (name: string) => {
      const textDocument = { uri: uriOf(name) };
      const pictures = await client.connection.sendRequest<LayoutPicture[]>(TOGETHER_REQUEST, {
        textDocument,
      });
      return pictures.map(({ title }) => title).sort();
    };
    expect(await beside('one.qvmconf')).toEqual(['p', 'q']);
    expect(await beside('p.qvmconf')).toEqual(['gamma', 'q']);
  });

  test('says of a part of several for which of them', async () => {
    writeFileSync(path.join(folder, 'two.qvmconf'), 'system two\nvdev gic\nram 0x80000000,64M\n');
    writeFileSync(path.join(folder, 'two.sh'), 'qvm @two.qvmconf @one.qvmconf &\n');
    for (const [name, text] of Object.entries(MORE)) writeFileSync(path.join(folder, name), text);
    await client.open(uriOf('one.qvmconf'), MORE['one.qvmconf']);
    await vi.waitFor(async () => {
      const hover = JSON.stringify((await hoverAt(2, 11)).contents);
      expect(hover).toMatch(/In `gamma`:.*In `two`:/);
    });
    const { contents } = await hoverAt(0, 6);
    expect(JSON.stringify(contents)).not.toContain('In `');
  });
});

describe('files that are not open', () => {
  const changed = (name: string, type: FileChangeType) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(name), type }],
    });
  const last = (name: string) =>
    client.published
      .findLast(({ uri }) => uri === uriOf(name))
      ?.diagnostics.map(({ code, message }) => `${code} ${message}`);

  test('keep their findings, follow what they depend on, and lose them when they go', async () => {
    await open('a.qvmconf');
    await findings('a.qvmconf', []);
    expect(last('start.sh')).toBeUndefined();
    await client.change(uriOf('a.qvmconf'), FILES['a.qvmconf'].replace('/dev/vdevpeers/vp0', '/x'), 2);
    await findings('start.sh', ['2 script-bind-mismatch']);
    writeFileSync(path.join(folder, 'start.sh'), FILES['start.sh'].replace('/dev/vdevpeers/vp0', '/x'));
    await changed('start.sh', FileChangeType.Changed);
    await findings('start.sh', []);
    writeFileSync(path.join(folder, 'start.sh'), FILES['start.sh']);
    await changed('start.sh', FileChangeType.Changed);
    await findings('start.sh', ['2 script-bind-mismatch']);
    await open('start.sh');
    await client.close(uriOf('start.sh'));
    await findings('start.sh', ['2 script-bind-mismatch']);
    rmSync(path.join(folder, 'start.sh'));
    await changed('start.sh', FileChangeType.Deleted);
    await findings('start.sh', []);
  });

  test('of a host are told what is wrong in them, a broken tree or listing included', async () => {
    const host = { guests: [{ texts: ['a.qvmconf'], deviceTree: 'a.dtb' }], asinfo: 'asinfo.txt' };
    writeFileSync(path.join(folder, 'qvmconf.host.json'), JSON.stringify(host));
    writeFileSync(path.join(folder, 'a.dtb'), 'no tree at all');
    writeFileSync(path.join(folder, 'asinfo.txt'), 'nothing');
    await open('a.qvmconf');
    await vi.waitFor(() =>
      expect(last('qvmconf.host.json')).toEqual([
        expect.stringMatching(/^host-file `a\.dtb` is no device tree: .+/),
        'host-file `asinfo.txt` has no row of an asinfo section.',
      ]),
    );
    rmSync(path.join(folder, 'a.dtb'));
    await changed('a.dtb', FileChangeType.Deleted);
    await vi.waitFor(() => expect(last('qvmconf.host.json')?.[0]).toBe('host-file `a.dtb` is not there.'));
    rmSync(path.join(folder, 'qvmconf.host.json'));
    await changed('qvmconf.host.json', FileChangeType.Deleted);
    await vi.waitFor(() => expect(last('qvmconf.host.json')).toEqual([]));
  });
});
