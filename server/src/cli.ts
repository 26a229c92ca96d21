import { readFileSync } from 'node:fs';
import { main } from './cli/main';

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  read: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
}).then((status) => {
  if (status !== undefined) process.exitCode = status;
});
