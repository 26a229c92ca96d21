import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../connection/serve';

type WorkerPort = ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server in a web worker: no file system, so what lies beside a document is not known. */
const port = globalThis as unknown as WorkerPort;

serve(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
  now: () => performance.now(),
  nextTurn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  fileSize: () => undefined,
  readFile: () => undefined,
  list: () => [],
});
