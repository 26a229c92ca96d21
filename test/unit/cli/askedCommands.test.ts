/** A command line loads the commands that it needs, and none of the others. */

import { expect, test } from 'vitest';
import { askedCommands } from '../../../server/src/cli/askedCommands';
import { CLI_COMMANDS } from '../../../server/src/cli/commands/table';

test.each(CLI_COMMANDS)('$name alone', async (command) => {
  // A script that completes all commands asks for all.
  const asked = command.name === 'completion' ? CLI_COMMANDS : [command];
  expect(await askedCommands([command.name, 'x'])).toEqual(asked);
});

test.each(['--help', 'help', 'chek', '-x', '', 'toString'])('all for %j', async (word) => {
  expect(await askedCommands([word])).toBe(CLI_COMMANDS);
});

test('all for nothing, and none for the version', async () => {
  expect(await askedCommands([])).toBe(CLI_COMMANDS);
  expect(await askedCommands(['--version'])).toEqual([]);
  expect(await askedCommands(['-V', 'check'])).toEqual([]);
});
