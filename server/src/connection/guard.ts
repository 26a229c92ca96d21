import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where the guard writes; the connection's console in production. */
export interface Log {
  error(message: string): void;
  log(message: string): void;
}

export type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/**
 * One guard around every request: lets a cancellation that is already under way arrive before the work starts,
 * answers with a safe default when the feature fails, and logs the failure and the time. Each start of the server
 * makes one. The time is for traces only.
 */
export class Guard {
  constructor(
    private readonly log: Log,
    /** Milliseconds from any fixed point. */
    private readonly now: () => number,
    /** Resolves after the messages that wait have been read. */
    private readonly yieldToMessages: () => Promise<void>,
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
      await this.yieldToMessages();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
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
