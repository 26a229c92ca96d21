import { formatDocument, LSPClient } from '@codemirror/lsp-client';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { LAYOUT_CHANGED, type LayoutChangedParams } from '../../shared/protocol';
import { Editor } from './editor';
import { Files, type PlaygroundFile } from './files';
import { Findings } from './findings';
import { fragmentOf, type NamedText, textsOf } from './fragment';
import { Panel } from './panel';
import { safeHtml } from './safeHtml';
import { colour, TOKEN_CAPABILITY } from './semanticTokens';
import { startServer } from './server';

interface Sample {
  readonly id: string;
  readonly files: readonly NamedText[];
}

const element = <Kind extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as Kind;
const SAMPLES: readonly Sample[] = [
  ...JSON.parse(element('samples').textContent ?? '[]'),
  { id: 'empty', files: [{ name: 'guest.qvmconf', text: '' }] },
];
const main = element('content');
const select = element<HTMLSelectElement>('sample');
const picker = element<HTMLInputElement>('files');

const client: LSPClient = new LSPClient({
  rootUri: 'file:///playground',
  timeout: 20_000,
  workspace: (own) => new Files(own),
  sanitizeHTML: safeHtml,
  extensions: [
    { clientCapabilities: TOKEN_CAPABILITY },
    { clientCapabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } },
  ],
  notificationHandlers: {
    'textDocument/publishDiagnostics': (_client, { uri, version, diagnostics }: PublishDiagnosticsParams) => {
      const file = files.getFile(uri);
      if (file && (version === undefined || version === file.version)) findings.hear(uri, diagnostics);
      return true;
    },
    [LAYOUT_CHANGED]: (_client, { uri }: LayoutChangedParams) => {
      void panel.refresh(uri);
      if (editor.shown?.uri === uri) void colour(client, editor.shown);
      return true;
    },
  },
});
const files = client.workspace as Files;
const findings = new Findings(client, files);
const panel = new Panel(element<HTMLIFrameElement>('panel'), client, files, {
  showText: () => showView('text'),
  showFindings: () => {
    showView('text');
    document.querySelector<HTMLElement>('#findings button')?.focus();
  },
  chooseFile: () => picker.click(),
});
const editor = new Editor(element('editor'), client, {
  changed: () => remember(),
  moved: (line) => editor.shown && panel.cursor(editor.shown, line),
});

files.onDisplay = (file) => {
  show(file);
  return file.view;
};

/** The fragment that this page wrote itself: coming to it is no news. */
let written = location.hash;
let timer = 0;

/** Keeps the texts in the address, which is what is copied and what a reload reads. */
function remember(): void {
  select.value = 'own';
  clearTimeout(timer);
  timer = window.setTimeout(writeAddress, 300);
}

async function writeAddress(): Promise<void> {
  clearTimeout(timer);
  if (select.value === 'own') written = await fragmentOf(files.texts);
  else written = `#sample=${select.value}`;
  history.replaceState(null, '', written);
}

function load(texts: readonly NamedText[]): void {
  findings.clear();
  files.replace(texts, (file, text) => editor.stateOf(file, text));
  if (files.files[0]) show(files.files[0]);
}

/** One file of those that are there. */
function show(file: PlaygroundFile): void {
  editor.show(file);
  const tabs = files.files.map((other) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.role = 'tab';
    tab.textContent = other.name;
    tab.setAttribute('aria-selected', String(other === file));
    tab.tabIndex = other === file ? 0 : -1;
    tab.addEventListener('click', () => show(other));
    return tab;
  });
  element('tabs').replaceChildren(...tabs);
  panel.show(file);
  void findings.mark(file);
  void colour(client, file);
}

element('tabs').addEventListener('keydown', ({ key }) => {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const file = editor.shown && files.files[files.files.indexOf(editor.shown) + step];
  if (step === 0 || !file) return;
  show(file);
  element('tabs').querySelector<HTMLElement>('[aria-selected=true]')?.focus();
});

async function loadAddress(): Promise<void> {
  const texts = await textsOf(location.hash);
  const asked = new URLSearchParams(location.hash.slice(1)).get('sample');
  const sample = SAMPLES.find(({ id }) => id === asked) ?? SAMPLES[0];
  select.value = texts ? 'own' : (sample?.id ?? 'empty');
  load(texts ?? sample?.files ?? []);
  if (location.hash.startsWith('#text=') && !texts) say('The link could not be read; this is a sample');
}

function say(text: string): void {
  element('said').textContent = text;
}

/** What a narrow window shows of the two. */
function showView(view: string): void {
  main.dataset.show = view;
  for (const button of document.querySelectorAll<HTMLElement>('[data-view]'))
    button.setAttribute('aria-pressed', String(button.dataset.view === view));
}

for (const button of document.querySelectorAll<HTMLElement>('[data-view]'))
  button.addEventListener('click', () => showView(button.dataset.view ?? 'text'));

select.addEventListener('change', () => {
  const sample = SAMPLES.find(({ id }) => id === select.value);
  if (!sample) return;
  load(sample.files);
  void writeAddress();
});

element('open').addEventListener('click', () => picker.click());
picker.addEventListener('change', () => void open([...(picker.files ?? [])]));
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  const dropped = [...(event.dataTransfer?.files ?? [])];
  if (dropped.length === 0) return;
  event.preventDefault();
  void open(dropped);
});

/** Reads files of this machine; they are sent nowhere. */
async function open(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0) return;
  load(await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await file.text() }))));
  select.value = 'own';
  await writeAddress();
  picker.value = '';
}

element('format').addEventListener('click', () => {
  formatDocument(editor.view);
  say('Formatted');
});
element('share').addEventListener('click', async () => {
  await writeAddress();
  await navigator.clipboard.writeText(location.href);
  say('The link holds the whole text');
});
addEventListener('hashchange', () => {
  if (location.hash !== written) void loadAddress();
});

client.connect(
  startServer('app/server.js', (why) => {
    panel.stopped(why);
    say(why);
  }),
);
void loadAddress();
