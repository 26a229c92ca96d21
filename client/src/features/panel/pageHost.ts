import * as vscode from 'vscode';
import type { HostMessage, PageMessage } from '../../../../shared/panel';
import { LANGUAGE, type LayoutAgainst } from '../../../../shared/protocol';
import { t } from '../../../words';
import { type Against, chooseAgainst } from './against';
import { saveExport } from './exportFile';
import { pageHtml } from './html';
import type { LayoutSource } from './layoutSource';
import { chooseOffer, fixesAt, wordsOfOffer } from './offers';
import { append, openConfiguration, PanelEdits, reveal } from './sourceEdits';

/** One page and what it shows, whether in an editor column or in the side bar. */
export class PageHost implements vscode.Disposable {
  private readonly webview: vscode.Webview;
  private readonly source: LayoutSource;
  private readonly disposables: vscode.Disposable[] = [];
  private readonly edits = new PanelEdits();
  /** The configuration on show. */
  private uri: string | undefined;
  private readonly follows: boolean;
  private ready = false;
  private comparing = false;
  private against: Against | undefined;
  private againstChanges: vscode.Disposable | undefined;
  /** Number of the latest question to the server: a late answer to an older one is dropped. */
  private asked = 0;
  /** A window to show as soon as the page has the picture with it. */
  private wanted: string | undefined;
  onTitle: (title: string) => void = () => {};

  /** `uri` pins the page to one configuration; without it, it follows the active editor. */
  constructor(context: vscode.ExtensionContext, webview: vscode.Webview, source: LayoutSource, uri?: string) {
    this.webview = webview;
    this.source = source;
    this.follows = uri === undefined;
    this.uri = uri ?? activeConfiguration()?.uri.toString();
    // After a reload the panel may be there before any text is, and the server starts with the first text.
    if (uri) void Promise.resolve(vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).catch(() => {});
    const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    webview.html = pageHtml({
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'panel.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'panel.css')).toString(),
      source: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
      uri,
      ...(vscode.l10n.bundle ? { language: vscode.env.language, words: vscode.l10n.bundle } : {}),
    });
    this.disposables.push(
      webview.onDidReceiveMessage((message: PageMessage) => this.hear(message)),
      source.onDidChange(({ uri: changed }) => {
        if (changed === this.uri || this.comparing || this.against) this.refresh();
      }),
      source.onDidChangeState(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.cursor(textEditor)),
    );
  }

