import type { Place } from '../text/place';
import { readCommands, type ShellCommand } from './shell/commands';
import type { Statement } from './statement';
import { GUEST_READERS } from './statements/guest';
import { HOST_READERS } from './statements/host';
import { programOf } from './statements/program';

/** A shell script as far as it speaks of virtual machines. */
export interface Script {
  readonly statements: readonly Statement[];
  readonly commands: readonly ShellCommand[];
}

const KNOWN = new Set([...HOST_READERS.keys(), ...GUEST_READERS.keys()]);

/**
 * Reads a script; it is never run, and never fails to be read.
 * @param place the part of the text that is the script; all of it by default
 */
export function readScript(text: string, place: Place = { start: 0, end: text.length }): Script {
  const commands = readCommands(text, place);
  const statements = commands.flatMap((command): Statement[] => {
    const call = programOf(command, KNOWN);
    const read = call && (HOST_READERS.get(call.name) ?? GUEST_READERS.get(call.name));
    const statement = call && read?.(call, { start: call.program.start, end: command.end });
    return statement === undefined ? [] : [statement];
  });
  return { statements, commands };
}
