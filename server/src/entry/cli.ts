import { endWhenUnread } from './closedPipe';
import { keepCompiledCode } from './compileCache';

/** What shells report of a program that a closed pipe has ended: 128 + SIGPIPE. */
const UNREAD = 141;

keepCompiledCode();
endWhenUnread(UNREAD);
void run();

async function run(): Promise<void> {
  const { main } = await import('../cli/main');
  const { wantsColour } = await import('../cli/terminal');
  const { readStandardInput } = await import('./textFile');
  const status = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    input: readStandardInput,
    colour: wantsColour(process.env, process.stdout.isTTY === true),
    watched: process.stderr.isTTY === true,
  });
  if (status !== undefined) process.exitCode = status;
}
