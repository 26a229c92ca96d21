import { isolateHistory, undo } from '@codemirror/commands';
import type { LSPClient } from '@codemirror/lsp-client';
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { CodeAction } from 'vscode-languageserver-types';
import type { Additions } from '../../shared/adding';
import type { HostMessage, PageMessage } from '../../shared/panel';
import type { LayoutPicture, SourceRange } from '../../shared/picture';
import {
  ADDITIONS_REQUEST,
  type AdditionsParams,
  LANGUAGE,
  LAYOUT_REQUEST,
  type LayoutAgainst,
  type LayoutParams,
  SHARING_REQUEST,
  TOGETHER_REQUEST,
} from '../../shared/protocol';
import type { SharingPicture } from '../../shared/sharing';
import type { Files, PlaygroundFile } from './files';
import { openMenu } from './menu';
import { applyOffer, offersIn, plainTitle } from './offers';

/** What the panel asks of the page around it. */
interface Surroundings {
  readonly showText: () => void;
  readonly showFindings: () => void;
  readonly chooseFile: () => void;
}

type Of<Type extends PageMessage['type']> = Extract<PageMessage, { type: Type }>;

/** The layout panel in its frame, as the extension has it in VS Code. */
export class Panel {
  private readonly frame: HTMLIFrameElement;
  private readonly client: LSPClient;
  private readonly files: Files;
  private readonly around: Surroundings;
  private ready = false;
  private file: PlaygroundFile | undefined;
  private comparing = false;
  private against: LayoutAgainst | undefined;
  private asked = 0;
  /** Texts after each edit of the panel. */
  private readonly written: Text[] = [];

  constructor(frame: HTMLIFrameElement, client: LSPClient, files: Files, around: Surroundings) {
    this.frame = frame;
    this.client = client;
    this.files = files;
    this.around = around;
    addEventListener('message', ({ source, origin, data }: MessageEvent<PageMessage>) => {
      if (source === frame.contentWindow && origin === location.origin) void this.hear(data);
    });
  }

  /** The configuration to draw; a file of another kind leaves the last one on show. */
  show(file: PlaygroundFile): void {
    if (file.languageId === LANGUAGE || !this.file) {
      if (file !== this.file) this.against = undefined;
      this.file = file;
    }
    void this.refresh();
  }

  cursor(file: PlaygroundFile, line: number): void {
    if (file === this.file) this.send({ type: 'cursor', line });
  }

  stopped(message: string): void {
    this.send({ type: 'server', state: 'stopped', message });
  }

  async refresh(uri?: string): Promise<void> {
    const file = this.file;
    if (!file || (uri !== undefined && uri !== file.uri && !this.comparing && !this.against)) return;
    const asked = ++this.asked;
    const picture = await this.picture(file, this.against);
    if (asked !== this.asked) return;
    this.send({ type: 'server', state: 'running' });
    this.send({ type: 'picture', ...(picture && { picture }) });
    if (this.comparing) await this.sendOthers();
  }

  private send(message: HostMessage): void {
    if (this.ready) this.frame.contentWindow?.postMessage(message, location.origin);
  }

  private async picture(
    { uri }: PlaygroundFile,
    against?: LayoutAgainst,
  ): Promise<LayoutPicture | undefined> {
    const params: LayoutParams = { textDocument: { uri }, ...(against && { against }) };
    const picture = await this.client.request<LayoutParams, LayoutPicture | null>(LAYOUT_REQUEST, params);
    return picture ?? undefined;
  }

  private async sendOthers(): Promise<void> {
    const { uri } = this.file ?? {};
    if (uri === undefined) return;
    const params = { textDocument: { uri } };
    const pictures = await this.client.request<object, LayoutPicture[]>(TOGETHER_REQUEST, params);
    this.send({ type: 'others', pictures });
  }

  private async hear(message: PageMessage): Promise<void> {
    try {
      const said = await this.act(message);
      if (said) this.send({ type: 'done', ...said });
    } catch (error) {
      this.send({
        type: 'done',
        message: error instanceof Error ? error.message : String(error),
        failed: true,
      });
    }
  }

