import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../connection/serve';
import { NODE_HOST } from './nodeHost';

/** The server on the channel that this program's arguments name. */
export function serveArguments(): void {
  serve(createConnection(ProposedFeatures.all), NODE_HOST);
}

/** The server on standard input and output. */
export function serveStdio(): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), NODE_HOST);
}
