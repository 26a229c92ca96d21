import type { Console } from './command';

/** Milliseconds before the first word of progress, and between two. */
const PATIENCE = 1000;
const PACE = 100;
/** Milliseconds that a run goes on before it lets a signal come through. */
const TURN = 20;

/** Tells on a terminal how far a long run is, in one line that is gone afterwards. */
export class Progress {
  private readonly start = performance.now();
  private last = 0;
  private turned = this.start;

  constructor(
    private readonly console: Console,
    private readonly total: number,
  ) {}

  /** Called between two files; lets a signal come through as well. */
  async show(done: number): Promise<void> {
    const now = performance.now();
    if (now - this.turned < TURN) return;
    this.turned = now;
    await new Promise((resolve) => setImmediate(resolve));
    if (!this.isWanted || now - this.start < PATIENCE || now - this.last < PACE) return;
    this.last = now;
    this.console.error(`\r\u001b[Kchecked ${done} of ${this.total} files`);
  }

  end(): void {
    if (this.last > 0) this.console.error('\r\u001b[K');
  }

  private get isWanted(): boolean {
    return this.console.watched && this.console.quiet !== true;
  }
}