  /** @returns what is said of it */
  private async act(
    message: PageMessage,
  ): Promise<Omit<Extract<HostMessage, { type: 'done' }>, 'type'> | undefined> {
    switch (message.type) {
      case 'ready':
        this.ready = true;
        this.send({ type: 'server', state: 'starting' });
        await this.refresh();
        return;
      case 'reveal':
        await this.reveal(message);
        return;
      case 'move':
        return this.move(message);
      case 'insert':
        return this.insert(message);
      case 'undo':
        return this.undo();
      case 'openFile':
        this.around.chooseFile();
        return;
      case 'problems':
        this.around.showFindings();
        return;
      case 'offers':
        return this.offer(message);
      case 'fixes': {
        const titles = (await this.fixes(message)).map(({ title }) => plainTitle(title));
        this.send({ type: 'fixes', clash: message.clash, titles });
        return;
      }
      case 'fix':
        return this.fix(message);
      case 'additions': {
        const { choices, refused } = await this.additions(message);
        const { start, end } = message;
        this.send({ type: 'additions', start, end, choices, refused });
        return;
      }
      case 'add':
        return this.add(message);
      case 'export':
        return { message: save(message) };
      case 'copy':
        await navigator.clipboard.writeText(message.content);
        return { message: `${message.what} copied` };
      case 'compare':
        this.comparing = message.on;
        if (message.on) await this.sendOthers();
        else this.send({ type: 'others', pictures: [] });
        return;
      case 'against':
        if (message.on) return void this.chooseAgainst();
        this.against = undefined;
        await this.refresh();
        return;
      case 'sharing': {
        if (!this.file) return;
        const params = { textDocument: { uri: this.file.uri }, ...message.wish };
        const picture = await this.client.request<object, SharingPicture | null>(SHARING_REQUEST, params);
        this.send({ type: 'sharing', ...(picture && { picture }) });
        return;
      }
      case 'restartServer':
        // The texts are in the address.
        location.reload();
        return;
      default:
        // What the panel learns to ask has to be answered here too.
        message satisfies never;
        return;
    }
  }

  private async reveal({ uri, range, focus }: Of<'reveal'>): Promise<void> {
    // Of a machine of several texts, the one that the place is in.
    const view = await this.files.displayFile(range.file?.uri ?? uri);
    if (!view) return;
    if (focus) this.around.showText();
    const anchor = offsetsOf(view, range).from;
    view.dispatch({ selection: { anchor }, scrollIntoView: true });
    if (focus) view.focus();
  }

  /** The view of a text, as long as it is the one that the panel has drawn. */
  private async viewAt({ uri, version }: Of<'move'> | Of<'insert'>): Promise<EditorView | undefined> {
    const file = this.files.getFile(uri);
    if (file?.version !== version || !file.state.doc.eq(file.doc)) return undefined;
    return (await this.files.displayFile(uri)) ?? undefined;
  }

  private async move(message: Of<'move'>) {
    const view = await this.viewAt(message);
    if (!view) return { message: 'The text has changed meanwhile; nothing was moved', failed: true };
    const { from, to } = offsetsOf(view, message.range);
    const before = view.state.sliceDoc(from, to);
    view.dispatch({
      changes: { from, to, insert: message.newText },
      userEvent: 'move',
      annotations: isolateHistory.of('full'),
    });
    this.written.push(view.state.doc);
    this.client.sync();
    return { message: `Moved from ${before} to ${message.newText}`, undo: true };
  }

  private async insert(message: Of<'insert'>) {
    const view = await this.viewAt(message);
    if (!view) return { message: 'The text has changed meanwhile', failed: true };
    const { doc } = view.state;
    const before = doc.line(doc.lines).length > 0 ? '\n' : '';
    view.dispatch({
      changes: { from: doc.length, insert: `${before}${message.text}\n` },
      userEvent: 'input',
    });
    this.client.sync();
    return { message: 'Written' };
  }

