import type { Command } from '../command';
import { CHECK } from './check';
import { completionCommand } from './completion';
import { EXPLAIN } from './explain';
import { FORMAT } from './format';
import { GENERATE } from './generate';
import { HOST } from './host';
import { LAYOUT } from './layout';
import { LOG } from './log';
import { LSP } from './lsp';
import { MCP } from './mcp';
import { SHARING } from './sharing';
import { VERIFY } from './verify';

/** Every command, in the order of help. */
export const CLI_COMMANDS: readonly Command[] = [
  CHECK,
  EXPLAIN,
  LAYOUT,
  SHARING,
  VERIFY,
  LOG,
  HOST,
  GENERATE,
  FORMAT,
  LSP,
  MCP,
  completionCommand(() => CLI_COMMANDS),
];
