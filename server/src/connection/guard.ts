import { type Arrivals, placedIn } from './arrivals';
import type { Lifecycle } from './lifecycle';
import { type CancellationToken, LSPErrorCodes, ResponseError } from './messages';

/** Where the guard writes; the connection's console in production. */
interface Log {
  error(message: string): void;
  log(message: string): void;
}

type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/**
 * One guard around every request: refuses it while the server does not run, lets cancellations and edits that are
 * already under way arrive before the work starts, answers with a safe default when the feature fails, and logs the
 * failure and the time. A place in a text that has changed meanwhile is given up; any other question is answered for
 * the newest text. Each start of the server makes one. The time is for traces only.
 */
export class Guard {
  constructor(
    private readonly log: Log,
    /** Milliseconds from any fixed point. */
    private readonly now: () => number,
    private readonly arrivals: Arrivals,
    private readonly lifecycle: Lifecycle,
  ) {}

  /**
   * @param name as it stands in the log
   * @param fallback answered when the handler throws; a function makes it of the parameters
   */
  wrap<P, R>(
    name: string,
    fallback: R | ((params: P) => R),
    handler: Handler<P, R>,
  ): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      const refusal = this.lifecycle.refusal();
      if (refusal !== undefined) throw refusal;
      this.arrivals.asked();
      const placed = placedIn(params);
      const edits = placed === undefined ? 0 : this.arrivals.editsOf(placed);
      await this.arrivals.settled();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (placed !== undefined && this.arrivals.editsOf(placed) !== edits)
        throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed since');
      const start = this.now();
      try {
        return await handler(params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.failed(name, error);
        return typeof fallback === 'function' ? (fallback as (params: P) => R)(params) : fallback;
      } finally {
        this.log.log(`${name}: ${(this.now() - start).toFixed(1)} ms`);
      }
    };
  }

  /** The same for what is told and not asked: a listener that throws stops neither the others nor the server. */
  listener<A extends readonly unknown[]>(
    name: string,
    listen: (...values: A) => void,
  ): (...values: A) => void {
    return (...values) => {
      try {
        listen(...values);
      } catch (error) {
        this.failed(name, error);
      }
    };
  }

  /** Watches a message to the client that nobody waits for. */
  follow(name: string, sent: Promise<unknown>): void {
    sent.catch((error: unknown) => this.failed(name, error));
  }

  /** Logs a failure. */
  failed(name: string, error: unknown): void {
    this.log.error(
      `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
