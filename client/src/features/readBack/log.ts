import * as vscode from 'vscode';
import {
  COMMANDS,
  LOG_REQUEST,
  type LogMessageReading,
  type LogParams,
  type LogReading,
} from '../../../../shared/protocol';
import { t } from '../../../words';
import type { LanguageServer } from '../../server/languageServer';

const SEVERITIES: Readonly<Record<LogMessageReading['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  // Nobody has described it: no verdict, but to be seen.
  unknown: vscode.DiagnosticSeverity.Information,
};

/** The command that reads the log in the active editor, and shows each message at what it is about. */
export function registerLog(context: vscode.ExtensionContext, server: LanguageServer): void {
  const problems = vscode.languages.createDiagnosticCollection('qvm log');
  context.subscriptions.push(
    problems,
    vscode.commands.registerCommand(COMMANDS.readLog, (uri?: vscode.Uri) => readLog(server, problems, uri)),
    // A configuration that was changed is no longer the one that the log is about.
    vscode.workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
      if (contentChanges.length > 0) problems.delete(uri);
    }),
  );
}

async function readLog(
  server: LanguageServer,
  problems: vscode.DiagnosticCollection,
  uri?: vscode.Uri,
): Promise<void> {
  const document =
    uri === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(uri);
  if (document === undefined) {
    void vscode.window.showInformationMessage(t('Open what qvm printed first.'));
    return;
  }
  const params: LogParams = { text: document.getText() };
  const log = await server.request<LogReading | null>(LOG_REQUEST, params);
  if (log === null) return;
  problems.clear();
  const found = diagnosticsOf(log, document.uri);
  for (const [address, diagnostics] of found) problems.set(vscode.Uri.parse(address), diagnostics);
  const count = log.messages.length + log.statuses.length;
  if (count === 0) {
    void vscode.window.showInformationMessage(t('No message of qvm is in this text.'));
    return;
  }
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Each message in the configuration that it is about, else in the log itself. */
function diagnosticsOf(log: LogReading, uri: vscode.Uri): Map<string, vscode.Diagnostic[]> {
  const found = new Map<string, vscode.Diagnostic[]>();
  const add = (address: string, diagnostic: vscode.Diagnostic) => {
    diagnostic.source = 'qvm';
    found.set(address, [...(found.get(address) ?? []), diagnostic]);
  };
  const lineOf = (line: number) => new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
  for (const { line, severity, text, meaning, target } of log.messages) {
    const words = meaning === undefined ? text : `${text}\n${meaning}`;
    const range = target === undefined ? lineOf(line) : rangeOf(target.range);
    const diagnostic = new vscode.Diagnostic(range, words, SEVERITIES[severity]);
    if (target !== undefined) {
      const place = new vscode.Location(uri, lineOf(line));
      diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, t('in the log'))];
    }
    add(target?.uri ?? uri.toString(), diagnostic);
  }
  for (const { line, status, meaning } of log.statuses) {
    const words = t('Exit status {0}: {1}', status, meaning);
    const severity = status === 0 ? SEVERITIES.information : SEVERITIES.error;
    add(uri.toString(), new vscode.Diagnostic(lineOf(line), words, severity));
  }
  return found;
}

function rangeOf({ start, end }: NonNullable<LogMessageReading['target']>['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