  private async undo() {
    const last = this.written.pop();
    const view = this.file?.view;
    if (!last || !view) return { message: 'Nothing to undo here', failed: true };
    if (!view.state.doc.eq(last) || !undo(view)) {
      this.written.length = 0;
      return { message: 'The text has changed since; undo in the editor', failed: true };
    }
    this.client.sync();
    return { message: 'Back as it was', undo: this.written.length > 0 };
  }

  private async fixes({ places }: Of<'fixes'> | Of<'fix'>) {
    const found = await Promise.all(
      places.map(({ uri, range }) => {
        const file = this.files.getFile(range.file?.uri ?? uri);
        return file ? offersIn(this.client, file, range, ['quickfix']) : [];
      }),
    );
    return [...new Map(found.flat().map((action) => [action.title, action])).values()];
  }

  private async fix(message: Of<'fix'>) {
    const fix = (await this.fixes(message)).find(({ title }) => plainTitle(title) === message.title);
    if (!fix) return { message: 'The text has changed meanwhile; nothing was done', failed: true };
    applyOffer(this.client, fix);
    return this.applied(fix.title);
  }

  /** Of an edit that was made: it can be taken back. */
  private applied(title: string) {
    const doc = this.file?.view?.state.doc;
    if (doc) this.written.push(doc);
    this.client.sync();
    return { message: plainTitle(title), undo: doc !== undefined };
  }

  private async additions({ uri, start, end }: Of<'additions'> | Of<'add'>): Promise<Additions> {
    this.client.sync();
    const params: AdditionsParams = { textDocument: { uri }, start, end };
    const found = await this.client.request<AdditionsParams, Additions | null>(ADDITIONS_REQUEST, params);
    return found ?? { choices: [], refused: [] };
  }

  private async add(message: Of<'add'>) {
    const { choices } = await this.additions(message);
    const addition = choices.find(({ vdev }) => vdev === message.vdev);
    if (!addition) return { message: 'The text has changed meanwhile; nothing was done', failed: true };
    const { uri, range, newText } = addition.edit;
    const title = `${addition.vdev} added at ${addition.place}`;
    applyOffer(this.client, { title, edit: { changes: { [uri]: [{ range, newText }] } } });
    return this.applied(title);
  }

  private async offer({ uri, range }: Of<'offers'>) {
    const file = this.files.getFile(uri);
    const actions = file ? await offersIn(this.client, file, range) : [];
    if (actions.length === 0) return { message: 'Nothing is offered here' };
    const run = (action: CodeAction) => () => {
      applyOffer(this.client, action);
      this.client.sync();
    };
    openMenu(
      'What to do here',
      actions.map((action) => ({ title: plainTitle(action.title), run: run(action) })),
    );
    return undefined;
  }

  /** Compares with the text as it was or is, or with another configuration. */
  private chooseAgainst(): void {
    const file = this.file;
    if (!file) return;
    const compare = (against: LayoutAgainst) => () => {
      this.against = against;
      void this.refresh();
    };
    const others = this.files.files.filter((other) => other !== file && other.languageId === LANGUAGE);
    openMenu('Compare the layout with', [
      { title: 'The text as it was opened', run: compare({ name: 'as it was opened', text: file.opened }) },
      {
        title: 'The text as it is now',
        run: compare({ name: 'as it was', text: file.state.doc.toString() }),
      },
      ...others.map(({ name, uri }) => ({ title: name, run: compare({ name, uri }) })),
    ]);
  }
}

function offsetsOf({ state: { doc } }: EditorView, { start, end }: SourceRange) {
  const at = ({ line, character }: SourceRange['start']) =>
    Math.min(doc.line(Math.min(line + 1, doc.lines)).from + character, doc.length);
  return { from: at(start), to: at(end) };
}

const KINDS = {
  svg: { ending: 'svg', type: 'image/svg+xml' },
  png: { ending: 'png', type: 'image/png' },
  markdown: { ending: 'md', type: 'text/markdown' },
};

/** Saves as a download of the browser. */
function save({ format, name, content }: Of<'export'>): string {
  const { ending, type } = KINDS[format];
  const bytes = format === 'png' ? Uint8Array.from(atob(content), (char) => char.charCodeAt(0)) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = `${name}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `Saved ${link.download}`;
}
