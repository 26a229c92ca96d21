import { type Command, UsageError } from '../command';

export const LSP: Command = {
  name: 'lsp',
  summary: 'start the language server, on standard input and output',
  arguments: [],
  options: [
    { flags: '--stdio', description: 'speak over standard input and output; the only way there is' },
    { flags: '--clientProcessId <id>', description: 'end when that process has ended' },
  ],
  examples: [{ line: 'qvmconf lsp --stdio', meaning: 'as an editor starts it' }],
  async run(_args, { stdio }: { readonly stdio?: boolean }) {
    if (stdio !== true) throw new UsageError('only --stdio is supported');
    const { serveStdio } = await import('../../entry/channel');
    serveStdio();
    return undefined;
  },
};
