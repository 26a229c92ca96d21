import type { Transport } from '@codemirror/lsp-client';

/** The language server in a worker of this page, as a transport of messages. */
export function startServer(script: string, onStop: (why: string) => void): Transport {
  const worker = new Worker(script);
  const listeners = new Map<(message: string) => void, (event: MessageEvent) => void>();
  worker.addEventListener('error', ({ message }) => onStop(message || 'The server could not be started'));
  return {
    send: (message) => worker.postMessage(JSON.parse(message)),
    subscribe(handler) {
      const listener = ({ data }: MessageEvent) => handler(JSON.stringify(data));
      listeners.set(handler, listener);
      worker.addEventListener('message', listener);
    },
    unsubscribe(handler) {
      const listener = listeners.get(handler);
      if (listener) worker.removeEventListener('message', listener);
      listeners.delete(handler);
    },
  };
}
