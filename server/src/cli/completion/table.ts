import type { Command } from '../command';
import { bashScript } from './bash';
import { fishScript } from './fish';
import { type Completed, completed } from './subject';
import { zshScript } from './zsh';

const SCRIPTS: ReadonlyMap<string, (commands: readonly Completed[]) => string> = new Map([
  ['bash', bashScript],
  ['zsh', zshScript],
  ['fish', fishScript],
]);

export const COMPLETION_SHELLS: readonly string[] = [...SCRIPTS.keys()];

/** The script that completes some commands in a shell. */
export function completionScript(shell: string, commands: readonly Command[]): string {
  return SCRIPTS.get(shell)?.(commands.map(completed)) ?? '';
}
