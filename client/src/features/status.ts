import * as vscode from 'vscode';
import type { ServerState } from '../../../shared/panel';
import {
  COMMANDS,
  HOST_CHANGED,
  LANGUAGE,
  LAYOUT_CHANGED,
  type LaunchStatus,
  type LayoutChangedParams,
  SHOW_EVIDENCE,
  STATUS_REQUEST,
  type StatusParams,
  type TargetStatus,
} from '../../../shared/protocol';
import { t } from '../../words';
import type { LanguageServer } from '../server/languageServer';

const SELECTOR: vscode.DocumentSelector = { language: LANGUAGE };

/** What the language status shows of each state of the server. */
const SERVER: Readonly<
  Record<ServerState, { text: () => string; severity: vscode.LanguageStatusSeverity; busy: boolean }>
> = {
  starting: { text: () => t('Starting'), severity: vscode.LanguageStatusSeverity.Information, busy: true },
  running: { text: () => t('Running'), severity: vscode.LanguageStatusSeverity.Information, busy: false },
  stopped: { text: () => t('Stopped'), severity: vscode.LanguageStatusSeverity.Error, busy: false },
};

/** The language status of a configuration: the server, and what the configuration is taken to be for. */
export function registerStatus(context: vscode.ExtensionContext, server: LanguageServer): void {
  const serverItem = vscode.languages.createLanguageStatusItem('qvmconf.server', SELECTOR);
  serverItem.name = t('qvmconf Server');
  serverItem.detail = t('qvmconf language server');
  serverItem.command = { command: COMMANDS.restartServer, title: t('Restart') };
  const targetItem = vscode.languages.createLanguageStatusItem('qvmconf.target', SELECTOR);
  targetItem.name = t('qvmconf Target');
  const machineItem = vscode.languages.createLanguageStatusItem('qvmconf.machine', SELECTOR);
  machineItem.name = t('qvmconf Machine');

  const showServer = () => {
    const { text, severity, busy } = SERVER[server.state];
    Object.assign(serverItem, { text: text(), severity, busy });
  };
  const showTarget = async () => {
    const uri = activeConfiguration();
    if (uri === undefined || server.state !== 'running') return;
    const params: StatusParams = { textDocument: { uri } };
    const target = await server.request<TargetStatus | null>(STATUS_REQUEST, params).catch(() => null);
    if (target === null || activeConfiguration() !== uri) return;
    showMachine(machineItem, target.machine);
    targetItem.text = target.text;
    targetItem.detail = target.detail;
    targetItem.command =
      target.evidence === undefined
        ? { command: 'workbench.action.openSettings', title: t('Set'), arguments: ['qvmconf.target'] }
        : {
            command: SHOW_EVIDENCE,
            title: t('Show'),
            arguments: [target.evidence.file?.uri ?? uri, target.evidence],
          };
  };

  showServer();
  targetItem.text = t('Target unknown');
  machineItem.text = t('A machine of its own');
  context.subscriptions.push(
    serverItem,
    targetItem,
    machineItem,
    server.onDidChangeState(() => {
      showServer();
      void showTarget();
    }),
    server.onNotification<LayoutChangedParams>(LAYOUT_CHANGED, ({ uri }) => {
      if (uri === activeConfiguration()) void showTarget();
    }),
    // A script may have come, or have changed what it starts.
    server.onNotification(HOST_CHANGED, () => void showTarget()),
    vscode.window.onDidChangeActiveTextEditor(() => void showTarget()),
    vscode.commands.registerCommand(SHOW_EVIDENCE, showEvidence),
  );
}

/** Which machine the file belongs to, why, and the way to the line that says so. */
function showMachine(item: vscode.LanguageStatusItem, machine: LaunchStatus | undefined): void {
  item.text = machine?.text ?? t('A machine of its own');
  item.detail = machine?.detail ?? t('no script and no host file names it');
  const { evidence } = machine ?? {};
  item.command = evidence && {
    command: SHOW_EVIDENCE,
    title: t('Show'),
    arguments: [evidence.uri, evidence.range],
  };
}

function activeConfiguration(): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document.uri.toString() : undefined;
}

/** Goes to the place that a conclusion rests on. */
async function showEvidence(uri: string, at: NonNullable<TargetStatus['evidence']>): Promise<void> {
  const range = new vscode.Range(at.start.line, at.start.character, at.end.line, at.end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: range });
}
