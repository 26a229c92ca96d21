import { main } from '../cli/main';
import { wantsColour } from '../cli/terminal';
import { readStandardInput } from './textFile';

/** Runs the command line of this process. */
export async function runCommandLine(): Promise<void> {
  const status = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    input: readStandardInput,
    colour: wantsColour(process.env, process.stdout.isTTY === true),
    watched: process.stderr.isTTY === true,
  });
  if (status !== undefined) process.exitCode = status;
}