  dispose(): void {
    this.againstChanges?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Shows one window of the map, by the id that the picture gives it. */
  select(window: string): void {
    this.wanted = window;
    if (this.ready) void this.refresh();
  }

  get isCompared(): boolean {
    return this.against !== undefined;
  }

  /** Marks in the layout what differs from something else; without it, from nothing any more. */
  compareWith(against: Against | undefined): void {
    this.againstChanges?.dispose();
    this.againstChanges = against?.onDidChange?.(() => this.refresh());
    this.against = against;
    if (this.ready) void this.refresh();
  }

  /** Lets the user choose what the shown configuration is compared with. */
  private async chooseAgainst(): Promise<void> {
    if (!this.uri) return;
    const chosen = await chooseAgainst(vscode.Uri.parse(this.uri), this.isCompared);
    if (chosen !== undefined) this.compareWith(chosen === 'none' ? undefined : chosen);
  }

  private send(message: HostMessage): void {
    if (this.ready) void this.webview.postMessage(message);
  }

  /** The last configuration stays on show while another kind of file, or the panel itself, is active. */
  private follow(): void {
    const active = activeConfiguration()?.uri.toString();
    if (!this.follows || !active || active === this.uri) return;
    this.uri = active;
    // What one configuration was compared with says nothing of another. This draws anew as well.
    this.compareWith(undefined);
  }

  private cursor(editor: vscode.TextEditor): void {
    if (editor.document.uri.toString() !== this.uri) return;
    this.send({ type: 'cursor', line: editor.selection.active.line });
  }

  private async refresh(): Promise<void> {
    const asked = ++this.asked;
    const state = this.source.serverState;
    this.send({ type: 'server', state });
    if (state !== 'running') return;
    const uri = this.uri;
    try {
      const picture = uri ? await this.source.layout(uri, await this.readAgainst()) : undefined;
      if (asked !== this.asked) return;
      const reason = uri && !picture ? t('The language server has no layout of this file.') : undefined;
      this.send({ type: 'picture', picture, reason });
      if (picture) this.onTitle(picture.title);
      if (picture && this.wanted !== undefined) this.send({ type: 'select', window: this.wanted });
      this.wanted = undefined;
      if (this.comparing) await this.sendOthers();
    } catch (error) {
      if (asked === this.asked) this.send({ type: 'server', state: 'stopped', message: String(error) });
    }
  }

  /** What cannot be read, as a revision that is not there, is said once and compared with no more. */
  private async readAgainst(): Promise<LayoutAgainst | undefined> {
    try {
      return await this.against?.read();
    } catch (error) {
      this.compareWith(undefined);
      const said = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(t('Nothing to compare with: {0}', said));
      return undefined;
    }
  }

  private async sendOthers(): Promise<void> {
    const uri = this.uri;
    const [pictures, host] = uri
      ? await Promise.all([this.source.together(uri), this.source.hostLayout(uri)])
      : [[], undefined];
    this.send({ type: 'others', pictures, ...(host ? { host } : {}) });
  }

  private async hear(message: PageMessage): Promise<void> {
    try {
      await this.act(message);
    } catch (error) {
      this.send({
        type: 'done',
        message: error instanceof Error ? error.message : String(error),
        failed: true,
      });
    }
  }

  private async act(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready': {
        this.ready = true;
        // The line goes first: a window that was asked for is shown rather than the one at the cursor.
        const editor = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === this.uri);
        if (editor) this.cursor(editor);
        return this.refresh();
      }
      case 'reveal':
        return reveal(message.range.file?.uri ?? message.uri, message.range, message.focus);
      case 'move':
        return this.send({ type: 'done', ...(await this.edits.write(message)) });
      case 'openFile':
        return openConfiguration();
      case 'problems':
        return void (await vscode.commands.executeCommand('workbench.actions.view.problems'));
      case 'insert':
        return this.send({ type: 'done', ...(await append(message)) });
      case 'offers':
        return this.send({
          type: 'done',
          ...(await chooseOffer(message)),
        });
      case 'fixes': {
        const titles = (await fixesAt(message.places)).map(wordsOfOffer);
        return this.send({ type: 'fixes', clash: message.clash, titles });
      }
      case 'fix': {
        const fix = (await fixesAt(message.places)).find((each) => wordsOfOffer(each) === message.title);
        return this.send({ type: 'done', ...(await this.edits.apply(fix?.edit, message.title)) });
      }
      case 'additions': {
        const found = await this.source.additions(message.uri, message);
        const choices = found?.choices.map(({ edit: _, ...offered }) => offered) ?? [];
        const { start, end } = message;
        return this.send({ type: 'additions', start, end, choices, refused: found?.refused ?? [] });
      }
      case 'add': {
        const found = await this.source.additions(message.uri, message);
        const addition = found?.choices.find(({ vdev }) => vdev === message.vdev);
        return this.send({ type: 'done', ...(await this.edits.add(addition)) });
      }
      case 'undo':
        return this.send({ type: 'done', ...(await this.edits.undo()) });
      case 'export':
        return this.send({ type: 'done', message: await saveExport(message, this.uri) });
      case 'copy':
        await vscode.env.clipboard.writeText(message.content);
        return this.send({ type: 'done', message: t('{0} copied', message.what) });
      case 'compare':
        this.comparing = message.on;
        return message.on ? this.sendOthers() : this.send({ type: 'others', pictures: [] });
      case 'against':
        return message.on ? this.chooseAgainst() : this.compareWith(undefined);
      case 'sharing': {
        const picture = this.uri ? await this.source.sharing(this.uri, message.wish) : undefined;
        return this.send({ type: 'sharing', picture });
      }
      case 'restartServer':
        return this.source.restart();
    }
  }
}

export function activeConfiguration(): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === LANGUAGE) return active;
  return vscode.window.visibleTextEditors.find((e) => e.document.languageId === LANGUAGE)?.document;
}
