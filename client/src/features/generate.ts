import * as vscode from 'vscode';
import {
  ADDRESS_MAP_REQUEST,
  type AddressMapParams,
  COMMANDS,
  GENERATE_REQUEST,
  type Generated,
  type GeneratedKind,
  type GenerateParams,
  LANGUAGE,
} from '../../../shared/protocol';
import { t } from '../../words';
import type { LanguageServer } from '../server/languageServer';

/** What each command makes. */
const MAKES: Readonly<Record<string, GeneratedKind>> = {
  [COMMANDS.generateHeader]: 'header',
  [COMMANDS.generateDeviceTree]: 'dts',
  [COMMANDS.generateZephyrOverlay]: 'zephyr',
  [COMMANDS.generateLinuxParameters]: 'linux-parameters',
};

/** The commands that make something of the active configuration. */
export function registerGenerate(context: vscode.ExtensionContext, server: LanguageServer): void {
  for (const [command, kind] of Object.entries(MAKES)) {
    context.subscriptions.push(
      vscode.commands.registerCommand(command, (uri?: vscode.Uri) => showGenerated(server, kind, uri)),
    );
  }
  context.subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.refreshMap, (uri?: vscode.Uri) => refreshMap(server, uri)),
  );
}

/** Opens what was made as a new document beside the configuration; nothing is written. */
async function showGenerated(server: LanguageServer, kind: GeneratedKind, uri?: vscode.Uri): Promise<void> {
  const document = await configuration(uri);
  if (document === undefined) return;
  const params: GenerateParams = { textDocument: { uri: document.uri.toString() }, kind };
  await openGenerated(await server.request<Generated | null>(GENERATE_REQUEST, params));
}

/** Opens a text as a new document, or says why there is none. */
export async function openGenerated(made: Generated | null): Promise<void> {
  if (made === null) return;
  if ('problem' in made) {
    void vscode.window.showInformationMessage(made.problem);
    return;
  }
  const languages = await vscode.languages.getLanguages();
  const language = languages.includes(made.language) ? made.language : 'plaintext';
  const shown = await vscode.workspace.openTextDocument({ content: made.text, language });
  await vscode.window.showTextDocument(shown, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

/** Writes or refreshes the comment with the map in the configuration itself. */
async function refreshMap(server: LanguageServer, uri?: vscode.Uri): Promise<void> {
  const document = await configuration(uri);
  if (document === undefined) return;
  const params: AddressMapParams = { textDocument: { uri: document.uri.toString() } };
  const version = document.version;
  const edits = await server.request<RawEdit[] | null>(ADDRESS_MAP_REQUEST, params);
  if (edits === null || document.version !== version) return;
  const change = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    change.replace(
      document.uri,
      new vscode.Range(start.line, start.character, end.line, end.character),
      newText,
    );
  }
  await vscode.workspace.applyEdit(change);
}

interface RawEdit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly newText: string;
}

/** The configuration that a command means: the given one, else that of the active editor. */
async function configuration(uri: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  const document =
    uri === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(uri);
  if (document?.languageId === LANGUAGE) return document;
  void vscode.window.showInformationMessage(t('Open a qvm configuration first.'));
  return undefined;
}
