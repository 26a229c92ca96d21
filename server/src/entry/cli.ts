import { main } from '../cli/main';
import { wantsColour } from '../cli/terminal';
import { endWhenUnread } from './closedPipe';
import { readStandardInput } from './textFile';

/** What shells report of a program that a closed pipe has ended: 128 + SIGPIPE. */
const UNREAD = 141;

endWhenUnread(UNREAD);
void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input: readStandardInput,
  colour: wantsColour(process.env, process.stdout.isTTY === true),
  watched: process.stderr.isTTY === true,
}).then((status) => {
  if (status !== undefined) process.exitCode = status;
});
