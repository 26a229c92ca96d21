import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './clientOptions';
import type { CreateClient } from './languageServer';

/** The language client on the server in a web worker. */
export const createBrowserClient: CreateClient = (context, output) => {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  // As transports: VS Code's own kind of worker is not known to the client as one.
  const connect = async () => {
    const worker = await startWorker(dist);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('qvmconf', 'qvmconf', connect, clientOptions(output));
};

/** What the pieces of the server ask for each other by, as they do in Node. */
const REQUIRE = `const known = {};
function require(name) {
  if (known[name] === undefined) {
    const module = (known[name] = { exports: {} });
    pieces[name](module, module.exports);
  }
  return known[name].exports;
}
`;

/**
 * Starts the server that the build has left in pieces, which Node shares with the command line: one script, made here,
 * as VS Code makes no worker from an address on a remote machine, but reads every file there.
 */
async function startWorker(dist: vscode.Uri): Promise<Worker> {
  const read = async (name: string) =>
    new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, name)));
  const names: readonly string[] = JSON.parse(new TextDecoder().decode(await read('worker.json')));
  const pieces = await Promise.all(
    names.map(async (name) => [`'./${name}'(module, exports) {\n`, await read(name), '\n},\n']),
  );
  const script = [REQUIRE, 'const pieces = {\n', ...pieces.flat(), `};\nrequire('./${names[0]}');\n`];
  return new Worker(URL.createObjectURL(new Blob(script, { type: 'text/javascript' })));
}
