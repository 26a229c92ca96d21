import * as vscode from 'vscode';
import { COMMANDS, LANGUAGE, type LayoutAgainst } from '../../../../shared/protocol';
import { t } from '../../../words';
import { repositoryOf } from './git';

/** Something that a layout can be compared with. */
export interface Against {
  /** What it is now; read again after each change. */
  read(): Promise<LayoutAgainst>;
  /** Tells that it may be another now; absent where the server tells that itself. */
  readonly onDidChange?: vscode.Event<unknown>;
}

interface AgainstItem extends vscode.QuickPickItem {
  choose?(): Promise<Against | 'none' | undefined>;
}

/**
 * Lets the user choose what a configuration is compared with: a revision, another configuration, a device tree.
 * @returns `none` to compare it no more, undefined where nothing was chosen
 */
export async function chooseAgainst(
  uri: vscode.Uri,
  isCompared: boolean,
): Promise<Against | 'none' | undefined> {
  const stop: AgainstItem = {
    label: t('Stop Comparing'),
    iconPath: new vscode.ThemeIcon('close'),
    choose: async () => 'none',
  };
  const found = Promise.all([revisions(uri), configurations(uri), trees(uri)]);
  // The list opens at once: git may have to start first.
  const items = found.then((kinds) => [...(isCompared ? [stop] : []), ...kinds.flat()]);
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Compare Layout With'),
    placeHolder: t('What is new, gone, moved or resized is marked in the layout'),
    matchOnDescription: true,
  });
  return chosen?.choose?.();
}

const heading = (label: string): AgainstItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

async function revisions(uri: vscode.Uri): Promise<AgainstItem[]> {
  const repository = await repositoryOf(uri);
  if (repository === undefined) return [];
  const at = (revision: string): Against => ({
    read: async () => ({ name: revision, text: await repository.show(revision, uri.fsPath) }),
    onDidChange: repository.state.onDidChange,
  });
  const ask = async () => {
    const revision = await vscode.window.showInputBox({
      title: t('Compare Layout With'),
      prompt: t('A commit, a branch or a tag'),
      placeHolder: 'HEAD~1',
    });
    return revision ? at(revision) : undefined;
  };
  return [
    heading('git'),
    {
      label: 'HEAD',
      description: t('the last commit'),
      iconPath: new vscode.ThemeIcon('git-commit'),
      choose: async () => at('HEAD'),
    },
    { label: t('Another Revision…'), iconPath: new vscode.ThemeIcon('git-branch'), choose: ask },
  ];
}

async function configurations(uri: vscode.Uri): Promise<AgainstItem[]> {
  const found = await vscode.workspace.findFiles('**/*.{qvmconf,qvmcfg}', undefined, 200);
  const items = found
    .filter((file) => file.toString() !== uri.toString())
    .map((file): AgainstItem => {
      const name = vscode.workspace.asRelativePath(file);
      return {
        label: name,
        iconPath: vscode.ThemeIcon.File,
        choose: async () => ({ read: async () => ({ name, uri: file.toString() }) }),
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label));
  return items.length === 0 ? [] : [heading(t('configurations')), ...items];
}

/** A tree is read as for verifying: the layout shows what it tells, and where the file alone leads to something else. */
async function trees(uri: vscode.Uri): Promise<AgainstItem[]> {
  const found = await vscode.workspace.findFiles('**/*.{dtb,dts}', '**/node_modules/**', 50);
  const items = found.map((tree): AgainstItem => {
    const name = vscode.workspace.asRelativePath(tree);
    return {
      label: name,
      description: t('what qvm made of this configuration'),
      iconPath: vscode.ThemeIcon.File,
      choose: async () => {
        await vscode.commands.executeCommand(COMMANDS.verify, uri, tree);
        return { read: async () => ({ name: t('the file alone, as {0} has it', name) }) };
      },
    };
  });
  return items.length === 0 ? [] : [heading(t('device trees')), ...items];
}

/** The configuration that a command means: the given one, else that of the active editor. */
export async function configurationOf(uri: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const document = uri
    ? await vscode.workspace.openTextDocument(uri)
    : vscode.window.activeTextEditor?.document;
  if (document?.languageId === LANGUAGE) return document.uri;
  void vscode.window.showInformationMessage(t('Open a qvm configuration first.'));
  return undefined;
}
