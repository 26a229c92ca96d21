import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../connection/serve';
import { NODE_HOST } from './nodeHost';

/** The server on standard input and output, in a module of its own so that no other command reads it. */
export function serveStdio(): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), NODE_HOST);
}
