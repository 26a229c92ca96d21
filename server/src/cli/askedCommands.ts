import type { Command } from './command';

/** Where each command lies: only the one that is asked for is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check')).CHECK,
  explain: async () => (await import('./commands/explain')).EXPLAIN,
  layout: async () => (await import('./commands/layout')).LAYOUT,
  sharing: async () => (await import('./commands/sharing')).SHARING,
  verify: async () => (await import('./commands/verify')).VERIFY,
  log: async () => (await import('./commands/log')).LOG,
  host: async () => (await import('./commands/host')).HOST,
  generate: async () => (await import('./commands/generate')).GENERATE,
  format: async () => (await import('./commands/format')).FORMAT,
  lsp: async () => (await import('./commands/lsp')).LSP,
  mcp: async () => (await import('./commands/mcp')).MCP,
};

/** Words that no command answers. */
const VERSION: readonly (string | undefined)[] = ['--version', '-V'];

/** The commands that the reading of a command line needs: the one that its first word names, else all. */
export async function askedCommands([first]: readonly string[]): Promise<readonly Command[]> {
  if (VERSION.includes(first)) return [];
  const load = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  return load === undefined ? (await import('./commands/table')).CLI_COMMANDS : [await load()];
}
