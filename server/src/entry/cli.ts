import { readFileSync } from 'node:fs';
import { main } from '../cli/main';
import { replaceFile } from '../cli/replaceFile';
import { endWhenUnread } from './closedPipe';

/** What shells report of a program that a closed pipe has ended: 128 + SIGPIPE. */
const UNREAD = 141;

endWhenUnread(UNREAD);
void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  read: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
  write: replaceFile,
}).then((status) => {
  if (status !== undefined) process.exitCode = status;
});
