import type { HostMessage, PageMessage, PageState } from '../../shared/panel';

interface Host {
  postMessage(message: PageMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

/** The wire to the extension, and the state that VS Code keeps for the page while it is hidden. */
export class Channel {
  private readonly host = acquireVsCodeApi();
  private pending: PageState | undefined;
  private timer = 0;

  constructor() {
    // Hidden pages are thrown away without further notice.
    addEventListener('pagehide', () => this.flush());
  }

  send(message: PageMessage): void {
    this.host.postMessage(message);
  }

  listen(listener: (message: HostMessage) => void): void {
    window.addEventListener('message', (event: MessageEvent<HostMessage>) => listener(event.data));
  }

  get state(): PageState {
    const uri = document.body.dataset.uri || undefined;
    return { mode: 'map', zoom: 1, scroll: 0, ...this.host.getState(), ...(uri ? { uri } : {}) };
  }

  /**
   * Remembers over hiding and reload. Places are written at most five times a second, because scrolling asks for it every
   * frame; what someone chose is written at once, because a page that is thrown away may not get to it.
   */
  keep(change: Partial<PageState>): void {
    const before = this.pending ?? this.state;
    this.pending = { ...before, ...change };
    const chosen = (['mode', 'selected', 'side'] as const).some((key) => before[key] !== this.pending?.[key]);
    if (chosen) this.flush();
    else this.timer ||= window.setTimeout(() => this.flush(), 200);
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    if (this.pending) this.host.setState(this.pending);
    this.pending = undefined;
  }
}
