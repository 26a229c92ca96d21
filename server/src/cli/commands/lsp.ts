import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../../connection/serve';
import { NODE_HOST } from '../../entry/nodeHost';
import { type Command, UsageError } from '../command';

export const LSP: Command = {
  name: 'lsp',
  usage: '--stdio',
  summary: 'Start the language server for any editor, on standard input and output.',
  run(args) {
    if (args.length !== 1 || args[0] !== '--stdio') throw new UsageError('only --stdio is supported');
    serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), NODE_HOST);
    return Promise.resolve(undefined);
  },
};
