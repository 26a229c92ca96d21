import { parseArgs } from 'node:util';
import { GENERATED_KINDS } from '../../../../shared/protocol';
import { generate } from '../../features/generate/generate';
import { analyseFile } from '../analyse';
import { type Command, UsageError } from '../command';

export const GENERATE: Command = {
  name: 'generate',
  usage: `${GENERATED_KINDS.join('|')} FILE [--output FILE]`,
  summary: "Make the guest's side of a configuration: a C header, device-tree nodes, driver parameters.",
  run(args, console) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' } },
    });
    const [wanted, path, ...more] = positionals;
    const kind = GENERATED_KINDS.find((known) => known === wanted);
    if (kind === undefined)
      throw new UsageError(`unknown kind '${wanted ?? ''}': use ${GENERATED_KINDS.join(', ')}`);
    if (path === undefined || more.length > 0) throw new UsageError('give one file');
    const made = generate(analyseFile(path, console), kind);
    if ('problem' in made) throw new Error(`${path}: ${made.problem}`);
    if (values.output === undefined || values.output === '-') console.out(made.text);
    else console.write(values.output, made.text);
    return 0;
  },
};
