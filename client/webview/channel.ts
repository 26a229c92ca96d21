import type { HostMessage, PageMessage, PageState } from '../src/panel/messages';

interface Host {
  postMessage(message: PageMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

/** The wire to the extension, and the state that VS Code keeps for the page while it is hidden. */
export class Channel {
  readonly #host = acquireVsCodeApi();

  send(message: PageMessage): void {
    this.#host.postMessage(message);
  }

  listen(listener: (message: HostMessage) => void): void {
    window.addEventListener('message', (event: MessageEvent<HostMessage>) => listener(event.data));
  }

  get state(): PageState {
    const uri = document.body.dataset.uri || undefined;
    return { mode: 'map', zoom: 1, scroll: 0, ...this.#host.getState(), ...(uri ? { uri } : {}) };
  }

  keep(change: Partial<PageState>): void {
    this.#host.setState({ ...this.state, ...change });
  }
}
