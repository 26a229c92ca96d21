import { PassThrough } from 'node:stream';
import { vi } from 'vitest';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import type { CreateAnalysis } from '../../../server/src/connection/documents';
import { Guard } from '../../../server/src/connection/guard';
import { serve } from '../../../server/src/connection/serve';
import { NODE_HOST } from '../../../server/src/entry/nodeHost';
import { Client } from './client';

type Wrapped = (params: unknown, token: { readonly isCancellationRequested: boolean }) => Promise<unknown>;

/** One request that the server answers, as its guard knows it. */
export interface Served {
  readonly method: string;
  readonly fallback: unknown;
  readonly call: Wrapped;
}

/** The server in this process, with a list of all that it answers. */
export function inProcess(createAnalysis?: CreateAnalysis): { client: Client; served: readonly Served[] } {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const served: Served[] = [];
  const wrap = Guard.prototype.wrap;
  // Handlers are registered while the server answers `initialize`, and each passes here once.
  vi.spyOn(Guard.prototype, 'wrap').mockImplementation(function (this: Guard, method, fallback, handler) {
    const call = wrap.call(this, method, fallback, handler as never);
    served.push({ method, fallback, call: call as Wrapped });
    return call as never;
  });
  serve(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    ),
    // Nothing is loaded ahead: a test may be over by then.
    { ...NODE_HOST, pause: () => new Promise(() => {}) },
    createAnalysis,
  );
  return {
    client: Client.over(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
    served,
  };
}

/** Parameters that fit every request: each takes what it needs. */
export function anyParams(uri: string, position = { line: 0, character: 0 }): Record<string, unknown> {
  const range = { start: position, end: position };
  return {
    textDocument: { uri },
    position,
    positions: [position],
    range,
    ranges: [range],
    context: { includeDeclaration: true, diagnostics: [], triggerKind: 1, isRetrigger: false },
    options: { tabSize: 4, insertSpaces: true },
    ch: '\n',
    newName: 'renamed',
    query: '',
    previousResultId: '0',
    label: 'x',
    title: 'x',
    item: {},
    command: 'none',
    arguments: [],
    uri,
    tool: 'check',
    input: {},
  };
}
