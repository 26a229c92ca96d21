import * as vscode from 'vscode';
import { t } from '../../words';

const TYPE = 'qvmconf';

/** As declared in the manifest. */
interface CheckDefinition extends vscode.TaskDefinition {
  readonly type: typeof TYPE;
  readonly command: 'check';
  readonly files?: readonly string[];
  readonly failOn?: string;
}

/** Tasks that run `qvmconf check` as it ships with the extension. Not for browsers, which start no programs. */
export function registerTasks(context: vscode.ExtensionContext): void {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js').fsPath;
  const provider: vscode.TaskProvider = {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter((folder) => folder.uri.scheme === 'file')
        .map((folder) => checkTask({ type: TYPE, command: 'check' }, folder, program)),
    resolveTask: ({ definition, scope }) =>
      definition.command === 'check'
        ? checkTask(definition as CheckDefinition, scope ?? vscode.TaskScope.Workspace, program)
        : undefined,
  };
  context.subscriptions.push(vscode.tasks.registerTaskProvider(TYPE, provider));
}

function checkTask(
  definition: CheckDefinition,
  scope: NonNullable<vscode.Task['scope']>,
  program: string,
): vscode.Task {
  const { files = ['.'], failOn } = definition;
  const args = [
    program,
    definition.command,
    ...files,
    ...(failOn === undefined ? [] : ['--fail-on', failOn]),
  ];
  // The editor's own program is a Node when it is told to be one.
  const execution = new vscode.ProcessExecution(process.execPath, args, {
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new vscode.Task(definition, scope, 'check', TYPE, execution, '$qvmconf');
  task.group = vscode.TaskGroup.Test;
  task.detail = t('Check {0}', files.join(', '));
  return task;
}
