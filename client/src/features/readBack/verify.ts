import * as vscode from 'vscode';
import {
  COMMANDS,
  LANGUAGE,
  VERIFY_REQUEST,
  type VerifyAnswer,
  type VerifyParams,
} from '../../../../shared/protocol';
import { t } from '../../../words';
import type { LanguageServer } from '../../server/languageServer';
import { ChosenFiles } from './chosen';
import { readTreeFile, treeName } from './treeFile';

/** The command that compares a configuration with a device tree, and goes on doing so when the tree changes. */
export function registerVerify(context: vscode.ExtensionContext, server: LanguageServer): void {
  const chosen = new ChosenFiles(context.workspaceState, 'qvmconf.deviceTrees', (configuration, tree) => {
    void again(server, vscode.Uri.parse(configuration), tree);
  });
  context.subscriptions.push(
    chosen,
    vscode.commands.registerCommand(COMMANDS.verify, (uri?: vscode.Uri, tree?: vscode.Uri | 'none') =>
      verify(server, chosen, uri, tree),
    ),
    server.onDidChangeState((state) => {
      if (state !== 'running') return;
      for (const [configuration, tree] of chosen.entries()) {
        void again(server, vscode.Uri.parse(configuration), tree);
      }
    }),
  );
}

async function verify(
  server: LanguageServer,
  chosen: ChosenFiles,
  uri?: vscode.Uri,
  given?: vscode.Uri | 'none',
): Promise<void> {
  const configuration = await configurationOf(uri);
  if (configuration === undefined) return;
  const purpose = configuration.toString();
  const isChosen = chosen.entries().some(([known]) => known === purpose);
  const tree = given ?? (await askForTree(isChosen));
  if (tree === undefined) return;
  if (tree === 'none') {
    await chosen.choose(purpose, undefined);
    await server.request<VerifyAnswer | null>(VERIFY_REQUEST, paramsOf(configuration, null));
    return;
  }
  const answer = await ask(server, configuration, tree);
  if (answer === null) return;
  if ('problem' in answer) {
    void vscode.window.showErrorMessage(answer.problem);
    return;
  }
  await chosen.choose(purpose, tree);
  const { compared, differing, report } = answer;
  const [text, made] = [treeName(configuration), treeName(tree)];
  const words =
    differing === 0
      ? t('{0} and {1} agree in all {2} things that could be compared.', text, made, compared)
      : t('{0} and {1} differ in {2} of {3} things that could be compared.', text, made, differing, compared);
  const [showReport, showLayout] = [t('Show Report'), t('Show Layout')];
  void vscode.window.showInformationMessage(words, showReport, showLayout).then((button) => {
    if (button === showReport) return openReport(report);
    if (button === showLayout) return vscode.commands.executeCommand(COMMANDS.showLayout, configuration);
    return undefined;
  });
}

/** Compares with a tree that was chosen before; what fails then is no news that anyone asked for. */
async function again(server: LanguageServer, configuration: vscode.Uri, tree: vscode.Uri): Promise<void> {
  if (server.state === 'running') await ask(server, configuration, tree).catch(() => null);
}

async function ask(
  server: LanguageServer,
  configuration: vscode.Uri,
  tree: vscode.Uri,
): Promise<VerifyAnswer | null> {
  let file: VerifyParams['tree'];
  try {
    file = await readTreeFile(tree, configuration);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  return server.request<VerifyAnswer | null>(VERIFY_REQUEST, paramsOf(configuration, file));
}

function paramsOf(configuration: vscode.Uri, tree: VerifyParams['tree']): VerifyParams {
  return { textDocument: { uri: configuration.toString() }, tree };
}

async function configurationOf(uri: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const document =
    uri === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(uri);
  if (document?.languageId === LANGUAGE) return document.uri;
  void vscode.window.showInformationMessage(t('Open a qvm configuration first.'));
  return undefined;
}

interface TreeItem extends vscode.QuickPickItem {
  choose(): Promise<vscode.Uri | 'none' | undefined>;
}

/** Lets someone choose a tree of the workspace, another file, or a copied folder. */
async function askForTree(isChosen: boolean): Promise<vscode.Uri | 'none' | undefined> {
  const found = await vscode.workspace.findFiles('**/*.{dtb,dts}', '**/node_modules/**', 50);
  const items: TreeItem[] = [
    ...found.map((uri) => ({
      label: treeName(uri),
      description: vscode.workspace.asRelativePath(uri),
      iconPath: vscode.ThemeIcon.File,
      choose: async () => uri,
    })),
    {
      label: t('Choose a File…'),
      detail: t('A .dtb or .dts file'),
      choose: () => choose({ canSelectFiles: true }),
    },
    {
      label: t('Choose a Folder…'),
      detail: t('A copied /proc/device-tree'),
      choose: () => choose({ canSelectFiles: false, canSelectFolders: true }),
    },
    ...(isChosen
      ? [
          {
            label: t('Forget the Tree'),
            detail: t('Show defaults and predictions again'),
            choose: async () => 'none' as const,
          },
        ]
      : []),
  ];
  const item = await vscode.window.showQuickPick(items, {
    title: t('Verify Against a Device Tree'),
    placeHolder: t('The tree that qvm made of this configuration'),
  });
  return item?.choose();
}

async function choose(options: vscode.OpenDialogOptions): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ ...options, title: t('Device Tree of the Guest') });
  return chosen?.[0];
}

async function openReport(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}
