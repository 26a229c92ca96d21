import * as vscode from 'vscode';
import {
  ASSISTANT_TOOLS,
  type AssistAnswer,
  type AssistantTool,
  type AssistParams,
} from '../../../shared/assistant';
import { ASSIST_REQUEST, LANGUAGE } from '../../../shared/protocol';
import { t } from '../../words';
import type { LanguageServer } from '../server/languageServer';

type Input = AssistParams['input'];

/** Files of a folder that a model may ask about at once. */
const MOST_FILES = 20;

/** The tools that language models of the editor may call. An editor without models has none. */
export function registerAssistantTools(context: vscode.ExtensionContext, server: LanguageServer): void {
  if (typeof vscode.lm?.registerTool !== 'function') return;
  for (const tool of ASSISTANT_TOOLS) {
    context.subscriptions.push(
      vscode.lm.registerTool<Input>(`qvmconf_${tool.name}`, {
        prepareInvocation: ({ input }) => preparation(tool, input),
        invoke: async ({ input }) =>
          new vscode.LanguageModelToolResult([
            new vscode.LanguageModelTextPart(await answerText(server, tool, input)),
          ]),
      }),
    );
  }
}

/** Asks before a file is changed; says otherwise only what happens. */
function preparation(tool: AssistantTool, { file, write }: Input): vscode.PreparedToolInvocation {
  const title = t(tool.title);
  if (write !== true) return { invocationMessage: title };
  const message = t('Apply the safe fixes of qvmconf to {0}? The change can be undone.', String(file));
  return { invocationMessage: title, confirmationMessages: { title, message } };
}

/** What the server says; what goes wrong is said too, so that the model can do better. */
async function answerText(server: LanguageServer, tool: AssistantTool, input: Input): Promise<string> {
  try {
    const { file } = input;
    if (typeof file !== 'string') return (await ask(server, tool, input)).text;
    const uris = await filesOf(file, tool);
    const texts: string[] = [];
    for (const uri of uris) texts.push(await answerOf(server, tool, input, uri));
    return texts.join('\n\n') || `${file}: no configuration there.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function answerOf(
  server: LanguageServer,
  tool: AssistantTool,
  input: Input,
  uri: vscode.Uri,
): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== LANGUAGE) return `${uri.path}: this is no qvm configuration for the editor.`;
  const { version } = document;
  const { text, newText } = await ask(server, tool, input, uri.toString());
  if (input.write !== true || newText === undefined) return text;
  if (document.version !== version) return 'The file was changed meanwhile. Ask again.';
  const change = new vscode.WorkspaceEdit();
  change.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), newText);
  return (await vscode.workspace.applyEdit(change)) ? text : `Not written.\n\n${text}`;
}

async function ask(server: LanguageServer, tool: AssistantTool, input: Input, uri?: string) {
  await server.whenRunning();
  const params: AssistParams = { tool: tool.name, input, ...(uri === undefined ? {} : { uri }) };
  return server.request<AssistAnswer>(ASSIST_REQUEST, params);
}

/** The file that a model means, or those of a folder; only what is open or lies in the workspace. */
async function filesOf(file: string, { name }: AssistantTool): Promise<vscode.Uri[]> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const isAbsolute = /^([A-Za-z]:)?[\\/]/.test(file);
  if (!isAbsolute && first === undefined)
    throw new Error('No folder is open: name the file with its whole path.');
  const uri =
    first === undefined || (isAbsolute && first.uri.scheme === 'file')
      ? vscode.Uri.file(file)
      : isAbsolute
        ? first.uri.with({ path: file })
        : vscode.Uri.joinPath(first.uri, file);
  const isOpen = vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === uri.toString(),
  );
  if (!isOpen && vscode.workspace.getWorkspaceFolder(uri) === undefined)
    throw new Error(`${file} is outside of the workspace.`);
  if (isOpen || name !== 'check') return [uri];
  const { type } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.Directory) === 0) return [uri];
  const pattern = new vscode.RelativePattern(uri, '**/*.{qvmconf,qvmcfg}');
  return vscode.workspace.findFiles(pattern, undefined, MOST_FILES);
}
