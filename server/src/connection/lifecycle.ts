import { type Connection, ErrorCodes, ResponseError } from './messages';

/** How far a client has come: what may be asked depends on it. */
export class Lifecycle {
  private state: 'waiting' | 'running' | 'shutDown' = 'waiting';

  /** @param connection whose requests are refused before `initialize` and after `shutdown` */
  constructor(connection: Connection) {
    connection.onShutdown(() => {
      const refusal = this.refusal();
      if (refusal !== undefined) throw refusal;
      this.state = 'shutDown';
    });
    // Only what nobody else answers comes here: any request before `initialize`, unknown methods after it.
    connection.onRequest(
      (method) =>
        this.refusal() ?? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`),
    );
  }

  /** @returns why a client cannot initialize, when it has done so before */
  initialize(): ResponseError<never> | undefined {
    if (this.state !== 'waiting') return new ResponseError(ErrorCodes.InvalidRequest, 'initialized already');
    this.state = 'running';
    return undefined;
  }

  /** Why no request is answered now, in the error codes of the protocol; undefined while the server runs. */
  refusal(): ResponseError<never> | undefined {
    if (this.state === 'waiting')
      return new ResponseError(ErrorCodes.ServerNotInitialized, 'the first request must be initialize');
    if (this.state === 'shutDown')
      return new ResponseError(ErrorCodes.InvalidRequest, 'the server is shut down');
    return undefined;
  }
}
