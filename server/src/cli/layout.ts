import { parseArgs } from 'node:util';
import type { Analysis } from '../analysis/analysis';
import { analyseFile } from './analyse';
import { type Command, UsageError } from './command';
import { layoutJson } from './format/layoutJson';
import { layoutText } from './format/layoutText';

const FORMATS: Readonly<Record<string, (path: string, analysis: Analysis) => string>> = {
  text: layoutText,
  json: layoutJson,
};

export const LAYOUT: Command = {
  name: 'layout',
  usage: `FILE [--format ${Object.keys(FORMATS).join('|')}]`,
  summary: 'Show the guest-physical layout of a configuration.',
  run(args, console) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    });
    const format = FORMATS[values.format];
    if (format === undefined)
      throw new UsageError(`unknown format '${values.format}': use ${Object.keys(FORMATS).join(', ')}`);
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('give one file');
    console.out(format(path, analyseFile(path, console)));
    return 0;
  },
};
