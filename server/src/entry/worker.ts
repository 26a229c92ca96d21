import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../connection/serve';
import { MOMENT } from './moment';
import { OpenNames } from './openNames';

type WorkerPort = ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server in a web worker: no file system, so beside a document is what else is open, and nothing more is known. */
const port = globalThis as unknown as WorkerPort;
const open = new OpenNames();
// Before the reader, which is told of a message after this.
(port as unknown as EventTarget).addEventListener('message', (event) =>
  open.hear((event as MessageEvent).data),
);

serve(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
  now: () => performance.now(),
  nextTurn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  pause: () => new Promise((resolve) => setTimeout(resolve, MOMENT)),
  fileSize: () => undefined,
  readFile: () => undefined,
  list: (folder) => open.list(folder),
});
